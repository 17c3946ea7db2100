/// The lines under a chart that say what its glyphs stand for.
enum Legend {
    /// `keys` side by side, a key never broken over two lines; styled keys are measured without their styles.
    static func lines(_ keys: [String], on canvas: Canvas) -> [String] {
        var lines: [String] = []
        var taken = 0
        for key in keys {
            let wide = canvas.measure.columns(of: TerminalText.sanitized(key))
            if lines.isEmpty || taken + 3 + wide > canvas.width {
                lines.append(key)
                taken = wide
            } else {
                lines[lines.count - 1] += "   " + key
                taken += 3 + wide
            }
        }
        return lines
    }
}
