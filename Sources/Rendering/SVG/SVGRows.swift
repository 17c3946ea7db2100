// Charts with a row an entry.

extension BarChart: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let canvas = Canvas()
        let labels = SVGLabels(
            entries.map(\.label), values: entries.map { canvas.text($0.value, style) }, from: left, to: right)
        let finite = entries.compactMap(\.value).filter(\.isFinite)
        let axis = Axis(finite + [0, maximum], style: style)
        let zero = axis.place(0, from: labels.end, to: right)
        for row in entries.indices {
            let y = drawing.extend(by: SVGDrawing.rowHeight)
            labels.draw(row, at: y, in: &drawing)
            guard let value = entries[row].value, value.isFinite else { continue }
            let x = axis.place(value, from: labels.end, to: right)
            drawing.rectangle(
                min(x, zero), y + 4, width: abs(x - zero), height: 14, fill: SVGDrawing.accent)
        }
    }
}

extension IntervalPlot: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let canvas = Canvas()
        let labels = SVGLabels(
            entries.map(\.label), values: entries.map { canvas.text($0.estimate, style) }, from: left,
            to: right)
        let axis = Axis(
            entries.flatMap { [$0.estimate, $0.low, $0.high] } + [reference], range: range, style: style)
        let top = drawing.height
        let bottom = top + Double(entries.count) * SVGDrawing.rowHeight
        let end = right - 16
        axis.draw(in: &drawing, from: labels.end, to: end, top: top, bottom: bottom)
        if let reference, axis.fraction(reference) != nil {
            let x = axis.place(reference, from: labels.end, to: end)
            drawing.line([(x, top), (x, bottom)], color: SVGDrawing.warning, isDashed: true)
        }
        for row in entries.indices {
            let y = drawing.extend(by: SVGDrawing.rowHeight)
            labels.draw(row, at: y, in: &drawing)
            guard let estimate = entries[row].estimate, estimate.isFinite else { continue }
            if let low = entries[row].low, let high = entries[row].high, low <= high {
                let middle = y + 11
                let (from, to) = (
                    axis.place(low, from: labels.end, to: end), axis.place(high, from: labels.end, to: end)
                )
                drawing.line([(from, middle), (to, middle)], color: SVGDrawing.accent, width: 1.5)
                // An interval that leaves the axis has no bar at that end.
                if low >= axis.low { drawing.line([(from, middle - 4), (from, middle + 4)]) }
                if high <= axis.high { drawing.line([(to, middle - 4), (to, middle + 4)]) }
            }
            if axis.fraction(estimate) != nil {
                drawing.dot(axis.place(estimate, from: labels.end, to: end), y + 11)
            }
        }
        _ = drawing.extend(by: 26)
    }
}

extension StackedBarChart: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let totals = entries.map { entry -> Double? in
            let parts = entry.parts.compactMap { $0 }.filter { $0.isFinite && $0 >= 0 }
            return parts.count == legend.count && entry.parts.count == legend.count
                ? parts.reduce(0, +) : nil
        }
        let labels = SVGLabels(
            entries.map(\.label), values: totals.map { Canvas().text($0, .shortest) }, from: left, to: right)
        for row in entries.indices {
            let y = drawing.extend(by: SVGDrawing.rowHeight)
            labels.draw(row, at: y, in: &drawing)
            guard let total = totals[row], total > 0 else { continue }
            var x = labels.end
            for (part, value) in entries[row].parts.enumerated() {
                let width = (value ?? 0) / total * (right - labels.end)
                drawing.rectangle(x, y + 3, width: width, height: 16, fill: color(part))
                x += width
            }
        }
        _ = drawing.extend(by: 8)
        var x = left
        var y = drawing.extend(by: SVGDrawing.rowHeight)
        for (part, name) in legend.enumerated() {
            let width = SVGDrawing.width(of: name) + 34
            if x > left, x + width > right {
                x = left
                y = drawing.extend(by: SVGDrawing.rowHeight)
            }
            drawing.rectangle(x, y + 4, width: 12, height: 12, fill: color(part))
            drawing.text(name, x + 17, y + 15)
            x += width
        }
    }

    private func color(_ part: Int) -> String { SVGDrawing.palette[part % SVGDrawing.palette.count] }
}
