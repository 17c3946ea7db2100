// Charts with two axes.

extension FunnelPlot: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let drawn = points.filter { $0.value != nil }
        let x = Axis(drawn.map(\.size), scale: sizeScale, style: .shortest)
        let y = Axis(
            drawn.map(\.value) + limits.flatMap { $0.map(\.value) } + [center], range: range, style: style)
        let start = left + y.labelWidth + 12
        let end = right - 16
        let top = drawing.extend(by: 330) + 4
        let bottom = top + 300
        x.draw(in: &drawing, from: start, to: end, top: top, bottom: bottom)
        y.drawUpright(in: &drawing, at: start, to: end, top: top, bottom: bottom)
        if let center {
            let level = y.place(center, from: bottom, to: top)
            drawing.line([(start, level), (end, level)])
        }
        for limit in limits {
            let places = limit.compactMap { point in
                point.value.map {
                    (x: x.place(point.size, from: start, to: end), y: y.place($0, from: bottom, to: top))
                }
            }
            drawing.line(places, color: "#888888", isDashed: true)
        }
        for point in drawn.sorted(by: { !$0.isOutside && $1.isOutside }) {
            guard let value = point.value, value.isFinite, x.fraction(point.size) != nil else { continue }
            drawing.dot(
                x.place(point.size, from: start, to: end), y.place(value, from: bottom, to: top),
                color: point.isOutside ? SVGDrawing.warning : SVGDrawing.accent)
        }
    }
}

extension LorenzCurve: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let axis = Axis([], range: 0...1, style: .percent(digits: 0))
        let start = left + axis.labelWidth + 12
        let end = start + 320
        let top = drawing.extend(by: 350) + 4
        let bottom = top + 320
        axis.draw(in: &drawing, from: start, to: end, top: top, bottom: bottom)
        axis.drawUpright(in: &drawing, at: start, to: end, top: top, bottom: bottom)
        drawing.line([(start, bottom), (end, top)], color: "#888888", isDashed: true)
        drawing.line(
            points.map {
                (axis.place($0.bodies, from: start, to: end), axis.place($0.total, from: bottom, to: top))
            }, color: SVGDrawing.accent, width: 2)
    }
}

extension LinePlot: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let y = Axis(series.flatMap(\.values), range: range, style: style)
        let across = series.count == 1 ? 1 : 2
        let panel = (right - left - Double(across - 1) * 20) / Double(across)
        let height = series.count == 1 ? 240.0 : 130
        for (index, series) in series.enumerated() {
            let column = index % across
            if column == 0 { _ = drawing.extend(by: height + 50) }
            let top = drawing.height - height - 26
            let start = left + Double(column) * (panel + 20) + y.labelWidth + 12
            let end = left + Double(column) * (panel + 20) + panel - 12
            drawing.text(SVGDrawing.cut(series.label, to: end - start), start, top - 8, bold: true)
            draw(series, y, &drawing, (start, end, top, top + height))
        }
    }

    private func draw(
        _ series: Series, _ y: Axis, _ drawing: inout SVGDrawing,
        _ frame: (start: Double, end: Double, top: Double, bottom: Double)
    ) {
        y.drawUpright(in: &drawing, at: frame.start, to: frame.end, top: frame.top, bottom: frame.bottom)
        drawing.line([(frame.start, frame.bottom), (frame.end, frame.bottom)])
        let step = (frame.end - frame.start - 20) / Double(max(1, positions.count - 1))
        func across(_ position: Double) -> Double { frame.start + 10 + position * step }
        for (index, name) in positions.enumerated() {
            let label = self.name(name, marked: series.marked.contains(index))
            drawing.text(label, across(Double(index)), frame.bottom + 17, .middle)
        }
        for position in series.breaks where position > 0 && position < positions.count {
            let x = across(Double(position) - 0.5)
            drawing.line([(x, frame.top), (x, frame.bottom)], color: SVGDrawing.warning, isDashed: true)
        }
        for piece in pieces(of: series) {
            let places = piece.map { (across($0.x), y.place($0.y ?? 0, from: frame.bottom, to: frame.top)) }
            drawing.line(places, color: SVGDrawing.accent, width: 2)
            for place in places { drawing.dot(place.0, place.1, radius: 3) }
        }
    }
}
