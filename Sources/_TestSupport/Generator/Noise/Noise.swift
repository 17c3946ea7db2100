/// A kind of flaw that real reports show; each can be switched on alone.
public enum Noise: String, Sendable, CaseIterable {
    // Titles and headings.
    case spacedTitle, brokenTitle, tripleTitle
    case arabicHeadings, bracketedHeadings, misprintedHeading, missingHeading
    // Labels.
    case brokenLabels, blanksInLabels, misprintedLabels, synonymLabels, numberingVariants, missingLabels
    case tabInsideLabel
    // Numbers.
    case fullWidthDigits, paddedNumbers, blankZeros, dashZeros, unitSuffixes, remarks, thousands
    case signVariants, wordedChanges, splitNumbers
    // Tables.
    case pageBreaks, repeatedHeaders, fakedHeaders, metadataTable, wrongHeaderRows
    case lostCell, missingRow, extraRow, extraColumn, trimmedCells
    // Bytes.
    case byteOrderMark, utf16LittleEndian, utf16BigEndian, gb18030, invalidBytes, carriageReturns
    // Text around the tables.
    case strayMarks, pageHeaders, otherBodyNamed
    // The report itself.
    case mixedEditions, edition2021Early, contradictingProse, plantedViolation
    // The file's name: a web page or document called .doc.
    case misnamed
    // HTML alone.
    case noCharset, wrongCharset, nestedLayout, navigation, markupInside
    // DOCX alone.
    case trackedChanges, nestedTables, automaticNumbers, gridBefore

    /// The flaws that `format` can show; a flaw it cannot show is ignored when asked for.
    public static func applicable(to format: GeneratedFormat) -> [Noise] {
        allCases.filter { $0.applies(to: format) }
    }

    /// Whether `format` can show the flaw.
    public func applies(to format: GeneratedFormat) -> Bool {
        switch self {
        case .noCharset, .wrongCharset, .nestedLayout, .navigation, .markupInside: format.isHTML
        case .trackedChanges, .nestedTables, .automaticNumbers, .gridBefore: format == .docx
        case .byteOrderMark, .utf16LittleEndian, .utf16BigEndian, .invalidBytes: format.isText
        case .gb18030, .carriageReturns: format.isText || format.isHTML
        case .tabInsideLabel: format == .cellLines
        case .lostCell: format != .joined && format != .docx
        case .splitNumbers: ![.joined, .tabs, .tabPairs, .plainLines].contains(format)
        case .missingLabels, .trimmedCells, .fakedHeaders: format != .joined && format != .columns
        // After the last number of a table, a number in digits would be one with it.
        case .pageBreaks, .repeatedHeaders, .arabicHeadings, .pageHeaders: format != .joined
        case .misnamed: !format.isText
        default: true
        }
    }

    /// A handful of flaws for `format` that can stand together.
    public static func some(for format: GeneratedFormat, random: inout SeededRandom) -> Set<Noise> {
        let choices = applicable(to: format)
        var chosen: Set<Noise> = []
        for _ in 0..<random.int(0...4) {
            let noise = random.pick(choices)
            if !noise.excluded(by: chosen) { chosen.insert(noise) }
        }
        return chosen
    }

    private func excluded(by chosen: Set<Noise>) -> Bool {
        Self.alternatives.contains { $0.contains(self) && !$0.isDisjoint(with: chosen) }
    }

    private static let alternatives: [Set<Noise>] = [
        [.spacedTitle, .brokenTitle, .tripleTitle],
        [.arabicHeadings, .bracketedHeadings, .automaticNumbers],
        [.byteOrderMark, .utf16LittleEndian, .utf16BigEndian, .gb18030],
        [.utf16LittleEndian, .utf16BigEndian, .gb18030, .invalidBytes, .noCharset, .wrongCharset],
        [.lostCell, .missingRow, .extraRow, .extraColumn, .missingLabels, .trimmedCells],
        [.lostCell, .blankZeros, .splitNumbers],
        [.mixedEditions, .edition2021Early],
    ]
}
