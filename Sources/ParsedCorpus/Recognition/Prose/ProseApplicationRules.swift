extension ProseAnalysis {
    /// 收到政府信息公开申请34件, 收到70件申请, 办结依申请公开81件, 按时办结数154件.
    mutating func application(_ clause: ProseClause) -> Bool {
        let (low, count) = (clause.low, clause.count)
        let noun = last(.application, low, count)
        let isBefore =
            count + 1 < clause.high && words.tokens[count + 1].word.contains(.application)
            && touches(count, count + 1)
        guard noun != nil || isBefore || topic == .applications, !clause.left.contains(.proactive) else {
            return false
        }
        if topic != .applications, clause.all.isDisjoint(with: .work) { return false }
        if noun == nil, !isBefore, clause.left.isDisjoint(with: [.receive, .receiveNew, .handle]) {
            return false
        }
        guard clause.number.countsCases || clause.number.unit == 0,
            clause.all.isDisjoint(with: [.outcome, .otherTopic, .late, .acting])
        else { return true }

        let verb = last([.receive, .receiveNew, .handle], low, count)
        guard let verb else {
            if let noun, words.tokens[noun].word.contains(.fullApplication), joins(noun, count), !isAmong,
                pending.isDisjoint(with: [.handle, .carry, .cause]), clause.left.isDisjoint(with: .cause)
            {
                state(.applicationsNew, clause.number)
            }
            return true
        }
        guard joins(max(verb, noun ?? verb), count, [.filler, .currentYear]) else { return true }
        if let noun, noun > verb, isOneOfSeveral(verb, noun) { return true }
        // The verb alone: 收到34件 where only applications can be meant.
        if noun == nil, !isBefore, clause.number.unit == 0 { return true }
        stateApplications(clause, verb)
        return true
    }

    private mutating func stateApplications(_ clause: ProseClause, _ verb: Int) {
        let word = words.tokens[verb].word
        if word.contains(.receiveNew) {
            if isAmong { withdraw(.applicationsNew) }
            return state(.applicationsNew, clause.number, .strong)
        }
        if isAmong, amongTopic == .applications { return }
        if word.contains(.receive) {
            // 答复受理的: neither is clear.
            if last(.handle, clause.low, verb) == nil || last(.conjunction, clause.low, verb) != nil {
                state(.applicationsNew, clause.number)
            }
            return
        }
        if let received = last([.receive, .receiveNew], clause.low, verb),
            last(.application, received, verb) == nil, last(.conjunction, received, verb) != nil
        {
            state(.applicationsNew, clause.number)
        }
        state(.applicationsHandled, clause.number)
    }

    /// 收到网上申请20件: one way to apply; 收到公民、法人申请34件 is all of them.
    private func isOneOfSeveral(_ verb: Int, _ noun: Int) -> Bool {
        guard noun > verb + 1, words.tokens[noun - 1].word == .qualifier, touches(noun - 1, noun)
        else {
            return false
        }
        var qualifiers = 0
        for token in words.tokens[verb..<noun] where token.word.contains(.qualifier) { qualifiers += 1 }
        return qualifiers == 1
    }

    // MARK: - None

    /// A clause without a number that denies: 未收到政府信息公开申请, 未发生行政复议、行政诉讼.
    mutating func deny(_ low: Int, _ high: Int, _ all: ProseWord) {
        let zero = ProseNumber(value: .zero)
        guard all.isDisjoint(with: [.disputeOutcome, .outcome, .late, .comparison]) else { return }
        guard let negation = first(.negation, low, high) else {
            // 没有因政府信息公开，被提起行政复议: the clause before denies.
            if !all.isDisjoint(with: .disputes), pending.contains(.work),
                pending.isDisjoint(with: [
                    .application, .reconsideration, .litigation, .otherTopic, .aside, .carry,
                ])
            {
                stateDisputes(all, zero)
            }
            return
        }
        if all.contains(.carry) {
            if topic == .applications || all.contains(.application), let fact = carriedFact(low, high) {
                state(fact, zero)
            }
            return
        }
        if negation + 1 < high, words.tokens[negation + 1].word.contains(.gazette),
            touches(negation, negation + 1)
        {
            state(.gazetteIssues, zero)
        }
        if let noun = first(.application, negation + 1, high), isDenied(negation, noun, high) {
            state(.applicationsNew, zero)
        }
        let after = mask(negation + 1, high).intersection(.disputes)
        if !after.isEmpty {
            if mentionsWork || all.contains(.work) { stateDisputes(after, zero) }
        } else if negation == high - 1, words.tokens[negation].end == words.tokens[high].start {
            // 行政复议、行政诉讼均未发生.
            if mentionsWork { stateDisputes(all.union(pending), zero) }
        }
    }

    private func isDenied(_ negation: Int, _ noun: Int, _ high: Int) -> Bool {
        let between = mask(negation + 1, noun)
        // 申请 alone may be for anything: 未收到行政许可申请.
        if !words.tokens[noun].word.contains(.work),
            topic != .applications || !between.isDisjoint(with: [.otherTopic, .narrow])
        {
            return false
        }
        guard between.isDisjoint(with: [.handle, .proactive, .cause, .reconsideration, .litigation, .aside]),
            words.tokens[negation].word.isDisjoint(with: .carry), !isOneOfSeveral(negation, noun)
        else { return false }
        // What follows must not make it 关于…申请的投诉.
        var index = noun + 1
        while index < high {
            let word = words.tokens[index].word
            if !word.isDisjoint(with: [.conjunction, .enumerationComma]) { return true }
            if word.isDisjoint(with: [.filler, .application, .information, .work]) { return false }
            index += 1
        }
        return true
    }
}
