import ParsedCorpus
import Rendering

/// Findings as lines for people and as a table for scripts.
struct FindingsReport {
    var findings: [Finding]
    var reports: [Report]
    var refused: Int

    /// A line a finding, its operands and suggestion below it, and a count at the end.
    func text(_ language: Language, on canvas: Canvas) -> String {
        var text = ""
        for finding in findings {
            let severity = Style.severity(finding.severity, language, isOn: canvas.usesColor)
            let message = TerminalText.sanitized(
                language.pick(finding.messageChinese, finding.messageEnglish))
            text += "\(TerminalText.sanitized(finding.document)): \(severity): [\(finding.rule)] \(message)\n"
            for line in details(finding, language) { text += "    \(TerminalText.sanitized(line))\n" }
        }
        return (text.isEmpty ? "" : text + "\n") + summary(language) + "\n"
    }

    private func details(_ finding: Finding, _ language: Language) -> [String] {
        var lines: [String] = []
        if finding.location != .unknown {
            let named = finding.operands.first { $0.location == finding.location }.map { operand in
                let cell = Form.cells[operand.cell.index]
                return " · " + language.pick(cell.titleChinese, cell.titleEnglish)
            }
            lines.append("\(finding.location)\(named ?? "")")
        }
        let suggestion = language.pick(finding.suggestion.chinese, finding.suggestion.english)
        if !suggestion.isEmpty { lines.append(suggestion) }
        return lines
    }

    private func summary(_ language: Language) -> String {
        let counts = [Severity.error, .warning, .note].map { severity in
            findings.count { $0.severity == severity }
        }
        let clean = reports.count - Set(findings.filter { $0.severity == .error }.map(\.document)).count
        return language.pick(
            "读取 \(reports.count) 份，拒读 \(refused) 份；\(findings.count) 条发现（错误 \(counts[0])，警告 \(counts[1])，提示 \(counts[2])）；\(clean) 份没有错误",
            "\(Self.count(reports.count, "report")) checked, \(refused) refused; "
                + "\(Self.count(findings.count, "finding")) (\(Self.count(counts[0], "error")), "
                + "\(Self.count(counts[1], "warning")), \(Self.count(counts[2], "note"))); "
                + "\(Self.count(clean, "report")) without errors")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// The contract's columns.
    func table(_ language: Language) -> Table {
        var table = Table([
            .text("rule", zh: "规则", en: "rule"), .text("severity", zh: "严重程度", en: "severity"),
            .text("document", zh: "文件", en: "document"), .text("agency", zh: "机关", en: "agency"),
            .integer("year", zh: "年度", en: "year"), .text("cells", zh: "单元格", en: "cells"),
            .text("expected", zh: "应为", en: "expected"), .text("actual", zh: "实为", en: "actual"),
            .text("message", zh: "说明", en: "message"), .text("location", zh: "位置", en: "location"),
            .text("suggestion", zh: "建议", en: "suggestion"),
        ])
        table.reserveRows(findings.count)
        for finding in findings {
            table.append([
                .text(finding.rule), .text(finding.severity.rawValue), .text(finding.document),
                .text(finding.agency), CellContent(finding.year), .text(finding.cellNames),
                .text(finding.expected),
                .text(finding.actual), .text(language.pick(finding.messageChinese, finding.messageEnglish)),
                .text(finding.location.description),
                .text(language.pick(finding.suggestion.chinese, finding.suggestion.english)),
            ])
        }
        return table
    }
}

extension Style {
    /// The word for a severity, coloured.
    fileprivate static func severity(_ severity: Severity, _ language: Language, isOn: Bool) -> String {
        switch severity {
        case .error: Style.error(language.pick("错误", "error"), isOn: isOn)
        case .warning: Style.warning(language.pick("警告", "warning"), isOn: isOn)
        case .note: language.pick("提示", "note")
        }
    }
}
