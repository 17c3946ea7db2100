/// A number that a report states in its running text.
public struct ProseStatement: Sendable {
    /// What the number is about.
    public var fact: ProseFact
    /// The number, rounded ones as printed: 3万余 is 30000.
    public var value: Quantity
    /// 余, 约, 近 or 以上: the report does not give the exact number.
    public var isRounded: Bool
    /// The year the sentence names for the number; nil where it names none.
    public var year: Int?
    /// The section the sentence stands in.
    public var section: ProseSection
    /// The sentence without blanks and line ends, its digits in ASCII.
    public var sentence: String
    /// Where the sentence begins.
    public var location: Location
    /// Whether it is what the report states about the reporting year: one statement of a fact at most.
    public var isFact: Bool

    /// A statement; by default an exact one in section 1.
    public init(
        fact: ProseFact, value: Quantity, isRounded: Bool = false, year: Int? = nil,
        section: ProseSection = .overview,
        sentence: String, location: Location = .unknown, isFact: Bool = false
    ) {
        self.fact = fact
        self.value = value
        self.isRounded = isRounded
        self.year = year
        self.section = section
        self.sentence = sentence
        self.location = location
        self.isFact = isFact
    }
}

/// The section of a report that a sentence stands in.
public enum ProseSection: UInt8, Sendable, CaseIterable {
    /// Before the first heading.
    case preface
    case overview, disclosure, applications, disputes, problems, others
}

extension ProseSection {
    init(_ heading: SectionHeading) { self = ProseSection(rawValue: UInt8(heading.rawValue)) ?? .preface }
}

/// A relation between numbers that a report states in its running text.
public struct ProseClaim: Sendable {
    /// What is claimed, with its numbers.
    public var kind: Kind
    /// The section the sentence stands in.
    public var section: ProseSection
    /// The sentence or sentences without blanks and line ends.
    public var sentence: String
    /// Where the sentence begins.
    public var location: Location

    /// The relations that are read.
    public enum Kind: Sendable, Equatable {
        /// A whole and a list of its parts: 191条, 其中…112条, …3条.
        ///
        /// `fact` is what the whole states, if anything. `isComplete` where a part is called the rest (其他):
        /// then the parts have to add up; else they only must not exceed the whole.
        case parts(whole: Quantity, fact: ProseFact?, parts: [ProsePart], isComplete: Bool)
        /// A change against the year before in percent, negative for a decrease, of the number stated before it.
        case growth(of: Quantity, fact: ProseFact?, percent: Quantity)
        /// The percentage that `part` is of `whole`; nil where the sentence does not say of what.
        case share(part: ProsePart, whole: Quantity?, fact: ProseFact?, percent: Quantity)
    }

    /// A claim of a sentence.
    public init(kind: Kind, section: ProseSection, sentence: String, location: Location) {
        self.kind = kind
        self.section = section
        self.sentence = sentence
        self.location = location
    }
}

/// One item of a list: its name as printed and its number.
public struct ProsePart: Sendable, Hashable {
    /// The name as printed, without blanks.
    public var label: String
    /// The number.
    public var value: Quantity

    /// An item called `label`.
    public init(label: String, value: Quantity) {
        self.label = label
        self.value = value
    }
}
