import ParsedCorpus
import Rendering

/// Findings as lines for people and as a table for scripts.
struct FindingsReport {
    var findings: [Finding]
    /// The documents of the reports that were checked, in order.
    var documents: [String]
    /// The documents that were refused, with the reason.
    var refused: [ParsedInput]
    var language: Language

    /// A line a finding, its place and suggestion below it, and a count at the end; long lines are broken.
    func text(on canvas: Canvas) -> String {
        var text = ""
        for finding in findings {
            let severity = Style.severity(finding.severity, language, isOn: canvas.usesColor)
            let head = "\(TerminalText.sanitized(finding.document)): \(severity): [\(finding.rule)] "
            let message = TerminalText.sanitized(words(finding.message))
            text += wrapped(head + message, on: canvas, indent: 4)
            for line in details(finding) {
                text += wrapped("    " + TerminalText.sanitized(line), on: canvas, indent: 6)
            }
        }
        return (text.isEmpty ? "" : text + "\n") + wrapped(summary, on: canvas, indent: 0)
    }

    private func wrapped(_ line: String, on canvas: Canvas, indent: Int) -> String {
        canvas.measure.wrap(line, width: canvas.width, indent: indent).joined(separator: "\n") + "\n"
    }

    private func details(_ finding: Finding) -> [String] {
        var lines: [String] = []
        if finding.location != .unknown {
            let named = finding.operands.first { $0.location == finding.location }.map { operand in
                let cell = Form.cells[operand.cell.index]
                return " · " + language.pick(cell.titleChinese, cell.titleEnglish)
            }
            lines.append("\(place(finding.location))\(named ?? "")")
        }
        let suggestion = words(finding.suggestion)
        if !suggestion.isEmpty { lines.append(suggestion) }
        return lines
    }

    private func words(_ text: BilingualText) -> String { language.pick(text.chinese, text.english) }

    private func place(_ location: Location) -> String {
        language.pick(location.chinese, location.description)
    }

    private var summary: String {
        let checked = documents.count
        let counts = [Severity.error, .warning, .note].map { severity in
            findings.count { $0.severity == severity }
        }
        let clean = checked - Set(findings.filter { $0.severity == .error }.map(\.document)).count
        return language.pick(
            "读取 \(checked) 份，拒读 \(refused.count) 份；\(findings.count) 条发现（错误 \(counts[0])，警告 \(counts[1])，提示 \(counts[2])）；\(clean) 份没有错误",
            "\(Self.count(checked, "report")) checked, \(refused.count) refused; "
                + "\(Self.count(findings.count, "finding")) (\(Self.count(counts[0], "error")), "
                + "\(Self.count(counts[1], "warning")), \(Self.count(counts[2], "note"))); "
                + "\(Self.count(clean, "report")) without errors")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// The contract's columns, then the finding's stable id.
    func table() -> Table {
        var table = Table([
            .text("rule", zh: "规则", en: "rule"), .text("severity", zh: "严重程度", en: "severity"),
            .text("document", zh: "文件", en: "document"), .text("agency", zh: "机关", en: "agency"),
            .integer("year", zh: "年度", en: "year"), .text("cells", zh: "单元格", en: "cells"),
            .text("expected", zh: "应为", en: "expected"), .text("actual", zh: "实为", en: "actual"),
            .text("message", zh: "说明", en: "message"), .text("location", zh: "位置", en: "location"),
            .text("suggestion", zh: "建议", en: "suggestion"), .text("id", zh: "编号", en: "id"),
        ])
        table.reserveRows(findings.count)
        for finding in findings {
            table.append([
                .text(finding.rule), .text(finding.severity.rawValue), .text(finding.document),
                .text(finding.agency), CellContent(finding.year), .text(finding.cellNames),
                .text(finding.expected), .text(finding.actual), .text(words(finding.message)),
                .text(place(finding.location)), .text(words(finding.suggestion)), .text(finding.id),
            ])
        }
        return table
    }

    /// The findings in `format`.
    func bytes(as format: FindingsFormat, page: PageOptions) throws -> [UInt8] {
        switch format {
        case .table: Array(text(on: page.canvas).utf8)
        case .json: json(separateLines: false)
        case .jsonl: json(separateLines: true)
        case .sarif: SARIFReport(self).bytes
        case .junit: JUnitReport(self).bytes
        case .csv, .tsv, .markdown, .xlsx:
            try table().bytes(
                as: format.ofTables!, header: page.header, language: language.header, excel: page.excel,
                canvas: page.canvas)
        }
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
