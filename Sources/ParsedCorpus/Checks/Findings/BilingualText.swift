/// A sentence in both languages of the output.
public struct BilingualText: Sendable, Hashable {
    /// Lower-case, without a full stop.
    public var english: String
    /// Without 。 at the end.
    public var chinese: String

    /// A sentence in both languages.
    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// No text.
    public static let empty = BilingualText(english: "", chinese: "")

    /// Whether there is nothing to say.
    public var isEmpty: Bool { english.isEmpty && chinese.isEmpty }
}
