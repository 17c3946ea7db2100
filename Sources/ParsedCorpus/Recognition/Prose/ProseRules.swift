/// What the number of a clause counts.
extension ProseAnalysis {
    mutating func evaluate(_ clause: ProseClause) {
        let left = clause.left
        if left.contains(.comparison) || left.contains(.negation) { return }
        if clause.count > clause.low,
            !words.tokens[clause.count - 1].word.isDisjoint(with: [.increase, .decrease])
        {
            return
        }
        if clause.number.unit == 0 {
            // 均为0, 数为34: without a unit only where the words leave no doubt.
            guard clause.count > clause.low, clause.number.endsClause,
                touches(clause.count - 1, clause.count),
                !words.tokens[clause.count - 1].word.isDisjoint(with: [.copula, .each, .respectively])
            else { return }
        }
        if dispute(clause) || carry(clause) || gazette(clause) || application(clause) { return }
        publication(clause)
    }

    func touches(_ left: Int, _ right: Int) -> Bool { words.tokens[left].end == words.tokens[right].start }

    /// Whether only words of `allowed` stand between two words, nothing unknown.
    func joins(_ from: Int, _ to: Int, _ allowed: ProseWord = .filler) -> Bool {
        var index = from
        while index < to {
            if !touches(index, index + 1) { return false }
            index += 1
            if index < to, words.tokens[index].word.isDisjoint(with: allowed) { return false }
        }
        return true
    }

    func last(_ word: ProseWord, _ low: Int, _ high: Int) -> Int? {
        var index = high - 1
        while index >= low {
            if !words.tokens[index].word.isDisjoint(with: word) { return index }
            index -= 1
        }
        return nil
    }

    func first(_ word: ProseWord, _ low: Int, _ high: Int) -> Int? {
        var index = low
        while index < high {
            if !words.tokens[index].word.isDisjoint(with: word) { return index }
            index += 1
        }
        return nil
    }

    // MARK: - Gazette

    /// 政府公报12期, 12期政府公报.
    private mutating func gazette(_ clause: ProseClause) -> Bool {
        guard clause.all.contains(.gazette) else { return false }
        guard clause.number.isIssues, clause.left.isDisjoint(with: [.otherTopic, .aside, .information]) else {
            return true
        }
        if let noun = last(.gazette, clause.low, clause.count) {
            if joins(noun, clause.count) || isTitleEnd(noun, clause.count) {
                state(.gazetteIssues, clause.number)
            }
        } else if let noun = first(.gazette, clause.count + 1, clause.high), noun == clause.count + 1 {
            state(.gazetteIssues, clause.number)
        }
        return true
    }

    /// Only the mark that closes a title stands between: 《…公报》12期.
    private func isTitleEnd(_ noun: Int, _ number: Int) -> Bool {
        number == noun + 1 && words.tokens[number].start - words.tokens[noun].end == 3
            && text.bytes[Int(words.tokens[noun].end)] == 0xE3
    }

    // MARK: - Carried over

    /// 上年结转5件, 2020年度结转5件, 结转下年度继续办理2件, 1件结转下年度.
    private mutating func carry(_ clause: ProseClause) -> Bool {
        guard clause.all.contains(.carry) else { return false }
        guard topic == .applications || clause.all.contains(.application),
            clause.number.countsCases || clause.number.unit == 0,
            !clause.all.contains(.otherTopic), let fact = carriedFact(clause.low, clause.high)
        else { return true }
        let isPart = isAmong || !words.tokens[clause.low].word.isDisjoint(with: [.listing, .among])
        if fact == .carriedIn, isPart, !clause.number.value.isZero { withdraw(.applicationsNew) }
        state(fact, clause.number)
        return true
    }

    /// Which of the two the years in the clause tell; nil where they do not.
    func carriedFact(_ low: Int, _ high: Int) -> ProseFact? {
        var (isNext, isPrevious) = (false, false)
        for token in words.tokens[low..<high] {
            if token.word.contains(.nextYear) { isNext = true }
            if token.word.contains(.previousYear) { isPrevious = true }
            if token.word.contains(.year), let year {
                if Int(token.value) == year + 1 { isNext = true }
                if Int(token.value) == year - 1 { isPrevious = true }
            }
        }
        return isNext ? .carriedForward : isPrevious ? .carriedIn : nil
    }
}
