/// Follows a page description for the straight lines it leaves on the page; of text only the fonts, the slope and whether
/// it may be hidden are noted, pictures are passed over.
struct DrawingInterpreter {
    let objects: PDFObjects
    private(set) var page = DrawnPage()
    private(set) var slope = TextSlope()
    private var textMap = AffineMap()
    private var textPlaces = TextPlaces()
    /// How opaque the named graphics states are that were looked at, until the resources change.
    private var opacities: [String: Double?] = [:]
    /// Names of fonts looked at, which mean the same until the resources change.
    private var seenFonts: Set<String> = []
    var state: DrawingState
    private var saved: [DrawingState] = []
    var path = DrawingPath()
    private var pendingClip = false
    private var operands: [Double] = []
    private var lastName = 0..<0
    /// Bytes of the strings since the last operator.
    private var textLength = 0
    private var steps = 0

    /// - Parameter levelling: turns the page before its lines are looked at.
    init(objects: PDFObjects, box: Box, turn: Int, levelling: AffineMap = AffineMap()) {
        self.objects = objects
        let everywhere = Box(left: -20_000, top: -20_000, right: 20_000, bottom: 20_000)
        state = DrawingState(map: .page(box, turn: turn).then(levelling), clip: everywhere)
    }

    /// False where the description is malformed, nests too deeply or goes on too long.
    mutating func run(_ description: [UInt8], resources: [String: PDFValue], depth: Int) -> Bool {
        var syntax = PDFSyntax(description)
        operands.removeAll(keepingCapacity: true)
        lastName = 0..<0
        textLength = 0
        while true {
            syntax.skipBlanks()
            guard syntax.at < syntax.end else { return true }
            let (byte, begin) = (syntax.bytes[syntax.at], syntax.at)
            switch byte {
            case 0x28:
                syntax.skipString()
                textLength += max(0, syntax.at - begin - 2)
            case 0x3C, 0x3E:
                if syntax.at + 1 < syntax.end, syntax.bytes[syntax.at + 1] == byte {
                    syntax.at += 2
                } else {
                    syntax.skipHexadecimal()
                    textLength += max(0, syntax.at - begin - 2) / 2
                }
            case 0x2F:
                let start = syntax.at + 1
                syntax.at = start
                syntax.skipRegular()
                lastName = start..<syntax.at
            case 0x5B, 0x5D, 0x7B, 0x7D, 0x29: syntax.at += 1
            default:
                if let number = syntax.number() {
                    if operands.count < 64 { operands.append(number) }
                    continue
                }
                let start = syntax.at
                syntax.skipRegular()
                guard syntax.at > start, steps < 20_000_000 else { return false }
                steps += 1
                let word = syntax.bytes[start..<min(syntax.at, start + 4)].reduce(UInt32(0)) {
                    $0 << 8 | UInt32($1)
                }
                if !perform(word, &syntax, resources, depth) { return false }
                operands.removeAll(keepingCapacity: true)
                textLength = 0
            }
        }
    }

