/// The Chinese of what reading and recognition say in English: notes, and the reasons of refusals.
///
/// A phrase is a template whose `{}` stand for any text, such as a file's name or a number. The Chinese template
/// has them in the same order, or by their number from 0 where it wants another: `{1}`. Whoever adds a note or a
/// reason adds its phrase to the catalogue.
enum Phrases {
    /// `english` in Chinese; nil where no phrase fits.
    static func chinese(_ english: String) -> String? {
        for (template, chinese) in templates {
            if let parts = parts(of: english, in: template) { return filled(chinese, with: parts) }
        }
        return nil
    }

    /// `english` in Chinese, or itself where no phrase fits.
    static func chineseOrSame(_ english: String) -> String { chinese(english) ?? english }

    private static let templates: [(english: [Substring], chinese: String)] =
        (notes + reasons).map { (pieces($0.0), $0.1) }

    /// What stands between the places of a template.
    private static func pieces(_ template: String) -> [Substring] {
        var pieces: [Substring] = []
        var (start, index) = (template.startIndex, template.startIndex)
        while index < template.endIndex {
            let next = template.index(after: index)
            if template[index] == "{", next < template.endIndex, template[next] == "}" {
                pieces.append(template[start..<index])
                start = template.index(after: next)
                index = start
            } else {
                index = next
            }
        }
        return pieces + [template[start...]]
    }

    /// The texts that stand for the places of `pieces` in `text`; nil where it does not fit.
    private static func parts(of text: String, in pieces: [Substring]) -> [Substring]? {
        guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
        if pieces.count == 1 { return text.utf8.count == first.utf8.count ? [] : nil }
        guard text.hasSuffix(last), text.utf8.count >= first.utf8.count + last.utf8.count else { return nil }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        var parts: [Substring] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let place = place(of: piece, in: rest) else { return nil }
            parts.append(rest[..<place.lowerBound])
            rest = rest[place.upperBound...]
        }
        return parts + [rest]
    }

    private static func place(of piece: Substring, in text: Substring) -> Range<Substring.Index>? {
        var start = text.startIndex
        while start <= text.endIndex {
            if text[start...].hasPrefix(piece) { return start..<text.index(start, offsetBy: piece.count) }
            if start == text.endIndex { return nil }
            start = text.index(after: start)
        }
        return nil
    }

    /// Parts may be phrases themselves.
    private static func filled(_ template: String, with parts: [Substring]) -> String {
        var (result, next) = ("", 0)
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
            let number = rest[rest.index(after: open)..<close]
            let place = Int(number) ?? next
            if number.isEmpty { next += 1 }
            result += rest[..<open] + chineseOrSame(String(parts[place]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
