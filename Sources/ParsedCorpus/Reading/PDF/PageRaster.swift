/// A page drawn small, of which only dark and light matter.
struct PageRaster {
    var columns: Int
    var rows: Int
    var scale: Float
    /// A byte a pixel, 0 is black.
    var light: [UInt8]

    /// From 4 bytes a pixel.
    init(pixels: UnsafeRawBufferPointer, stride: Int, columns: Int, rows: Int, scale: Float) {
        (self.columns, self.rows, self.scale) = (columns, rows, scale)
        light = [UInt8](unsafeUninitializedCapacity: columns * rows) { target, count in
            for row in 0..<rows {
                var source = row * stride
                for column in 0..<columns {
                    let light =
                        UInt16(pixels[source]) + 2 * UInt16(pixels[source + 1]) + UInt16(pixels[source + 2])
                    target[row * columns + column] = UInt8(light / 4)
                    source += 4
                }
            }
            count = columns * rows
        }
    }

    /// What is less than about three quarters of full light is dark.
    private static let dark: UInt8 = 190

    /// Whether a digit stands out from its ground within `box`, which may lie beyond the page. A rule of a table goes all
    /// through it from side to side, or from top to bottom; no digit does.
    func showsDigit(_ box: Box) -> Bool {
        // Neighbours reach a little into the box.
        let across = pixels(box.left, box.right, inset: 0.1, columns)
        let down = pixels(box.top, box.bottom, inset: 0.1, rows)
        func varies(_ pixels: some Sequence<UInt8>) -> Bool {
            var (least, most): (UInt8, UInt8) = (255, 0)
            for pixel in pixels { (least, most) = (min(least, pixel), max(most, pixel)) }
            return most > least && most - least >= Self.contrast
        }
        return across.contains { column in varies(down.lazy.map { light[$0 * columns + column] }) }
            && down.contains { row in varies(across.lazy.map { light[row * columns + $0] }) }
    }

    private func pixels(_ low: Float, _ high: Float, inset: Float, _ count: Int) -> Range<Int> {
        let margin = inset * (high - low)
        func place(_ point: Float) -> Float { min(max(point * scale, 0), Float(count)) }
        let start = Int(place(low + margin).rounded())
        return start..<max(start, Int(place(high - margin).rounded(.up)))
    }

    /// The least difference of light that is seen.
    private static let contrast: UInt8 = 30

    /// The lines drawn on the page: long dark runs of little thickness.
    func rulings() -> Rulings {
        let least = Int(7 * scale)
        var across: [Run] = []
        var down: [Run] = []
        var open = [Int32](repeating: -1, count: columns)
        for row in 0...rows {
            var start = -1
            for column in 0..<columns {
                let isDark = row < rows && light[row * columns + column] < Self.dark
                if isDark {
                    if start < 0 { start = column }
                    if open[column] < 0 { open[column] = Int32(row) }
                    continue
                }
                if start >= 0 {
                    if column - start >= least { across.append(Run(lane: row, start: start, end: column)) }
                    start = -1
                }
                if open[column] >= 0 {
                    let top = Int(open[column])
                    if row - top >= least { down.append(Run(lane: column, start: top, end: row)) }
                    open[column] = -1
                }
            }
            if start >= 0, columns - start >= least {
                across.append(Run(lane: row, start: start, end: columns))
            }
        }
        down.sort { ($0.lane, $0.start) < ($1.lane, $1.start) }
        return Rulings(horizontal: Run.lines(across, scale: scale), vertical: Run.lines(down, scale: scale))
    }

    /// Dark pixels in a row of a lane.
    struct Run {
        var lane: Int
        var start: Int
        var end: Int

        /// Joins runs of neighbouring lanes that cover the same extent; what is thicker than 3 points is a
        /// filled area and no line.
        static func lines(_ runs: [Run], scale: Float) -> [Ruling] {
            var result: [Ruling] = []
            var bands: [(first: Int, run: Run)] = []
            func close(_ band: (first: Int, run: Run)) {
                let thickness = Float(band.run.lane - band.first + 1) / scale
                guard thickness <= 3 else { return }
                result.append(
                    Ruling(
                        position: Float(band.first + band.run.lane + 1) / 2 / scale,
                        start: Float(band.run.start) / scale, end: Float(band.run.end) / scale))
            }
            for run in runs {
                while let index = bands.firstIndex(where: { $0.run.lane < run.lane - 1 }) {
                    close(bands.remove(at: index))
                }
                let near = Int(3 * scale)
                if let index = bands.firstIndex(where: {
                    $0.run.lane == run.lane - 1 && abs($0.run.start - run.start) <= near
                        && abs($0.run.end - run.end) <= near
                }) {
                    bands[index].run.lane = run.lane
                    bands[index].run.start = min(bands[index].run.start, run.start)
                    bands[index].run.end = max(bands[index].run.end, run.end)
                } else {
                    bands.append((run.lane, run))
                }
            }
            bands.forEach(close)
            return result
        }
    }
}
