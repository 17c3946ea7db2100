import Analytics
import ParsedCorpus
import Rendering

/// Whose reports they are: a paragraph each for people, a row each for scripts.
struct IdentifyReport {
    let entries: [IdentifiedName]
    let suggestions: SuccessorSuggestions
    let language: Language
    let paths: [String]

    private var words: IdentityWords { IdentityWords(language: language) }
    private var common: ReportWords { ReportWords(language: language) }

    func table() -> Table {
        var table = Table([
            .text("document", zh: "文件", en: "document"), .text("agency", zh: "机关", en: "agency"),
            .text("region", zh: "地区", en: "region"), .integer("code", zh: "区划代码", en: "code"),
            .text("level", zh: "级别", en: "level"), .text("kind", zh: "种类", en: "kind"),
            .integer("year", zh: "年度", en: "year"), .text("given", zh: "原文名称", en: "as given"),
            .decimal("confidence", zh: "把握", en: "confidence", digits: 2),
            .text("evidence", zh: "依据", en: "evidence"),
            .text("overruled", zh: "改判", en: "overruled by files"),
            .text("candidates", zh: "候选", en: "candidates"), .text("conflicts", zh: "不一致", en: "conflicts"),
            .text("succession", zh: "沿革", en: "succession"),
        ])
        for entry in entries {
            let identity = entry.identity
            let clues = identity.explanation
            table.append([
                .text(entry.document), .text(identity.agency), .text(identity.region),
                CellContent(identity.code),
                .text(identity.level.rawValue), .text(identity.kind.rawValue), CellContent(entry.year),
                .text(identity.given), .number(identity.confidence),
                .text(clues.filter { !$0.isOverruling }.map(words.clue).joined(separator: "; ")),
                .text(clues.filter(\.isOverruling).map(words.clue).joined(separator: "; ")),
                .text(identity.candidates.map(words.candidate).joined(separator: "; ")),
                .text(identity.conflicts.map(words.conflict).joined(separator: "; ")),
                .text(words.succession(identity) ?? ""),
            ])
        }
        return table
    }

    var text: String {
        let paragraphs = entries.map { entry in
            TerminalText.sanitized(head(entry)) + "\n"
                + lines(entry).map { "    \(TerminalText.sanitized($0))\n" }.joined()
        }
        return paragraphs.joined(separator: "\n") + ending
    }

    /// `薛城区工业和信息化局 · 山东省枣庄市薛城区（370403） · 部门 · 县级 · 2020`
    private func head(_ entry: IdentifiedName) -> String {
        let identity = entry.identity
        if identity.agency.isEmpty { return language.pick("未见机关名称", "no body named") }
        let place =
            identity.region.isEmpty
            ? language.pick("地区不明", "region open")
            : identity.region + (identity.code.map { language.pick("（\($0)）", " (\($0))") } ?? "")
        let parts = [
            identity.agency, place, common.kind(identity.kind), common.level(identity.level),
            entry.year.map(String.init) ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func lines(_ entry: IdentifiedName) -> [String] {
        let identity = entry.identity
        var lines = entry.document.isEmpty ? [] : [entry.document]
        lines += identity.explanation.map(words.clue)
        if !identity.candidates.isEmpty {
            let list = identity.candidates.map(words.candidate).joined(separator: language.pick("；", "; "))
            lines.append(language.pick("可能是：", "could be: ") + list)
        }
        lines += identity.conflicts.map { "! " + words.conflict($0) }
        if let succession = words.succession(identity) { lines.append(succession) }
        return lines
    }

    private var ending: String {
        var lines = suggestions.rows.map {
            SuccessorsReport(suggestions: suggestions, language: language).line($0)
        }
        if !lines.isEmpty {
            lines = [language.pick("可能的沿革（未采用）：", "possible successors, not applied:")] + lines
            lines.append("gongkai identify \(paths.joined(separator: " ")) --successors > lineage.csv")
        }
        if entries.count > 1 {
            let open = entries.count { $0.identity.region.isEmpty && $0.identity.level != .national }
            lines.append(
                language.pick(
                    "\(entries.count) 份，地区不明 \(open) 份",
                    "\(entries.count) identified, the region of \(open) open"))
        }
        return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
    }
}
