extension ProseAnalysis {
    /// 通过政府网站公开信息9157条, 政务新媒体公开信息8106条, 主动公开政府信息191条.
    ///
    /// Between the verb and the number nothing may stand but words for information in general: 公开财政信息15条
    /// is a part of it.
    mutating func publication(_ clause: ProseClause) {
        let (low, count) = (clause.low, clause.count)
        // 政府网站信息公开305条: the noun for the verb, with a channel only.
        let noun = clause.left.isDisjoint(with: [.site, .media]) ? nil : last(.work, low, count)
        guard clause.number.countsItems || clause.number.unit == 0,
            let verb = last(.publish, low, count) ?? noun,
            clause.left.isDisjoint(with: [
                .application, .otherTopic, .aside, .gazette, .outcome, .handle,
            ]),
            joins(verb, count, [.filler, .currentYear])
        else { return }
        // Before the channel it is the name of an account: “某某教育”微信公众号.
        let channel = last([.site, .media, .otherChannel], low, verb) ?? low
        if mask(channel, count).contains(.narrow) { return }
        if clause.right.contains(.narrow) || clause.right.contains(.aside), count + 1 < clause.high,
            touches(count, count + 1)
        {
            return
        }
        let isProactive = words.tokens[verb].word.contains(.proactive)
        let namesInformation =
            mask(verb, count).contains(.information) || clause.right.contains(.information)
            || (verb > low && words.tokens[verb - 1].word.contains(.information) && touches(verb - 1, verb))
        // 项 counts many things.
        if clause.number.unit == 0x9879, !namesInformation { return }
        var channels = clause.left.intersection([.site, .media, .otherChannel])
        if channels.isEmpty, endsWithChannel(low) {
            channels = pending.intersection([.site, .media, .otherChannel])
        }
        switch channels {
        case .site:
            state(.proactiveSite, clause.number)
            if isProactive, !isAmong { state(.proactiveTotal, clause.number, .weak) }
        case .media: state(.proactiveMedia, clause.number, isOneMedium(low, verb) ? .partial : .plain)
        case .otherChannel: break
        case [] where isAmong && isProactive && clause.left.contains(.currentYear):
            // 累计…5000条，其中本年度主动公开300条.
            withdraw(.proactiveTotal)
            state(.proactiveTotal, clause.number)
        case []:
            if isAmong || words.tokens[verb].word.contains(.weakVerb) { return }
            if isProactive {
                let channel = pending.intersection([.site, .media, .otherChannel])
                state(.proactiveTotal, clause.number, channel.isEmpty || channel == .site ? .plain : .weak)
            } else if namesInformation, topic == .none || topic == .proactive,
                !clause.left.union(pending).isDisjoint(with: [.total, .currentYear, .year]),
                pending.isDisjoint(with: [.narrow, .otherTopic, .media, .otherChannel, .site])
            {
                state(.proactiveTotal, clause.number)
            }
        default:
            if !isAmong, isProactive || namesInformation { state(.proactiveTotal, clause.number) }
        }
    }

    /// 通过门户网站，发布信息…: the clause before ends with the channel.
    private func endsWithChannel(_ low: Int) -> Bool {
        low >= 2 && words.tokens[low - 1].word.contains(.comma) && touches(low - 2, low - 1)
            && !words.tokens[low - 2].word.isDisjoint(with: [.site, .media, .otherChannel])
    }

    /// Whether a single one of the new media is named.
    private func isOneMedium(_ low: Int, _ high: Int) -> Bool {
        var count = 0
        for token in words.tokens[low..<high] where token.word.contains(.media) {
            if !token.word.contains(.oneMedium) { return false }
            count += 1
        }
        return count == 1
    }
}
