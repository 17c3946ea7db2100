import ParsedCorpus
import Rendering

/// Findings as JUnit's XML: a suite a report, a test case a finding. Errors and warnings are failures, notes pass
/// with their text, a refused document is an error.
struct JUnitReport {
    private let report: FindingsReport

    init(_ report: FindingsReport) { self.report = report }

    var bytes: [UInt8] {
        var order: [String] = []
        var ofDocument: [String: [Finding]] = [:]
        for name in report.documents where ofDocument[name] == nil {
            order.append(name)
            ofDocument[name] = []
        }
        for finding in report.findings { ofDocument[finding.document, default: []].append(finding) }
        let suites = order.map { suite($0, ofDocument[$0] ?? []) } + report.refused.map(refused)
        let failures = report.findings.count { $0.severity != .note }
        let tests = order.reduce(report.refused.count) { $0 + max(1, ofDocument[$1]?.count ?? 0) }
        return MarkupElement(
            "testsuites",
            [
                "name": "gongkai check", "tests": String(tests), "failures": String(failures),
                "errors": String(report.refused.count),
            ], suites
        ).bytes
    }

    private func suite(_ document: String, _ findings: [Finding]) -> MarkupElement {
        let failures = findings.count { $0.severity != .note }
        let cases =
            findings.isEmpty
            ? [
                MarkupElement(
                    "testcase",
                    [
                        "classname": document, "name": report.language.pick("没有发现", "no findings"),
                    ])
            ] : findings.map(testCase)
        return MarkupElement(
            "testsuite",
            [
                "name": document, "tests": String(cases.count), "failures": String(failures),
                "errors": "0", "skipped": "0",
            ], cases)
    }

    private func testCase(_ finding: Finding) -> MarkupElement {
        let language = report.language
        let message = language.pick(finding.message.chinese, finding.message.english)
        let lines = [
            language.pick(finding.location.chinese, finding.location.description), finding.cellNames,
            language.pick(finding.suggestion.chinese, finding.suggestion.english), "id " + finding.id,
        ].filter { !$0.isEmpty }
        let text = lines.joined(separator: "\n")
        let content =
            finding.severity == .note
            ? MarkupElement("system-out", text: message + "\n" + text)
            : MarkupElement(
                "failure", ["type": finding.severity.rawValue, "message": message], text: text)
        return MarkupElement(
            "testcase", ["classname": finding.document, "name": finding.rule], [content])
    }

    private func refused(_ input: ParsedInput) -> MarkupElement {
        let message = input.refusal.map { report.language.pick($0.chinese, $0.description) } ?? ""
        let element = MarkupElement(
            "error", ["type": input.refusal?.kind.rawValue ?? "refused", "message": message])
        return MarkupElement(
            "testsuite",
            ["name": input.name, "tests": "1", "failures": "0", "errors": "1", "skipped": "0"],
            [
                MarkupElement(
                    "testcase",
                    ["classname": input.name, "name": report.language.pick("读取", "reading")], [element])
            ])
    }
}
