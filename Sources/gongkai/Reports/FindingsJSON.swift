import ParsedCorpus
import Rendering

extension FindingsReport {
    /// The table's columns as an object a finding, with its operands as they are printed and the legal basis.
    func json(separateLines: Bool) -> [UInt8] {
        let objects = findings.map(object)
        if separateLines { return objects.flatMap { $0.line + Array("\n".utf8) } }
        return JSONValue.array(objects).bytes
    }

    private func object(_ finding: Finding) -> JSONValue {
        let basis = Rules.rule(finding.rule)?.basis ?? []
        return .object([
            "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
            "document": .string(finding.document), "agency": .string(finding.agency),
            "year": finding.year.map(JSONValue.integer) ?? .null, "cells": .string(finding.cellNames),
            "expected": .string(finding.expected), "actual": .string(finding.actual),
            "message": .string(language.pick(finding.message.chinese, finding.message.english)),
            "location": .string(language.pick(finding.location.chinese, finding.location.description)),
            "suggestion": .string(language.pick(finding.suggestion.chinese, finding.suggestion.english)),
            "id": .string(finding.id), "responsibility": .string(finding.responsibility.rawValue),
            "basis": .array(basis.map { .string(language.pick($0.text.chinese, $0.text.english)) }),
            "operands": .array(finding.operands.map(object)),
        ])
    }

    private func object(_ operand: Operand) -> JSONValue {
        .object([
            "cell": .string(operand.cell.name), "status": .string(operand.status.rawValue),
            "value": operand.value.map { .string($0.description) } ?? .null, "raw": .string(operand.raw),
            "location": .string(language.pick(operand.location.chinese, operand.location.description)),
            "document": .string(operand.document), "year": operand.year.map(JSONValue.integer) ?? .null,
        ])
    }
}
