/// The elements of SpreadsheetML that hold cells and their text.
enum SheetElement: String, CaseIterable, Sendable {
    case si, t, rPh, col, row, c, f, v, mergeCell

    static let vocabulary = XMLVocabulary<SheetElement>()
}

/// The texts that cells of a workbook refer to by number.
final class SharedStrings: XMLEvents {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    private var isInText = false
    private var isInReading = false
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
        default: break
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        switch vocabulary[name] {
        case .t: isInText = false
        case .rPh: isInReading = false
        case .si: ends.append(bytes.count)
        default: break
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) { if isInText { bytes.append(contentsOf: text) } }
}
