/// Which body reports, and how it is known.
public struct ResolvedIdentity: Sendable {
    /// The body's canonical name with its jurisdiction: 薛城区工业和信息化局. Empty only if nothing names a body.
    public var agency: String
    /// The jurisdiction's full name: 山东省枣庄市薛城区. Empty where unresolved.
    public var region: String
    /// The division's six-digit code; for a zone that of the division it belongs to.
    public var code: Int?
    /// What kind of body it is.
    public var kind: BodyKind
    /// The level of its jurisdiction.
    public var level: BodyLevel
    /// 0…1: 0.95 and more where the name itself tells, less where evidence had to decide, 0 for no name.
    public var confidence: Double
    /// The name as the document gives it, without blanks.
    public var given: String
    /// Equal for different spellings of one body: the code and the body without its jurisdiction.
    public var joinKey: String
    /// What led to the result, in the order in which it was weighed.
    public var explanation: [IdentityClue]
    /// The places that name another body.
    public var conflicts: [Conflict]
    /// The divisions that fit, best first, where the evidence does not decide.
    public var candidates: [Candidate]
    /// What the lineage file says of the body.
    public var succession = Succession.none

    /// Two places of one document that name different bodies; the rule is `identity.conflict`.
    public struct Conflict: Sendable, Hashable {
        /// Where the other name stands.
        public var source: IdentityClue.Source
        /// The body that the other place names.
        public var found: String
        /// The body taken.
        public var expected: String
    }

    /// A division that the name can mean.
    public struct Candidate: Sendable, Hashable {
        /// The full name from the province down.
        public var region: String
        /// The six-digit code.
        public var code: Int
        /// What speaks for it, in points; 0 where nothing does.
        public var score: Int
    }
}