    /// Carries out one operator, its letters packed into `word`.
    private mutating func perform(
        _ word: UInt32, _ syntax: inout PDFSyntax, _ resources: [String: PDFValue], _ depth: Int
    ) -> Bool {
        switch word {
        case 0x71: if saved.count < 500 { saved.append(state) }
        case 0x51: if let last = saved.popLast() { state = last }
        case 0x636D: if let map = matrix() { state.map = map.then(state.map) }
        case 0x77: state.lineWidth = operands.last ?? 1
        case 0x6D: if let (x, y) = pair(0) { path.move(state.map(x, y)) }
        case 0x6C: if let (x, y) = pair(0) { path.line(state.map(x, y)) }
        case 0x63: if let (x, y) = pair(4) { path.curve(state.map(x, y)) }
        case 0x76, 0x79: if let (x, y) = pair(2) { path.curve(state.map(x, y)) }
        case 0x68: path.close()
        case 0x7265:
            if let (x, y) = pair(0), let (width, height) = pair(2) {
                let map = state.map
                path.rectangle(
                    map(x, y), map(x + width, y), map(x + width, y + height), map(x, y + height))
            }
        case 0x57, 0x572A: pendingClip = true
        case 0x6E: paint(stroke: false, fill: false)
        case 0x53: paint(stroke: true, fill: false)
        case 0x73:
            path.close()
            paint(stroke: true, fill: false)
        case 0x66, 0x46, 0x662A: paint(stroke: false, fill: true)
        case 0x42, 0x422A: paint(stroke: true, fill: true)
        case 0x62, 0x622A:
            path.close()
            paint(stroke: true, fill: true)
        case 0x47, 0x5247, 0x4B, 0x5343, 0x5343_4E: state.strokeShows = shows(word)
        case 0x67, 0x7267, 0x6B, 0x7363, 0x7363_6E: state.fillShows = shows(word)
        case 0x4353: state.strokeShows = true
        case 0x6373: state.fillShows = true
        case 0x4254: textMap = AffineMap()
        case 0x546D: if let map = matrix() { textMap = map }
        case 0x5464: if let (x, y) = pair(0) { moveText(x, y) }
        case 0x5444:
            if let (x, y) = pair(0) {
                state.leading = -y
                moveText(x, y)
            }
        case 0x542A: moveText(0, -state.leading)
        case 0x544C: state.leading = operands.last ?? 0
        case 0x5472: state.textMode = operands.last ?? 0
        case 0x6773: setOpacity(syntax, resources)
        case 0x5466:
            state.fontSize = operands.last ?? 0
            noteFont(syntax, resources)
        case 0x27, 0x22:
            moveText(0, -state.leading)
            showText()
        case 0x546A, 0x544A: showText()
        case 0x4944:
            showPicture()
            return skipPicture(&syntax)
        case 0x446F: return drawForm(syntax, resources, depth)
        default: break
        }
        return true
    }

    private func pair(_ index: Int) -> (Double, Double)? {
        operands.count >= index + 2 ? (operands[index], operands[index + 1]) : nil
    }

