/// A straight horizontal or vertical line drawn on a page: its place across and its extent along, in points.
struct Ruling: Sendable, Equatable {
    var position: Float
    var start: Float
    var end: Float

    var length: Float { end - start }
}

/// The rulings of a page.
struct Rulings: Sendable {
    var horizontal: [Ruling] = []
    var vertical: [Ruling] = []
    /// Filled rectangles too large for lines: the cells of a table without lines, or decoration.
    var areas: [Box] = []

    /// More lines than this make no table.
    static let most = 4_000

    /// Joins pieces of one line: producers draw a border cell by cell.
    static func joined(_ rulings: [Ruling]) -> [Ruling] {
        var lanes: [[Ruling]] = []
        for ruling in rulings.sorted(by: { $0.position < $1.position }) {
            if let last = lanes.last?.last, ruling.position - last.position <= 0.8 {
                lanes[lanes.count - 1].append(ruling)
            } else {
                lanes.append([ruling])
            }
        }
        var result: [Ruling] = []
        for lane in lanes {
            var open: Ruling?
            for ruling in undashed(lane.sorted { $0.start < $1.start }) {
                if var line = open, ruling.start - line.end <= 2.5 {
                    line.end = max(line.end, ruling.end)
                    open = line
                } else {
                    if let open { result.append(open) }
                    open = ruling
                }
            }
            if let open { result.append(open) }
        }
        return result
    }

    /// The pieces of a lane with runs of dashes, short pieces of one length at one distance, made one line each.
    private static func undashed(_ pieces: [Ruling]) -> [Ruling] {
        guard pieces.count >= fewestDashes else { return pieces }
        var result: [Ruling] = []
        var first = 0
        while first < pieces.count {
            var end = first + 1
            while end < pieces.count, areDashes(pieces[end - 1], pieces[end]),
                end - first < 2
                    || abs(gap(pieces[end - 1], pieces[end]) - gap(pieces[end - 2], pieces[end - 1])) < 0.5
            { end += 1 }
            if end - first >= fewestDashes {
                var line = pieces[first]
                line.end = pieces[end - 1].end
                result.append(line)
            } else {
                result += pieces[first..<end]
            }
            first = end
        }
        return result
    }

    private static let fewestDashes = 6

    private static func gap(_ left: Ruling, _ right: Ruling) -> Float { right.start - left.end }

    private static func areDashes(_ left: Ruling, _ right: Ruling) -> Bool {
        left.length < 12 && abs(left.length - right.length) < 0.1 * left.length + 0.1
            && gap(left, right) > 0 && gap(left, right) < 6
    }

    /// Pieces joined, and of the short ones only those that end on crossing lines at both ends: a stroke of
    /// a character or an underline does not.
    func cleaned() -> Rulings {
        let (across, down) = (Self.joined(horizontal), Self.joined(vertical))
        // A map or a diagram.
        guard across.count + down.count <= Self.most else { return Rulings() }
        let long: Float = 40
        var result = Rulings(
            horizontal: across.filter { $0.length >= long }, vertical: down.filter { $0.length >= long })
        var shortAcross = across.filter { $0.length < long && $0.length >= 6 }
        var shortDown = down.filter { $0.length < long && $0.length >= 6 }
        var grew = true
        while grew {
            let takenAcross = shortAcross.partition { $0.isHeld(by: result.vertical, beside: across) }
            let takenDown = shortDown.partition { $0.isHeld(by: result.horizontal, beside: down) }
            grew = takenAcross < shortAcross.count || takenDown < shortDown.count
            result.horizontal += shortAcross[takenAcross...]
            result.vertical += shortDown[takenDown...]
            shortAcross.removeSubrange(takenAcross...)
            shortDown.removeSubrange(takenDown...)
        }
        return result
    }
}

extension Ruling {
    /// How far apart two lines may end and still be taken to touch.
    static let touch: Float = 3

    /// Whether `other`, which runs the other way, meets this line.
    func meets(_ other: Ruling) -> Bool {
        other.position >= start - Self.touch && other.position <= end + Self.touch
            && position >= other.start - Self.touch && position <= other.end + Self.touch
    }

    /// Whether both ends lie on lines of `others`; or one does, and several lines `beside` are as long and as high: where a
    /// page ends, the cells of a row may have no border of their own.
    func isHeld(by others: [Ruling], beside: [Ruling]) -> Bool {
        func areClose(_ one: Float, _ other: Float) -> Bool { abs(one - other) <= Self.touch }
        func ends(_ place: Float) -> Bool { others.contains { areClose($0.position, place) && meets($0) } }
        let (isStart, isEnd) = (ends(start), ends(end))
        if isStart == isEnd { return isStart }
        // More than the strokes of characters that stand on a line.
        let isLevel = others.contains { areClose($0.position, isStart ? end : start) }
        return length >= 12
            && beside.count { areClose($0.start, start) && areClose($0.end, end) } >= (isLevel ? 3 : 5)
    }
}
