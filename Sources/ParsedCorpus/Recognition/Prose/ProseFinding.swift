/// A stated number before it is given its sentence.
struct ProseFinding {
    enum Strength {
        /// Counts for the fact only where nothing else does.
        case weak
        /// One of several numbers that make up the fact, as for one of several new media.
        case partial
        case plain
        case strong
    }

    var fact: ProseFact
    var value: Quantity
    var isRounded: Bool
    /// −1 for another period than a year.
    var year: Int?
    var strength: Strength
    var section: ProseSection
    var start: Int32
    var end: Int32
}

/// A number with the place of its name.
struct ProseCounted {
    var value: Quantity
    var unit: UInt32
    var fact: ProseFact?
    /// Where its sentence begins.
    var sentence: Int32
    var start: Int32
    var end: Int32
}

/// A whole and its parts.
struct ProseList {
    var whole: ProseCounted
    var parts: [ProseCounted] = []
}

/// A claim before it is given its texts.
struct ProseFoundClaim {
    enum Relation {
        case parts(ProseList)
        case share(ProseCounted, whole: ProseCounted?, Quantity)
        case growth(ProseCounted, Quantity)
    }

    var relation: Relation
    var section: ProseSection
    var start: Int32
    var end: Int32
}

/// A clause with a number: the words before and after it.
struct ProseClause {
    let low: Int
    let count: Int
    let high: Int
    let number: ProseNumber
    let left: ProseWord
    let right: ProseWord
    var all: ProseWord { left.union(right) }

    init(_ analysis: borrowing ProseAnalysis, _ low: Int, _ count: Int, _ high: Int) {
        (self.low, self.count, self.high) = (low, count, high)
        number = analysis.words.numbers[Int(analysis.words.tokens[count].value)]
        left = analysis.mask(low, count)
        right = analysis.mask(count + 1, high)
    }
}
