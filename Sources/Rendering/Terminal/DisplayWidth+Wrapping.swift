extension DisplayWidth {
    /// `text` broken into lines of at most `width` columns; further lines start with `indent` blanks.
    ///
    /// Latin words stay whole where they fit; Chinese breaks anywhere except before closing punctuation.
    public func wrap(_ text: String, width: Int, indent: Int = 0) -> [String] {
        guard columns(of: text) > width, width > indent + 2 else { return [text] }
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var taken = 0
        for piece in pieces(of: text) {
            let wide = columns(of: piece.text)
            let isBlank = piece.text.allSatisfy { $0 == " " }
            if taken + wide > width, !line.isEmpty, !piece.staysWithPrevious, line != margin {
                lines.append(trimmed(line))
                (line, taken) = (margin, indent)
                if isBlank { continue }
            }
            var rest = piece.text
            // A word longer than a line (an address, a path) has to be broken somewhere.
            while taken + columns(of: rest) > width, columns(of: rest) > width - indent {
                let head = prefix(of: rest, columns: width - taken)
                if head.isEmpty { break }
                lines.append(line + head)
                rest = String(rest[head.endIndex...])
                (line, taken) = (margin, indent)
            }
            line += rest
            taken += columns(of: rest)
        }
        if line != margin || lines.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    private struct Piece {
        var text: String
        var staysWithPrevious: Bool
    }

    /// Words, blanks and single wide characters, between which a line may break.
    private func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var previousIsWord = false
        for character in text {
            let isWord = character != " " && columns(of: character) < 2
            if isWord, previousIsWord {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append(
                    Piece(text: String(character), staysWithPrevious: "，。、；：！？）」』》〉】”’".contains(character)))
            }
            previousIsWord = isWord
        }
        return pieces
    }

    private func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
