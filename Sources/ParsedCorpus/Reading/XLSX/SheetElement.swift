/// The elements of SpreadsheetML that hold cells, their text and what it looks like.
enum SheetElement: String, CaseIterable, Sendable {
    case si, t, r, rPr, strike, vertAlign, rPh, col, row, c, f, v, mergeCell
    case numFmt, fonts, font, cellXfs, xf

    static let vocabulary = XMLVocabulary<SheetElement>()
}

/// The texts that cells of a workbook refer to by number.
final class SharedStrings: XMLEvents {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    /// The numbers of the texts that have runs.
    private(set) var rich: Set<Int> = []
    private var isInText = false
    private var isInReading = false
    private var runs = RichRuns()
    private let vocabulary = SheetElement.vocabulary

    /// The text with that number; nil if there is none.
    func text(_ number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        switch vocabulary[name] {
        case .t: isInText = !isInReading
        case .rPh: isInReading = true
        case let element: runs.start(element, attributes)
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        switch vocabulary[name] {
        case .t: isInText = false
        case .rPh: isInReading = false
        case .si:
            if runs.isRich { rich.insert(ends.count) }
            runs.isRich = false
            ends.append(bytes.count)
        case let element: runs.end(element)
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInText { runs.append(text, to: &bytes) }
    }
}
