extension DisplayWidth {
    /// `text` broken into lines of at most `width` columns; further lines start with `indent` blanks.
    ///
    /// Latin words stay whole where they fit. Chinese breaks anywhere except before closing and after opening
    /// punctuation.
    public func wrap(_ text: String, width: Int, indent: Int = 0) -> [String] {
        guard columns(of: text) > width, width > indent + 2 else { return [text] }
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var taken = 0
        func breakLine() {
            lines.append(line.withoutTrailingBlanks)
            (line, taken) = (margin, indent)
        }
        for piece in pieces(of: text) {
            var rest = piece
            let isAtStart = line.isEmpty || line == margin
            if taken + columns(of: rest) > width, !isAtStart {
                breakLine()
                if rest == " " { continue }
            }
            // A word longer than a line (an address, a path) has to be broken somewhere.
            while taken + columns(of: rest) > width {
                var head = prefix(of: rest, columns: width - taken)
                if head.isEmpty { break }
                while head.count > 1, Self.closing.contains(rest[head.endIndex]) { head.removeLast() }
                rest = String(rest[head.endIndex...])
                line += head
                breakLine()
            }
            line += rest
            taken += columns(of: rest)
        }
        if line != margin { breakLine() }
        return lines
    }

    private static let closing: Set<Character> = Set("，。、；：！？）」』》〉】”’")
    private static let opening: Set<Character> = Set("（「『《〈【“‘")

    /// Words, blanks and single wide characters with their punctuation, between which a line may break.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var previous: Character?
        for character in text {
            let isWord = character != " " && columns(of: character) < 2
            let previousIsWord = previous.map { $0 != " " && columns(of: $0) < 2 } ?? false
            let closes = previous != " " && Self.closing.contains(character)
            let follows = previous.map { Self.opening.contains($0) } ?? false
            if previous != nil, (isWord && previousIsWord) || closes || (follows && character != " ") {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            previous = character
        }
        return pieces
    }
}
