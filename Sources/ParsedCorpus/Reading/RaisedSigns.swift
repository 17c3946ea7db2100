/// The raised characters of the digits, which no reader takes for digits: 4 with a raised 2 is not 42.
enum RaisedSigns {
    /// The UTF-8 of each, by the digit's value.
    static let utf8: [[UInt8]] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].map { Array($0.utf8) }
}
