import Foundation
import Testing

/// Findings that were accepted, repairs that were asked for, and scorecards, through the built command.
@Suite("What check accepts") struct CheckAcceptanceTests {
    private let folder: URL
    private let year = CheckRun.demo("2023")

    init() throws { folder = try CheckRun.folder() }

    private func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private func rows(_ run: CheckRun) -> [String] {
        run.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    }

    @Test func suppressions() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = try file(
            "accepted.txt",
            "# checked against the original\napplications.columns.<row> education-*.txt # a misprint\nprose.* nowhere.txt\n"
        )
        let run = try CheckRun(["check", year, "--suppress", list, "--format", "csv"])
        #expect(rows(run) == ["applications.outcomes.natural_person"] && run.status == 2)
        #expect(run.errors.contains("line 3 fits no finding: prose.* nowhere.txt"))
        let all = try file("all.txt", "* education-2023.txt\n")
        let none = try CheckRun(["check", year, "--suppress", all, "--format", "csv", "--quiet"])
        #expect(rows(none).isEmpty && none.status == 0 && none.errors.isEmpty)
        let wrong = try CheckRun(["check", year, "--suppress", try file("bad.txt", "prose.parts\n")])
        #expect(wrong.status == 64 && wrong.errors.contains("line 1"))
    }

    @Test func baseline() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let known = folder.appendingPathComponent("known.txt").path
        #expect(try CheckRun(["check", year, "--write-baseline", known, "--format", "csv"]).status == 2)
        let again = try CheckRun(["check", year, "--baseline", known, "--format", "csv"])
        #expect(rows(again).isEmpty && again.status == 0)
        // One known finding less: it is new again. One more: it is gone.
        let lines = try String(contentsOfFile: known, encoding: .utf8).split(separator: "\n")
        let fewer = try file("fewer.txt", lines.dropLast().joined(separator: "\n"))
        #expect(
            try CheckRun(["check", year, "--baseline", fewer, "--severity", "note", "--format", "csv"]).output
                .split(separator: "\n").count == 2)
        let more = try file(
            "more.txt", (lines + ["0123456789abcdef prose.parts gone.txt"]).joined(separator: "\n"))
        #expect(
            try CheckRun(["check", year, "--baseline", more]).errors.contains("1 of its findings are gone"))
    }

    @Test func repairsAreChosenAndNamed() throws {
        let document = CheckRun.demo("2023/education-2023.txt")
        func row(_ run: CheckRun) -> String? {
            run.output.split(separator: "\n").first { $0.contains(",applications.granted.natural_person,") }
                .map(String.init)
        }
        let plain = try CheckRun(["parse", document])
        #expect(
            row(plain)?.hasSuffix(",9,number,9,\"line 95, column 2\"") == true
                && !plain.output.contains("repair"))
        let repaired = try CheckRun(["parse", document, "--apply-repairs"])
        #expect(
            repaired.output.hasPrefix(
                "document,agency,region,year,edition,cell,value,status,raw,location,repair\n"))
        #expect(row(repaired)?.contains(",7,number,9,\"line 95, column 2\",") == true)
        #expect(repaired.errors.contains("repaired: applications.granted.natural_person 7 instead of 9"))
        // Nothing else changes.
        let others = zip(plain.output.split(separator: "\n"), repaired.output.split(separator: "\n"))
            .dropFirst()
        #expect(others.count { "\($0.0)," != $0.1 } == 1)
        let wide = try CheckRun([
            "parse", document, "--apply-repairs", "--layout", "wide", "--format", "jsonl",
        ])
        #expect(wide.output.contains("\"repair\": \"applications.granted.natural_person 7 instead of 9"))
        let trend = ["trend", "applications.granted.natural_person", document, "--format", "csv"]
        #expect(try CheckRun(trend).output.contains(",2023,9,"))
        #expect(try CheckRun(trend + ["--apply-repairs"]).output.contains(",2023,7,"))
    }

    @Test func scorecards() throws {
        let run = try CheckRun(["check", CheckRun.demo(), "--scorecard", "--format", "csv", "--agency", "教育"])
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.first
                == "document,agency,year,score,assessed_weight,timely,complete_tables,complete_cells,consistent_sums,consistent_prose,consistent_series"
        )
        #expect(lines.count == 7 && lines[1].contains(",2019,100,"))
        #expect(lines[5].hasPrefix("2023/education-2023.txt,云汀县教育局,2023,"))
        let table = try CheckRun([
            "check", CheckRun.demo("2023"), "--scorecard", "--format", "table", "--lang", "en",
        ])
        #expect(table.output.contains("sums (30 points): the form's sums hold"))
    }
}
