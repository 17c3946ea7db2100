/// What the styles of a workbook say of its cells, as far as the value read depends on it.
final class SheetStyles: XMLEvents {
    /// Whether a cell with a style shows its number as a date, and whether it is crossed out.
    struct Style {
        var isDate = false
        var isStruck = false
    }

    private(set) var cells: [Style] = []
    private var fonts: [Style] = []
    private var dateFormats: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)
    private var isInFonts = false
    private var isInCells = false
    private let vocabulary = SheetElement.vocabulary

    subscript(style: Int?) -> Style {
        style.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? Style()
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        switch vocabulary[name] {
        case .numFmt:
            if let id = attributes.number("numFmtId"), Self.isDate(attributes.string("formatCode")) {
                dateFormats.insert(id)
            }
        case .fonts: isInFonts = true
        case .font where isInFonts: fonts.append(Style())
        case .strike where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1].isStruck = attributes.isOn
        case .cellXfs: isInCells = true
        case .xf where isInCells:
            let font = attributes.number("fontId") ?? 0
            var style = fonts.indices.contains(font) ? fonts[font] : Style()
            style.isDate = dateFormats.contains(attributes.number("numFmtId") ?? 0)
            cells.append(style)
        default: break
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        switch vocabulary[name] {
        case .fonts: isInFonts = false
        case .cellXfs: isInCells = false
        default: break
        }
    }

    /// Whether a format's code has years, days, hours or seconds outside of quoted text and brackets; a month alone is spelt
    /// as a minute is.
    private static func isDate(_ code: String) -> Bool {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for character in code {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "\\", "_", "*": isEscaped = !isQuoted
            case "y", "Y", "d", "D", "h", "H", "s", "S", "年", "日": if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }

    /// The day with that number of the 1900 date system, `2023-03-05`; nil for what is none, or has a time of day.
    static func day(_ number: ArraySlice<UInt8>) -> [UInt8]? {
        guard let serial = Int(String(decoding: number, as: UTF8.self)), (61...2_958_465).contains(serial)
        else {
            return nil
        }
        // Days of the Gregorian calendar from 1 March of year 0.
        let days = serial + 693_899
        let era = days / 146_097
        let ofEra = days % 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let (day, month) = (ofYear - (153 * shifted + 2) / 5 + 1, shifted < 10 ? shifted + 3 : shifted - 9)
        let whole = era * 400 + year + (month <= 2 ? 1 : 0)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return Array("\(whole)-\(two(month))-\(two(day))".utf8)
    }
}
