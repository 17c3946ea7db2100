import ArgumentParser
import ParsedCorpus
import Rendering

/// Findings as a SARIF 2.1.0 log, for code-review tools and build servers.
struct SARIFReport {
    private let report: FindingsReport
    /// Every rule of every family by its own id, as findings bear it.
    private let rules: [(id: String, rule: Rule)]
    private let places: [String: Int]

    init(_ report: FindingsReport) {
        self.report = report
        rules = Rules.all.flatMap { rule in rule.ids.map { ($0, rule) } }
        places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    }

    var bytes: [UInt8] {
        JSONValue.object([
            "$schema": .string(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
            "version": .string("2.1.0"),
            "runs": .array([
                .object([
                    "tool": .object([
                        "driver": .object([
                            "name": .string("gongkai"),
                            "semanticVersion": .string(Gongkai.configuration.version),
                            "rules": .array(rules.map { descriptor($0.id, $0.rule) }),
                        ])
                    ]),
                    "language": .string(report.language.rawValue),
                    "invocations": .array([invocation]),
                    "results": .array(report.findings.map(result)),
                ])
            ]),
        ]).bytes
    }

    private func text(_ text: BilingualText) -> JSONValue {
        .object(["text": .string(report.language.pick(text.chinese, text.english))])
    }

    private func descriptor(_ id: String, _ rule: Rule) -> JSONValue {
        let basis = rule.basis.map {
            JSONValue.string(report.language.pick($0.text.chinese, $0.text.english))
        }
        return .object([
            "id": .string(id), "shortDescription": text(rule.title),
            "fullDescription": text(rule.explanation),
            "help": .object(["text": .string("gongkai explain \(id)")]),
            "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
            "properties": .object([
                "formula": .nonEmpty(rule.formula), "scope": .string(rule.scope.rawValue),
                "tolerance": .string(rule.tolerance.rawValue), "legalBasis": .array(basis),
            ]),
        ])
    }

    /// Refused files as notifications: the run did not see all there was.
    private var invocation: JSONValue {
        let notifications = report.refused.map { input -> JSONValue in
            guard let error = input.refusal else { return .null }
            return .object([
                "descriptor": .object(["id": .string(error.kind.rawValue)]), "level": .string("error"),
                "message": .object([
                    "text": .string(report.language.pick(error.chinese, error.description))
                ]),
                "locations": .array([location(input.name, .unknown, [])]),
            ])
        }
        return .object([
            "executionSuccessful": .bool(true), "toolExecutionNotifications": .array(notifications),
        ])
    }

    private func result(_ finding: Finding) -> JSONValue {
        var message = report.language.pick(finding.message.chinese, finding.message.english)
        let suggestion = report.language.pick(finding.suggestion.chinese, finding.suggestion.english)
        if !suggestion.isEmpty { message += "\n" + suggestion }
        let others = finding.operands.filter { $0.document != finding.document && $0.location != .unknown }
        return .object([
            "ruleId": .string(finding.rule),
            "ruleIndex": places[finding.rule].map(JSONValue.integer),
            "level": .string(finding.severity.rawValue), "message": .object(["text": .string(message)]),
            "locations": .array([location(finding.document, finding.location, finding.cells)]),
            "relatedLocations": others.isEmpty
                ? nil : .array(others.map { location($0.document, $0.location, [$0.cell]) }),
            "partialFingerprints": .object(["gongkaiFinding/v1": .string(finding.id)]),
            "properties": .object([
                "agency": .nonEmpty(finding.agency), "year": finding.year.map(JSONValue.integer),
                "expected": .nonEmpty(finding.expected), "actual": .nonEmpty(finding.actual),
                "responsibility": .string(finding.responsibility.rawValue),
            ]),
        ])
    }

    /// Columns are left out: SARIF counts characters, a document's place is in bytes, cells or points.
    private func location(_ document: String, _ place: Location, _ cells: [CellID]) -> JSONValue {
        var region: JSONValue?
        if case .line(let line, _) = place { region = .object(["startLine": .integer(line)]) }
        let words = report.language.pick(place.chinese, place.description)
        return .object([
            "physicalLocation": .object([
                "artifactLocation": .object(["uri": .string(Self.reference(document))]), "region": region,
            ]),
            "logicalLocations": cells.isEmpty
                ? nil
                : .array(
                    cells.map { .object(["name": .string($0.name), "kind": .string("member")]) }),
            "message": words.isEmpty ? nil : .object(["text": .string(words)]),
        ])
    }

    /// A document's name as a relative reference of RFC 3986.
    static func reference(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