    private func matrix() -> AffineMap? {
        guard operands.count >= 6 else { return nil }
        let n = operands
        return AffineMap(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    }

    /// Whether the colour just set differs from white paper. One number of a colour space by name may be an
    /// ink as well as a grey, and shows.
    private func shows(_ word: UInt32) -> Bool {
        let n = operands
        return switch (n.count, word) {
        case (1, 0x47), (1, 0x67): n[0] < 0.95
        case (3, _): n.min()! < 0.95
        case (4, _): n.max()! > 0.05
        default: true
        }
    }

    private mutating func paint(stroke: Bool, fill: Bool) {
        if stroke, state.strokeShows {
            path.strokes(
                width: Float(state.lineWidth) * state.map.scale, clip: state.clip, into: &page.rulings)
        }
        if fill, state.fillShows { path.fills(clip: state.clip, into: &page.rulings) }
        if fill, let box = path.box { cover(box) }
        if pendingClip, let box = path.box { state.clip = state.clip.intersection(box) }
        pendingClip = false
        path = DrawingPath()
    }

    // MARK: - Text that may not be seen

    private mutating func moveText(_ x: Double, _ y: Double) {
        textMap = AffineMap(e: x, f: y).then(textMap)
    }

    private mutating func showText() {
        let map = textMap.then(state.map)
        slope.note(map)
        let place = map(0, 0)
        // 1 and 2 draw the outlines as well, 3 and 7 nothing.
        let isDrawn = state.fillShows || state.textMode == 1 || state.textMode == 2
        if state.textMode == 3 || state.textMode == 7 || !isDrawn || state.opacity < 0.3
            || abs(Float(state.fontSize)) * map.scale < 3 || !state.clip.widened(by: 1).contains(place)
        {
            page.texts.hidden += 1
        } else {
            page.texts.shown += 1
        }
        // Two bytes are a letter as wide as high, or two of half the width.
        textPlaces.add(place, map(Double(textLength) / 2 * state.fontSize, 0))
    }

    private mutating func showPicture() {
        page.showsPictures = true
        let corners = [(0, 0), (1, 0), (0, 1), (1, 1)].map { state.map($0.0, $0.1) }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        cover(Box(left: xs.min()!, top: ys.min()!, right: xs.max()!, bottom: ys.max()!))
    }

    /// Something is drawn over all of `box`.
    private mutating func cover(_ box: Box) {
        if page.coversText { return }
        let shown = box.intersection(state.clip)
        if shown.width > 3, shown.height > 3, textPlaces.lie(in: shown) { page.coversText = true }
    }

    private mutating func setOpacity(_ syntax: PDFSyntax, _ resources: [String: PDFValue]) {
        let name = String(decoding: syntax.bytes[lastName], as: UTF8.self)
        func opacity() -> Double? {
            let states = objects.resolve(resources["ExtGState"])?.dictionary
            return objects.resolve(objects.resolve(states?[name])?.dictionary?["ca"])?.number
        }
        let known = opacities[name] ?? opacity()
        opacities[name] = .some(known)
        // One that says nothing of it leaves it as it is.
        if let known { state.opacity = known }
    }

    /// From `ID` past `EI`.
    private func skipPicture(_ syntax: inout PDFSyntax) -> Bool {
        while let found = PDFObjects.find("EI", in: syntax.bytes, from: syntax.at) {
            syntax.at = found + 2
            let before = syntax.bytes[found - 1]
            if PDFSyntax.isBlank(before),
                found + 2 == syntax.end || PDFSyntax.isBlank(syntax.bytes[found + 2])
            {
                return true
            }
        }
        return false
    }

    /// Notes a font whose text is numbers of glyphs, with nothing that tells their characters.
    private mutating func noteFont(_ syntax: PDFSyntax, _ resources: [String: PDFValue]) {
        let name = String(decoding: syntax.bytes[lastName], as: UTF8.self)
        // Set anew for every word, and looking at it takes its objects apart.
        guard seenFonts.insert(name).inserted else { return }
        guard let font = objects.resolve(objects.resolve(resources["Font"])?.dictionary?[name])?.dictionary,
            font["ToUnicode"] == nil, let base = objects.resolve(font["BaseFont"])?.name
        else { return }
        // Of a font cut down to the glyphs in use, which are numbered anew where the numbers begin with those of no sign.
        if objects.resolve(font["Subtype"])?.name == "TrueType", font["Encoding"] == nil,
            let first = objects.resolve(font["FirstChar"])?.number, first < 32,
            // ASCII keeps its numbers where all of it has one.
            let last = objects.resolve(font["LastChar"])?.number, last < 126
        {
            page.unknownFonts.insert(base)
            return
        }
        guard objects.resolve(font["Subtype"])?.name == "Type0",
            objects.resolve(font["Encoding"])?.name?.hasPrefix("Identity") == true,
            case .array(let list)? = objects.resolve(font["DescendantFonts"]), let first = list.first
        else { return }
        // A character collection of Adobe's says what its glyphs are.
        let collection = objects.resolve(objects.resolve(first)?.dictionary?["CIDSystemInfo"])?.dictionary
        if case .string(let ordering)? = objects.resolve(collection?["Ordering"]),
            ordering != Array("Identity".utf8), !ordering.isEmpty
        {
            return
        }
        page.unknownFonts.insert(base)
    }

    private mutating func drawForm(
        _ syntax: PDFSyntax, _ resources: [String: PDFValue], _ depth: Int
    ) -> Bool {
        let name = String(decoding: syntax.bytes[lastName], as: UTF8.self)
        guard let forms = objects.resolve(resources["XObject"])?.dictionary,
            let form = objects.stream(forms[name])
        else { return true }
        guard objects.resolve(form.entries["Subtype"])?.name == "Form" else {
            showPicture()
            return true
        }
        guard depth < 8, let description = objects.decode(form) else { return false }
        let (outer, held, seen, known) = (state, saved, seenFonts, opacities)
        (saved, seenFonts, opacities) = ([], [], [:])
        if case .array(let list)? = objects.resolve(form.entries["Matrix"]) {
            operands = list.compactMap { objects.resolve($0)?.number }
            if let map = matrix() { state.map = map.then(state.map) }
        }
        let own = objects.resolve(form.entries["Resources"])?.dictionary ?? resources
        let done = run(description, resources: own, depth: depth + 1)
        (state, saved, seenFonts, opacities) = (outer, held, seen, known)
        lastName = 0..<0
        return done
    }
}
