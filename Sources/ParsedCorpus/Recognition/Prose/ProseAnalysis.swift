/// Goes through the words of the running text, clause by clause, and finds the facts and the claims.
///
/// A clause holds one count at most: commas and brackets end it, 、 and 和 only once it has its count. What a
/// number counts is told by the words of its clause; a verb alone (办结3件) by the topic, which words and
/// headings before it set.
struct ProseAnalysis {
    enum Topic { case none, proactive, applications, disputes, other }

    let text: ProseText
    let year: Int?
    private(set) var findings: [ProseFinding] = []
    private(set) var claims: [ProseFoundClaim] = []

    var words = ProseTokens()
    var section = ProseSection.preface
    var topic = Topic.none
    /// What the paragraph before named, where it was a heading.
    private var heading = Topic.none
    /// Whether the paragraph speaks of disclosure, so that a dispute may be about it.
    var mentionsWork = false

    // The sentence.
    var sentenceStart: Int32 = 0
    /// The year the sentence speaks of: nil the reporting year, −1 another period.
    var scope: Int?
    /// Words of the clauses without a number before this one.
    var pending: ProseWord = []
    /// Facts that 分别 has still to give numbers to.
    var distribution: [ProseFact] = []
    private var firstFinding = 0
    private var firstClaim = 0

    // What 其中 began.
    var isAmong = false
    var amongTopic = Topic.none
    private var outside: (isAmong: Bool, topic: Topic, hasList: Bool) = (false, .none, false)

    // Numbers for claims.
    private var last: ProseCounted?
    private var list: ProseList?

    // The clause.
    private var low = 0
    private var count = -1
    private var percent = -1

    init(_ text: ProseText, year: Int?) {
        self.text = text
        self.year = year
        words.tokens.reserveCapacity(128)
        for paragraph in text.paragraphs { read(paragraph) }
    }

    private mutating func read(_ paragraph: ProseText.Paragraph) {
        let text = text
        let isShort = paragraph.range.count <= 75
        guard isShort || ProseScan.mayState(text.bytes.span, paragraph.range) else {
            (last, heading) = (nil, .none)
            return
        }
        words.read(text.bytes.span, paragraph.range, ProseLexicon.shared)
        section = paragraph.section
        sentenceStart = paragraph.start
        switch section {
        case .applications: topic = .applications
        case .disputes: topic = .disputes
        default: topic = heading
        }
        mentionsWork = section == .disputes || section == .applications || heading != .none
        isAmong = false
        low = 0
        let tokens = words.tokens
        let isTitle = !tokens.dropLast().contains { !$0.word.isDisjoint(with: [.stop, .number, .semicolon]) }
        let isFollowedByList = tokens.count > 1 && tokens[tokens.count - 2].word.contains(.colon)
        for index in tokens.indices {
            let word = tokens[index].word
            if word.contains(.number) {
                meetNumber(index)
            } else if !word.isDisjoint(with: .punctuation) {
                meetMark(index, word)
            } else if word.contains(.conjunction) {
                if count >= 0 || percent >= 0 { closeClause(index, next: index + 1) }
            } else if word.contains(.among) {
                closeClause(index, next: index + 1)
                (isAmong, amongTopic) = (true, topic)
                openList()
            } else if word.contains(.listing), index == low, count < 0, last?.sentence == sentenceStart {
                openList()
            }
        }
        if !isFollowedByList { last = nil }
        heading = isShort && isTitle ? topic : .none
    }

    private mutating func meetNumber(_ index: Int) {
        let number = words.numbers[Int(words.tokens[index].value)]
        if number.isPercent {
            if percent >= 0 { closeClause(percent + 1, next: percent + 1) }
            percent = index
        } else {
            // 未发生1起 is none.
            if count < 0, number.value.scale == 0, number.value.units <= 1,
                mask(low, index).contains(.negation)
            {
                return
            }
            if count >= 0 { closeClause(count + 1, next: count + 1) }
            count = index
        }
    }

    private mutating func meetMark(_ index: Int, _ word: ProseWord) {
        if word.contains(.enumerationComma) {
            if count >= 0 || percent >= 0 { closeClause(index, next: index + 1) }
            return
        }
        closeClause(index, next: index + 1)
        if word.contains(.open) {
            outside = (isAmong, amongTopic, list != nil)
        } else if word.contains(.close) {
            if !outside.hasList { closeList() }
            (isAmong, amongTopic) = (outside.isAmong, outside.topic)
        } else if !word.isDisjoint(with: .ends) {
            endSentence(index, isStop: word.contains(.stop))
        }
    }

    private mutating func endSentence(_ index: Int, isStop: Bool) {
        if isStop {
            closeList()
            isAmong = false
            outside = (false, .none, false)
        }
        let end = words.tokens[index].end
        for finding in firstFinding..<findings.count { findings[finding].end = end }
        for claim in firstClaim..<claims.count { claims[claim].end = end }
        (firstFinding, firstClaim) = (findings.count, claims.count)
        sentenceStart = end
        scope = nil
        pending = []
        distribution = []
    }

    // MARK: - Clauses

