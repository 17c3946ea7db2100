import Foundation
import ParsedCorpus
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Formats of check") struct CheckFormatTests {
    private func check(_ arguments: String...) throws -> CheckRun { try CheckRun(["check"] + arguments) }

    @Test func contractAndExitStatus() throws {
        let wrong = try check(CheckRun.demo("2023"), "--format", "csv")
        let header = "rule,severity,document,agency,year,cells,expected,actual,message,location,suggestion,id"
        #expect(wrong.output.hasPrefix(header + "\n") && wrong.status == 2)
        #expect(wrong.output.contains("applications.granted.natural_person 7 instead of 9"))
        let clean = try check(CheckRun.demo("2019"), "--format", "csv")
        #expect(clean.output == header + "\n" && clean.status == 0)
        // Two years of one body: the count speaks of the reports asked for, errors elsewhere do not count.
        let some = try check(
            CheckRun.demo(), "--year", "2019...2020", "--agency", "教育", "--format", "table", "--lang", "en")
        #expect(some.output.hasPrefix("2 reports checked, 0 refused; 0 findings") && some.status == 0)
        #expect(try check(CheckRun.demo("2023"), "--format", "yaml").status == 64)
        #expect(try check(CheckRun.demo("2023"), "--scorecard", "--format", "sarif").status == 64)
    }

    @Test func sameBytesForAnyNumberOfJobs() throws {
        let runs = try ["1", "3"].map {
            try check(CheckRun.demo(), "--severity", "note", "--format", "json", "--jobs", $0).output
        }
        #expect(runs[0] == runs[1] && !runs[0].isEmpty)
    }

    /// What the schema of SARIF 2.1.0 requires, and what its readers need.
    @Test func sarif() throws {
        let run = try check(CheckRun.demo(), "--severity", "note", "--format", "sarif", "--lang", "zh")
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(driver["name"] as? String == "gongkai")
        #expect(rules.compactMap { $0["id"] as? String } == Rules.ids)
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.count > 40)
        for result in results {
            let id = try #require(result["ruleId"] as? String)
            #expect(rules[try #require(result["ruleIndex"] as? Int)]["id"] as? String == id)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            let prints = try #require(result["partialFingerprints"] as? [String: String])
            #expect(prints["gongkaiFinding/v1"]?.count == 16)
            let place = try #require((result["locations"] as? [[String: Any]])?.first)
            let physical = try #require(place["physicalLocation"] as? [String: Any])
            let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(URL(string: uri) != nil)
            if let region = physical["region"] as? [String: Any] {
                #expect((region["startLine"] as? Int ?? 0) >= 1)
            }
        }
    }

    /// A name that wants escaping, a refused file, a clean report and one with findings.
    @Test func junit() throws {
        let folder = try CheckRun.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let copies = [
            ("2023/education-2023.txt", "a&b<c>\"d'.txt"), ("2023/justice-2023.txt", "clean.txt"),
        ]
        for (from, to) in copies {
            try FileManager.default.copyItem(
                atPath: CheckRun.demo(from), toPath: folder.appendingPathComponent(to).path)
        }
        try Data("{}".utf8).write(to: folder.appendingPathComponent("not-a-report.txt"))
        let run = try check(folder.path, "--format", "junit")
        let suites = try XMLDocument(xmlString: run.output).rootElement()
        #expect(suites?.attribute(forName: "tests")?.stringValue == "4")
        #expect(suites?.attribute(forName: "failures")?.stringValue == "2")
        #expect(suites?.attribute(forName: "errors")?.stringValue == "1")
        let names = suites?.elements(forName: "testsuite").compactMap {
            $0.attribute(forName: "name")?.stringValue
        }
        #expect(names == ["a&b<c>\"d'.txt", "clean.txt", "not-a-report.txt"])
        let failures = try XMLDocument(xmlString: run.output).nodes(forXPath: "//failure/@type")
        #expect(failures.map(\.stringValue) == ["error", "error"])
    }

    @Test func jsonHasTheOperands() throws {
        let run = try check(CheckRun.demo("2023"), "--format", "json")
        let findings = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let operands = try #require(findings.first?["operands"] as? [[String: Any]])
        #expect(
            operands.contains {
                $0["raw"] as? String == "9" && $0["location"] as? String == "line 95, column 2"
            })
        #expect((findings.first?["basis"] as? [String])?.isEmpty == false)
        let lines = try check(CheckRun.demo("2023"), "--format", "jsonl").output.split(separator: "\n")
        #expect(lines.count == findings.count)
    }

    @Test func formatByEndingAndTables() throws {
        let folder = try CheckRun.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let beginnings = [
            "a.sarif": "{\n  \"$schema\"", "a.xml": "<?xml", "a.md": "| rule", "a.tsv": "rule\tseverity",
            "a.jsonl": "{\"rule\"", "a.xlsx": "PK",
        ]
        for (name, beginning) in beginnings {
            let path = folder.appendingPathComponent(name).path
            #expect(
                try check(CheckRun.demo("2023"), "--output", path, "--lang", "en", "--header", "id").status
                    == 2)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(bytes.starts(with: Data(beginning.utf8)), "\(name)")
        }
    }

    @Test func linesKeepToTheWidth() throws {
        let run = try check(CheckRun.demo(), "--format", "table", "--width", "60", "--lang", "en")
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
        #expect(run.output.contains("1 error") || run.output.contains("2 errors"))
    }

    /// With --lang zh only ids, names of files and quantities keep letters of the Latin alphabet.
    @Test func chineseThroughout() throws {
        let run = try check(
            CheckRun.demo(), "--severity", "note", "--format", "jsonl", "--lang", "zh", "--all-bodies")
        for line in run.output.split(separator: "\n") {
            let finding = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            for field in ["message", "location", "suggestion", "expected", "actual"] {
                let text = finding[field] as? String ?? ""
                let words = text.split { !($0.isASCII && ($0.isLetter || "._-/".contains($0))) }
                    .filter { $0.contains(where: \.isLetter) && !$0.contains(".") && !$0.contains("_") }
                #expect(words.allSatisfy { ReportScope(rawValue: String($0)) != nil }, "\(field): \(text)")
            }
        }
        let trace = try CheckRun([
            "trace", "云汀县教育局", "2023", "applications.granted.natural_person", CheckRun.demo("2023"), "--lang",
            "zh",
        ])
        #expect(trace.output.contains("第 95 行第 2 列") && !trace.output.contains("line"))
    }

    @Test func tracesARowOfEachSectionAndItsSums() throws {
        func trace(_ cell: String, _ more: String...) throws -> String {
            try CheckRun(["trace", "云汀县教育局", "2023", cell, CheckRun.demo("2023"), "--lang", "en"] + more)
                .output
        }
        #expect(try trace("licensing.decisions").contains("行政许可 │ decisions taken ["))
        let disputes = try trace("reconsideration.total")
        #expect(disputes.contains("行政复议 │ upheld ") && disputes.contains("(reconsideration.total)"))
        let csv = try trace("applications.total.total", "--format", "csv").split(separator: "\n")
        #expect(csv.count == 2)
        #expect(
            csv[0] == "document,agency,region,year,edition,cell,value,status,raw,location,confirmed_by,broken"
        )
        #expect(
            csv[1].hasSuffix(
                ",applications.balance.total applications.columns.total applications.outcomes.total,"))
    }

    /// A batch's last line says why documents were refused, by kind.
    @Test func refusalsByKind() throws {
        let folder = try CheckRun.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            ("a.txt", "2023 年度部门预算\n收入 12"), ("b.txt", ""), ("c.txt", ""), ("d.docx", "PK\u{3}\u{4}"),
        ]
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        let run = try CheckRun(["parse", folder.path, "--lang", "en"])
        #expect(run.status == 2)
        #expect(
            run.errors.contains(
                "4 of 4 documents refused, 0 read; refused: 1 no annual report, 1 damaged, 2 no documents\n"))
    }
}
