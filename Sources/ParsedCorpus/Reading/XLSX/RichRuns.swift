/// What of a cell's text shows, run by run: crossed out runs do not, raised or lowered digits are no digits of the number.
struct RichRuns {
    /// Whether the text has runs, which say for themselves whether they are crossed out.
    var isRich = false
    private var isInProperties = false
    private var isStruck = false
    private var isRaised = false

    mutating func start(_ element: SheetElement?, _ attributes: XMLAttributes) {
        switch element {
        case .r: (isRich, isStruck, isRaised) = (true, false, false)
        case .rPr: isInProperties = true
        case .strike where isInProperties: isStruck = attributes.isOn
        case .vertAlign where isInProperties:
            isRaised = ["superscript", "subscript"].contains(attributes.string("val"))
        default: break
        }
    }

    mutating func end(_ element: SheetElement?) {
        switch element {
        case .rPr: isInProperties = false
        case .r: (isStruck, isRaised) = (false, false)
        default: break
        }
    }

    func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        if isStruck { return }
        guard isRaised else { return bytes.append(contentsOf: text) }
        for byte in text {
            if byte &- 48 < 10 { bytes += RaisedSigns.utf8[Int(byte - 48)] } else { bytes.append(byte) }
        }
    }
}
