/// The page descriptions of a PDF, in page order, with what is needed to follow them.
struct PageDrawing {
    let objects: PDFObjects
    private let pages: [[String: PDFValue]]

    /// Nil where the file's own structure cannot be followed, or shows another number of pages.
    init?(_ bytes: [UInt8], pageCount: Int) {
        guard let objects = PDFObjects(bytes), let root = objects.root,
            let catalogue = objects.resolve(.reference(root))?.dictionary
        else { return nil }
        self.objects = objects
        pages = Self.pages(below: catalogue["Pages"], objects, limit: pageCount + 1)
        guard pages.count == pageCount else { return nil }
    }

    /// The leaves of a page tree in order, each with what it inherits; every node once, as a tree may run in
    /// circles.
    private static func pages(
        below root: PDFValue?, _ objects: PDFObjects, limit: Int
    ) -> [[String: PDFValue]] {
        var pages: [[String: PDFValue]] = []
        var visited: Set<Int> = []
        var waiting: [(node: PDFValue?, inherited: [String: PDFValue])] = [(root, [:])]
        while pages.count < limit, let (node, inherited) = waiting.popLast() {
            guard case .reference(let number)? = node, visited.insert(number).inserted,
                var entries = objects.resolve(node)?.dictionary
            else { continue }
            for key in ["Resources", "MediaBox", "CropBox", "Rotate"] where entries[key] == nil {
                entries[key] = inherited[key]
            }
            if case .array(let kids)? = objects.resolve(entries["Kids"]) {
                waiting += kids.reversed().map { ($0, entries) }
            } else {
                pages.append(entries)
            }
        }
        return pages
    }

    /// What page `index` (from 0) shows, its lines in points from its top left corner as shown with those of annotations
    /// that cross text out, all turned level where the page lies askew; nil where the description cannot be followed to
    /// its end.
    func page(_ index: Int) -> DrawnPage? {
        let page = pages[index]
        guard let box = rectangle(page["CropBox"]) ?? rectangle(page["MediaBox"]) else { return nil }
        var streams: [PDFValue] = []
        switch page["Contents"] {
        case .array(let list)?: streams = list
        case let reference?:
            if case .array(let list)? = objects.resolve(reference) {
                streams = list
            } else {
                streams = [reference]
            }
        case nil: return DrawnPage()
        }
        var description: [UInt8] = []
        for reference in streams {
            guard let stream = objects.stream(reference), let data = objects.decode(stream) else {
                return nil
            }
            description.append(contentsOf: data)
            description.append(0x0A)
        }
        let angle = objects.resolve(page["Rotate"])?.number ?? 0
        let turn = abs(angle) < 1e6 ? Int(angle) : 0
        let resources = objects.resolve(page["Resources"])?.dictionary ?? [:]
        var drawing = DrawingInterpreter(objects: objects, box: box, turn: turn)
        guard drawing.run(description, resources: resources, depth: 0) else { return nil }
        let slope = drawing.slope.majority
        var map = AffineMap.page(box, turn: turn)
        if slope != 0 {
            let isLying = turn % 180 != 0
            let levelling = AffineMap.levelling(
                slope, width: Double(isLying ? box.height : box.width),
                height: Double(isLying ? box.width : box.height))
            drawing = DrawingInterpreter(objects: objects, box: box, turn: turn, levelling: levelling)
            guard drawing.run(description, resources: resources, depth: 0) else { return nil }
            map = map.then(levelling)
        }
        var drawn = drawing.page
        drawn.slope = slope
        drawn.rulings.horizontal += strikeouts(page, map)
        return drawn
    }

    /// The strokes of annotations that cross text out.
    private func strikeouts(_ page: [String: PDFValue], _ map: AffineMap) -> [Ruling] {
        guard case .array(let annotations)? = objects.resolve(page["Annots"]) else { return [] }
        return annotations.prefix(2_000).flatMap { annotation -> [Ruling] in
            guard let entries = objects.resolve(annotation)?.dictionary,
                objects.resolve(entries["Subtype"])?.name == "StrikeOut",
                case .array(let list)? = objects.resolve(entries["QuadPoints"])
            else { return [] }
            let numbers = list.map { objects.resolve($0)?.number ?? .nan }
            return stride(from: 0, to: numbers.count - 7, by: 8).map { start in
                let corners = stride(from: start, to: start + 8, by: 2).map {
                    map(numbers[$0], numbers[$0 + 1])
                }
                let (xs, ys) = (corners.map(\.x), corners.map(\.y))
                return Ruling(
                    position: ys.reduce(0, +) / 4, start: xs.min() ?? .nan, end: xs.max() ?? .nan)
            }
        }.filter { $0.position.isFinite && $0.start.isFinite && $0.end.isFinite }
    }

    private func rectangle(_ value: PDFValue?) -> Box? {
        guard case .array(let list)? = objects.resolve(value), list.count == 4 else { return nil }
        let sides = list.compactMap { objects.resolve($0)?.number.map(Float.init) }
        guard sides.count == 4 else { return nil }
        return Box(
            left: min(sides[0], sides[2]), top: min(sides[1], sides[3]), right: max(sides[0], sides[2]),
            bottom: max(sides[1], sides[3]))
    }
}