    private mutating func closeClause(_ high: Int, next: Int) {
        defer { (low, count, percent) = (next, -1, -1) }
        if low >= high { return }
        if count < 0 {
            let all = mask(low, high)
            note(low, high, hasCarry: all.contains(.carry))
            if all.contains(.negation) || pending.contains(.negation) { deny(low, high, all) }
            pending.formUnion(all)
        } else {
            let hasCarry = mask(low, high).contains(.carry)
            note(low, count, hasCarry: hasCarry)
            let known = findings.count
            evaluate(ProseClause(self, low, count, high))
            counted(high, fact: findings.count > known ? findings[findings.count - 1].fact : nil)
            note(count + 1, high, hasCarry: hasCarry)
            pending = []
        }
        if percent >= 0 { compare(high) }
    }

    func mask(_ low: Int, _ high: Int) -> ProseWord {
        var all: ProseWord = []
        var index = low
        while index < high {
            all.formUnion(words.tokens[index].word)
            index += 1
        }
        return all
    }

    /// Takes topic and year from the words of a clause.
    private mutating func note(_ low: Int, _ high: Int, hasCarry: Bool) {
        var index = low
        while index < high {
            let token = words.tokens[index]
            let word = token.word
            index += 1
            if word.contains(.application) {
                // 申请 alone is for many things.
                if word.contains(.work) { topic = .applications }
            } else if !word.isDisjoint(with: .disputes) {
                topic = .disputes
            } else if word.contains(.otherTopic) {
                topic = .other
            } else if word.contains(.proactive) {
                topic = .proactive
            }
            if word.contains(.work) { mentionsWork = true }
            if hasCarry { continue }
            if word.contains(.year) {
                scope = token.value < 0 ? -1 : Int(token.value)
            } else if word.contains(.previousYear) {
                scope = year.map { $0 - 1 } ?? -1
            } else if word.contains(.nextYear) {
                scope = year.map { $0 + 1 } ?? -1
            } else if !word.isDisjoint(with: [.currentYear, .comparison]) {
                scope = nil
            } else if word.contains(.span), scope == nil || scope != year {
                scope = -1
            }
        }
    }

    mutating func state(_ fact: ProseFact, _ number: ProseNumber, _ strength: ProseFinding.Strength = .plain)
    {
        findings.append(
            ProseFinding(
                fact: fact, value: number.value, isRounded: number.isRounded, year: scope, strength: strength,
                section: section, start: sentenceStart, end: 0))
    }

    /// Takes back what the sentence stated before: it counts more, such as what was carried in.
    mutating func withdraw(_ fact: ProseFact) {
        var index = findings.count - 1
        while index >= firstFinding {
            if findings[index].fact == fact, findings[index].strength != .strong {
                findings.remove(at: index)
            }
            index -= 1
        }
    }

    // MARK: - Claims

    private mutating func counted(_ high: Int, fact: ProseFact?) {
        let number = words.numbers[Int(words.tokens[count].value)]
        let isLed =
            !words.tokens[low].word.isDisjoint(with: [.listing, .conjunction])
            && (low == 0 || touches(low - 1, low)) && low < count
        let from = isLed ? low + 1 : low
        // The name of a part: what stands between the mark before it and the number, or after the number.
        var (start, end) = (low > 0 ? words.tokens[from - 1].end : sentenceStart, words.tokens[count].start)
        if start < sentenceStart { start = sentenceStart }
        if start >= end {
            (start, end) = (words.tokens[count].end, words.tokens[min(high, words.tokens.count - 1)].start)
        }
        let counted = ProseCounted(
            value: number.value, unit: number.unit, fact: fact, sentence: sentenceStart, start: start,
            end: end)
        last = counted
        guard list != nil else { return }
        // What is carried over is none of the applicants or ways to apply that were listed before it.
        if fact == .carriedIn || fact == .carriedForward, list?.parts.isEmpty == false { return closeList() }
        if let fact, let whole = list?.whole.fact, fact.isDispute != whole.isDispute { return closeList() }
        if mask(low, count).isDisjoint(with: [.comparison, .increase, .decrease]),
            number.unit == list?.whole.unit
        {
            list?.parts.append(counted)
        }
    }

    private mutating func openList() {
        closeList()
        guard let last, last.unit != 0 else { return }
        list = ProseList(whole: last)
    }

    private mutating func closeList() {
        guard let list else { return }
        self.list = nil
        guard list.parts.count > 1 else { return }
        claims.append(
            ProseFoundClaim(
                relation: .parts(list), section: section, start: list.whole.sentence,
                end: list.parts[list.parts.count - 1].end))
    }

    /// 占51.85%, 同比增长12%.
    private mutating func compare(_ high: Int) {
        guard let last else { return }
        let before = mask(low, percent)
        let value = words.numbers[Int(words.tokens[percent].value)].value
        if before.contains(.share) {
            claims.append(
                ProseFoundClaim(
                    relation: .share(last, whole: list?.whole, value), section: section,
                    start: list?.whole.sentence ?? last.sentence, end: 0))
        } else if !before.isDisjoint(with: [.increase, .decrease]), last.sentence == sentenceStart,
            !(before.union(pending)).isDisjoint(with: [.comparison]),
            count >= 0
                || before.isDisjoint(with: [
                    .application, .information, .reconsideration, .litigation, .site, .media,
                ])
        {
            let signed =
                before.contains(.decrease) ? Quantity(units: -value.units, scale: value.scale) : value
            claims.append(
                ProseFoundClaim(
                    relation: .growth(last, signed), section: section, start: sentenceStart, end: 0))
        }
    }
}

extension ProseFact {
    var isDispute: Bool { self == .reconsideration || self == .litigation }
}
