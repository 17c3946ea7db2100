extension NumberFormat {
    /// Appends plain decimal that reads back as `value`; appends nothing if it is not finite.
    ///
    /// - Parameter digits: rounds to so many digits after the point at most; nil keeps the number whole.
    public static func append(plain value: Double, digits: Int? = nil, to buffer: inout OutputBuffer) {
        // Counts are the commonest doubles by far.
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
            buffer.append(number: whole)
            return
        }
        guard value.isFinite else { return }
        // From 0.0001 on, the shortest text has no exponent.
        if digits == nil, (0x1p-13..<0x1p53).contains(value.magnitude) {
            buffer.append(value.description)
        } else if let number = DecimalDigits(text: value.description) {
            (digits.map { number.rounded(places: $0) } ?? number).write(to: &buffer)
        }
    }
}
