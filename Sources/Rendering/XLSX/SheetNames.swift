/// Makes names that a workbook accepts: short, without its reserved characters, each once.
struct SheetNames {
    private var used: Set<String> = []

    /// A free name as near to `title` as possible.
    mutating func next(for title: String?) -> String {
        let words = TerminalText.sanitized(title ?? "").unicodeScalars.filter {
            !"[]:*?/\\".unicodeScalars.contains($0)
        }
        var base = String(String.UnicodeScalarView(words))
        while let first = base.first, first == "'" || first == " " { base.removeFirst() }
        // The limit of 31 counts UTF-16 units.
        base = Self.prefix(of: base, units: 31)
        if base.isEmpty || base.lowercased() == "history" { base = "Sheet" }
        var name = base
        var number = 2
        // Sheet names differ by more than case.
        while !used.insert(name.lowercased()).inserted {
            name = Self.prefix(of: base, units: 27) + " \(number)"
            number += 1
        }
        return name
    }

    private static func prefix(of text: String, units: Int) -> String {
        var result = ""
        for character in text {
            guard result.utf16.count + character.utf16.count <= units else { break }
            result.append(character)
        }
        while let last = result.last, last == "'" || last == " " { result.removeLast() }
        return result
    }
}
