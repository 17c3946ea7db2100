extension ProseAnalysis {
    /// 行政复议案件2件, 有1件涉及政府信息公开工作的行政复议, 行政复议、行政诉讼均为0.
    mutating func dispute(_ clause: ProseClause) -> Bool {
        let (low, count, high) = (clause.low, clause.count, clause.high)
        let leftNoun = last(.disputes, low, count)
        let rightNoun = first(.disputes, count + 1, high)
        let number = clause.number
        guard leftNoun != nil || rightNoun != nil else { return distribute(clause) }
        if leftNoun == nil, clause.left.contains(.application) { return false }
        guard number.countsCases || number.unit == 0,
            clause.all.isDisjoint(with: [
                .disputeOutcome, .outcome, .acting, .otherTopic, .increase, .decrease,
            ]),
            mentionsWork || clause.all.contains(.work), !(isAmong && amongTopic == .disputes)
        else { return true }
        // The body that decides reviews counts all of them.
        if !clause.left.isDisjoint(with: [.handle, .receive]), !clause.all.contains(.work),
            !number.value.isZero
        {
            return true
        }
        var kinds = clause.all.intersection(.disputes)
        guard let leftNoun else {
            if let rightNoun, kinds != .disputes, !isInterrupted(count, rightNoun) {
                stateDisputes(kinds, number)
            }
            return true
        }
        guard joins(leftNoun, count, [.filler, .each, .respectively, .cause]) else { return true }
        kinds = clause.left.intersection(.disputes)
        if clause.left.contains(.each) { kinds.formUnion(pending.intersection(.disputes)) }
        if kinds != .disputes {
            stateDisputes(kinds, number)
        } else if clause.left.contains(.respectively) {
            let firstNoun = first(.disputes, low, count) ?? leftNoun
            let isReconsideration = words.tokens[firstNoun].word.contains(.reconsideration)
            state(isReconsideration ? .reconsideration : .litigation, number)
            distribution = [isReconsideration ? .litigation : .reconsideration]
        } else if clause.left.contains(.each) || number.value.isZero {
            stateDisputes(kinds, number)
        }
        return true
    }

    /// The second number of 分别为2件、7件, or the only one of 行政复议、行政诉讼案件，均为0.
    private mutating func distribute(_ clause: ProseClause) -> Bool {
        if let fact = distribution.first {
            distribution = []
            guard clause.left.isDisjoint(with: [.application, .publish, .carry]), clause.low == clause.count
            else { return false }
            state(fact, clause.number)
            return true
        }
        guard !clause.left.isDisjoint(with: .each), mentionsWork, clause.number.value.isZero,
            joins(clause.low, clause.count, [.filler, .each])
        else { return false }
        let kinds = pending.intersection(.disputes)
        guard !kinds.isEmpty, pending.isDisjoint(with: [.disputeOutcome, .outcome]) else { return false }
        stateDisputes(kinds, clause.number)
        return true
    }

    /// Whether another thing is counted by a number that stands before its noun.
    private func isInterrupted(_ count: Int, _ noun: Int) -> Bool {
        !mask(count + 1, noun).isDisjoint(with: [.application, .information, .handle, .receive, .aside])
    }

    mutating func stateDisputes(_ kinds: ProseWord, _ number: ProseNumber) {
        if kinds.contains(.reconsideration) { state(.reconsideration, number) }
        if kinds.contains(.litigation) { state(.litigation, number) }
    }
}
