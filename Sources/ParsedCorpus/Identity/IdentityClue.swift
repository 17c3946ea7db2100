/// A piece of evidence and what it showed.
public struct IdentityClue: Sendable, Hashable {
    /// Where a document speaks of a body, and the files that overrule it.
    public enum Source: String, Sendable, CaseIterable {
        case title, introduction, signature, source, contact, text, path
        case telephone, postcode, link
        case aliases, lineage
    }

    /// What a piece of evidence showed.
    public enum Showing: Sendable, Hashable {
        /// The name as given.
        case named(String)
        /// A division's former, short or bare name and the one in force.
        case division(String, is: String)
        /// A zone and the full name of the division it belongs to.
        case zone(String, in: String)
        /// A division above the one in question is named.
        case above(String, of: String)
        /// A division inside the one in question is named.
        case inside(String, of: String)
        /// The division itself is named.
        case mentions(String)
        /// A telephone area code, a postal code's beginning or a label of a domain, and the divisions that have it.
        case code(String, of: String)
        /// A line of the aliases or the lineage file applied.
        case overruled(String, by: String)
    }

    /// Where it stands.
    public var source: Source
    /// What it showed.
    public var showing: Showing

    init(_ source: Source, _ showing: Showing) {
        self.source = source
        self.showing = showing
    }
}
