import ParsedCorpus

/// What evidence showed, in words.
struct IdentityWords {
    let language: Language

    func clue(_ clue: IdentityClue) -> String {
        source(clue.source) + language.pick("：", ": ") + showing(clue.showing)
    }

    func candidate(_ candidate: ResolvedIdentity.Candidate) -> String {
        candidate.score == 0
            ? "\(candidate.region) \(candidate.code)"
            : "\(candidate.region) \(candidate.code) (+\(candidate.score))"
    }

    func conflict(_ conflict: ResolvedIdentity.Conflict) -> String {
        language.pick(
            "\(source(conflict.source))写的是\(conflict.found)，按\(conflict.expected)计",
            "the \(source(conflict.source)) names \(conflict.found), taken for \(conflict.expected)'s")
    }

    /// What the lineage file says of the body; nil where nothing.
    func succession(_ identity: ResolvedIdentity) -> String? {
        switch identity.succession {
        case .none: nil
        case .renamed(let former, let name):
            language.pick("\(former)更名为\(name)，连为一个序列", "\(former) was renamed \(name): one series")
        case .merged(let heir): language.pick("并入\(heir)，序列到此为止", "merged into \(heir): the series ends")
        case .split(let heirs):
            language.pick(
                "分为\(heirs.joined(separator: "、"))，序列到此为止",
                "divided into \(heirs.joined(separator: ", ")): the series ends")
        }
    }

    private func source(_ source: IdentityClue.Source) -> String {
        switch source {
        case .title: language.pick("标题", "title")
        case .introduction: language.pick("引言", "introduction")
        case .signature: language.pick("落款", "signature")
        case .source: language.pick("网页来源", "source")
        case .contact: language.pick("联系方式", "contact")
        case .text: language.pick("正文", "text")
        case .path: language.pick("文件路径", "path")
        case .telephone: language.pick("电话区号", "telephone")
        case .postcode: language.pick("邮政编码", "postcode")
        case .link: language.pick("网址", "link")
        case .aliases: language.pick("别名文件", "aliases")
        case .lineage: language.pick("沿革文件", "lineage")
        }
    }

    private func showing(_ showing: IdentityClue.Showing) -> String {
        switch showing {
        case .named(let name): name
        case .division(let name, let current): language.pick("\(name)即\(current)", "\(name) is \(current)")
        case .zone(let zone, let host): language.pick("\(zone)属\(host)", "\(zone) belongs to \(host)")
        case .above(let place, let own): language.pick("\(place)辖\(own)", "\(place) lies above \(own)")
        case .inside(let place, let own): language.pick("\(place)在\(own)", "\(place) lies in \(own)")
        case .mentions(let place): language.pick("提到\(place)", "names \(place)")
        case .code(let code, let places): language.pick("\(code) 属\(places)", "\(code) is \(places)")
        case .overruled(let name, let other): "\(name) → \(other)"
        }
    }
}

extension IdentityClue {
    /// Whether a file of the user's overruled the document.
    var isOverruling: Bool { source == .aliases || source == .lineage }
}
