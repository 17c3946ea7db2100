/// Which body reports, and how it is known.
public struct ResolvedIdentity: Sendable {
    /// The body's canonical name with its jurisdiction: 薛城区工业和信息化局. Empty only if nothing names a body.
    public var agency: String
    /// The jurisdiction's full name: 山东省枣庄市薛城区. Empty where unresolved.
    public var region: String
    /// The division's six-digit code; for a zone that of the division it belongs to.
    public var code: Int?
    public var kind: BodyKind
    public var level: BodyLevel
    /// 0…1: 0.95 and more where the name itself tells, less where evidence had to decide, 0 for no name.
    public var confidence: Double
    /// The name as the document gives it, without blanks.
    public var given: String
    /// Equal for different spellings of one body: the code and the body without its jurisdiction.
    public var joinKey: String
    public var explanation: [Clue]
    public var conflicts: [Conflict]
    /// The divisions that fit, best first, where the evidence does not decide.
    public var candidates: [Candidate]

    /// A piece of evidence and what it showed.
    public struct Clue: Sendable, Hashable {
        /// Where it stands: title, introduction, signature, source, contact, text, telephone, postcode, link, path.
        public var evidence: String
        public var showed: String
    }

    /// Two places of one document that name different bodies; the rule is `identity.conflict`.
    public struct Conflict: Sendable, Hashable {
        /// Where the other name stands.
        public var evidence: String
        /// The body that the other place names.
        public var found: String
        /// The body taken.
        public var expected: String
    }

    /// A division that the name can mean.
    public struct Candidate: Sendable, Hashable {
        public var region: String
        public var code: Int
        public var score: Int
    }
}
