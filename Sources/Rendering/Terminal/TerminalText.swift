/// Makes text of a document safe to show in a terminal.
public enum TerminalText {
    /// `text` without escape sequences, control characters and marks that reverse the reading direction.
    ///
    /// A report is foreign text: an escape sequence in it could recolour the screen, set the window title or
    /// overwrite lines already printed. Line breaks and tabs become one blank.
    public static func sanitized(_ text: String) -> String {
        // Only these bytes begin anything that has to go.
        let isClean = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xEF
        }
        if isClean { return text }
        let scalars = Array(text.unicodeScalars)
        var kept = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let value = scalars[index].value
            switch value {
            case 0x1B, 0x80...0x9F:
                index = end(ofSequenceAt: index, in: scalars)
                continue
            case 0x0D where index + 1 < scalars.count && scalars[index + 1].value == 0x0A: break
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x2028, 0x2029: kept.append(" ")
            case 0..<0x20, 0x7F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default: kept.append(scalars[index])
            }
            index += 1
        }
        return String(kept)
    }

    /// Where the text goes on after the control sequence that starts at `start`.
    private static func end(ofSequenceAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
        var index = start + 1
        var kind = scalars[start].value
        if kind == 0x1B {
            guard index < scalars.count else { return index }
            kind = scalars[index].value
            // ESC and a character of this column is the two-character spelling of a C1 control.
            guard (0x40...0x5F).contains(kind) else {
                return (0x20...0x7E).contains(kind) ? index + 1 : index
            }
            kind += 0x40
            index += 1
        }
        switch kind {
        case 0x9B:  // CSI: parameters, then one final character
            while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
            let isFinished = index < scalars.count && (0x40...0x7E).contains(scalars[index].value)
            return isFinished ? index + 1 : index
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F:  // strings, up to ST or BEL
            for end in index..<max(index, scalars.count) {
                let value = scalars[end].value
                if value == 0x07 || value == 0x9C { return end + 1 }
                if value == 0x1B {
                    return end + 1 < scalars.count && scalars[end + 1] == "\\" ? end + 2 : end
                }
            }
            // Never closed: what follows is text after all.
            return index
        default: return index
        }
    }
}
