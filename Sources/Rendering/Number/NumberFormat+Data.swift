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
        let text = value.description
        if digits == nil, value.magnitude < 0x1p53, !text.utf8.contains(UInt8(ascii: "e")) {
            buffer.append(text)
        } else if let number = DecimalDigits(text: text) {
            (digits.map { number.rounded(places: $0) } ?? number).write(to: &buffer)
        }
    }
}
