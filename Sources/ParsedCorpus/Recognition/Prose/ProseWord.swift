/// What a word of running text is to the facts: a bit each, so that a clause is summed up by or-ing its words.
struct ProseWord: OptionSet, Sendable {
    let rawValue: UInt64

    private static func bit(_ index: UInt64) -> ProseWord { ProseWord(rawValue: 1 << index) }

    // Numbers and times.
    static let number = bit(0)
    static let year = bit(1)
    static let previousYear = bit(2)
    static let currentYear = bit(3)
    static let nextYear = bit(4)
    /// 期间, 历年: more than one year.
    static let span = bit(5)

    // Applications.
    static let application = bit(6)
    /// 信息公开申请: a noun that stands without a verb.
    static let fullApplication = bit(7)
    static let receive = bit(8)
    /// 新收: new ones only, whatever stands beside it.
    static let receiveNew = bit(9)
    static let handle = bit(10)
    static let carry = bit(11)
    /// 予以公开, 不予处理: one outcome of several.
    static let outcome = bit(12)
    /// 网上, 自然人: one way to apply or kind of applicant.
    static let qualifier = bit(13)
    /// 超期: a negation before it denies the delay, not the application.
    static let late = bit(14)

    // Proactive disclosure.
    static let publish = bit(15)
    static let proactive = bit(16)
    static let information = bit(17)
    static let site = bit(18)
    static let media = bit(19)
    /// 微博: one of several new media.
    static let oneMedium = bit(20)
    static let otherChannel = bit(21)
    static let gazette = bit(22)
    /// 财政, 领域: part of the information only.
    static let narrow = bit(23)
    /// 更新: a verb that needs a channel.
    static let weakVerb = bit(24)

    // Disputes.
    static let reconsideration = bit(25)
    static let litigation = bit(26)
    static let disputeOutcome = bit(27)
    /// 信息公开: what the dispute has to be about.
    static let work = bit(28)
    static let cause = bit(29)

    // Structure.
    static let negation = bit(30)
    static let among = bit(31)
    static let listing = bit(32)
    static let comparison = bit(33)
    static let than = bit(34)
    static let increase = bit(35)
    static let decrease = bit(36)
    static let share = bit(37)
    static let each = bit(38)
    static let respectively = bit(39)
    /// 为: a number after it needs no unit.
    static let copula = bit(40)
    /// 共: sums up.
    static let total = bit(41)
    /// May stand between a verb and its number.
    static let filler = bit(42)
    static let conjunction = bit(43)

    // Other things that are counted.
    /// 建议, 提案: a topic of its own; numbers after it are about it.
    static let otherTopic = bit(44)
    /// 会议, 专栏: not what is sought, but the topic goes on.
    static let aside = bit(45)
    static let acting = bit(46)

    // Punctuation.
    static let comma = bit(47)
    static let enumerationComma = bit(48)
    static let colon = bit(49)
    static let open = bit(50)
    static let close = bit(51)
    /// ；: ends a sentence, not what 其中 began.
    static let semicolon = bit(52)
    static let stop = bit(53)

    static let disputes: ProseWord = [.reconsideration, .litigation]
    static let years: ProseWord = [.year, .previousYear, .currentYear, .nextYear]
    static let ends: ProseWord = [.semicolon, .stop]
    static let punctuation: ProseWord = [
        .comma, .enumerationComma, .colon, .open, .close, .semicolon, .stop,
    ]
}

/// A known word, number or mark in the text.
struct ProseToken {
    var word: ProseWord
    var start: Int32
    var end: Int32
    /// The number's position in ``ProseTokens/numbers``, or the year.
    var value: Int32 = 0
}

/// A number with its unit.
struct ProseNumber {
    var value: Quantity
    /// 余, 约, 近: not the exact number.
    var isRounded = false
    /// The character of the unit, 0 where none follows, `%` for a percentage.
    var unit: UInt32 = 0
    /// Whether a mark or the end follows.
    var endsClause = false

    /// 件 条 宗 份 篇 个 例 起 次 则 项 期.
    static func isUnit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4EF6, 0x6761, 0x5B97, 0x4EFD, 0x7BC7, 0x4E2A, 0x4F8B, 0x8D77, 0x6B21, 0x5219, 0x9879, 0x671F:
            true
        default: false
        }
    }

    var isPercent: Bool { unit == 0x25 }
    /// 期.
    var isIssues: Bool { unit == 0x671F }
    /// A unit in which cases and applications are counted; 条 for careless texts.
    var countsCases: Bool {
        switch unit {
        case 0x4EF6, 0x6761, 0x5B97, 0x4EFD, 0x4E2A, 0x4F8B, 0x8D77, 0x6B21: true
        default: false
        }
    }
    /// A unit in which published items are counted.
    var countsItems: Bool {
        switch unit {
        case 0x4EF6, 0x6761, 0x5B97, 0x4EFD, 0x4E2A, 0x7BC7, 0x5219, 0x9879: true
        default: false
        }
    }
}
