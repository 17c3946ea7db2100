/// How many columns of a terminal `text` takes: two for a Chinese character, none for a mark without width.
func displayColumns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.value {
        case 0x200B...0x200F, 0xFEFF, 0x0A: sum
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60,
            0xFFE0...0xFFE6:
            sum + 2
        default: sum + 1
        }
    }
}

/// `text` in lines of at most `width` columns, broken also where it breaks by itself.
/// A line never begins with a mark that closes something.
func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: true) {
        var line = ""
        for character in part {
            let isFull = displayColumns(line) + displayColumns("\(character)") > max(width, 2)
            if isFull, !line.isEmpty, !"，。、；：）”".contains(character) {
                lines.append(line)
                line = ""
            }
            line.append(character)
        }
        lines.append(line)
    }
    return lines
}
