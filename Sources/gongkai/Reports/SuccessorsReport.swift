import Analytics
import Rendering

/// Possible successors, in the form of a lineage file.
struct SuccessorsReport {
    let suggestions: SuccessorSuggestions
    let language: Language

    func table() -> Table {
        var table = Table([
            .text("name", zh: "机关", en: "name"), .integer("from", zh: "起", en: "from"),
            .integer("to", zh: "止", en: "to"), .text("successor", zh: "继任机关", en: "successor"),
            .text("reason", zh: "理由", en: "reason"),
        ])
        for row in suggestions.rows {
            table.append([
                .text(row.name), .missing, .integer(row.to), .text(row.successor), .text(reason(row)),
            ])
        }
        return table
    }

    /// One suggestion in a line.
    func line(_ row: SuccessorSuggestions.Row) -> String {
        language.pick(
            "\(row.name)（至 \(row.to) 年）→ \(row.successor)：\(reason(row))",
            "\(row.name) (to \(row.to)) → \(row.successor): \(reason(row))")
    }

    private func reason(_ row: SuccessorSuggestions.Row) -> String {
        let percent = Int((row.likeness * 100).rounded())
        var parts = [
            language.pick("\(row.successor)自 \(row.from) 年起", "\(row.successor) begins in \(row.from)"),
            language.pick("名称相近 \(percent) %", "names alike \(percent)%"),
        ]
        if let carried = row.carried {
            parts.append(
                language.pick(
                    "结转下年 \(carried.forward)，上年结转 \(carried.into)",
                    "\(carried.forward) carried forward and \(carried.into) carried in"))
        }
        return parts.joined(separator: language.pick("；", "; "))
    }
}
