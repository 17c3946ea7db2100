import Foundation
import Testing

/// Every command that computes, in every format, on reports that leave nothing to compute.
@Suite("Undefined stays undefined")
struct UndefinedTests {
    /// The reports of a case: of the made-up county, some with other numbers.
    enum Case: String, CaseIterable {
        /// One body whose numbers are all 0: nothing to divide by.
        case zeros
        /// One body: no spread, no peers, no rank but the first.
        case alone
        /// Two bodies without a single number.
        case missing
    }

    private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/demo/2024")

    /// A folder with the reports of `kind`.
    private static func folder(_ kind: Case) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "gongkai-undefined-\(kind)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let names = kind == .missing ? ["audit-2024.txt", "agriculture-2024.txt"] : ["agriculture-2024.txt"]
        for name in names {
            let text = try String(contentsOf: data.appendingPathComponent(name), encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
                let word = line.trimmingCharacters(in: .whitespaces)
                guard !word.isEmpty, word.allSatisfy(\.isNumber) else { return String(line) }
                switch kind {
                case .zeros: return "\t0"
                case .missing: return "\t/"
                case .alone: return String(line)
                }
            }
            try Data(lines.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent(name))
        }
        return folder
    }

    private static let commands: [[String]] = [
        ["rank", "disclosure_rate"], ["rank", "litigation_rate", "--rank-sets", "simultaneous"],
        ["rank", "applications_new", "--best", "1"], ["trend", "disclosure_rate"], ["trend", "fees_amount"],
        ["summary", "disclosure_rate", "applications_new"],
        ["summary", "disclosure_rate", "--expected", "9"],
        ["concentration", "applications_new"], ["outcomes"], ["outcomes", "--reasons"],
        ["outcomes", "--test", "bodies"], ["outcomes", "--test", "applicants"],
        ["compare", "disclosure_rate", "applications_new"],
        ["compare", "disclosure_rate", "applications_new", "--group-by", "kind"], ["profile", "云汀县农业农村局"],
        ["funnel", "disclosure_rate"], ["decompose", "disclosure_rate"], ["similar", "云汀县农业农村局"],
        ["correlate", "disclosure_rate", "applications_new"],
    ]

    private static let formats = ["table", "csv", "tsv", "json", "jsonl", "markdown", "xlsx"]

    private func run(_ arguments: [String]) throws -> (status: Int32, output: String, talk: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProduct.gongkai)
        process.arguments = arguments
        let (out, err) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (out, err)
        try process.run()
        let output = out.fileHandleForReading.readDataToEndOfFile()
        let talk = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: output, as: UTF8.self),
            String(decoding: talk, as: UTF8.self)
        )
    }

    /// Words of a number that is none.
    private func holdsNoNumber(_ text: String) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.contains { ["nan", "inf", "infinity"].contains($0) }
    }

    @Test(arguments: Case.allCases)
    func commands(_ kind: Case) throws {
        let folder = try Self.folder(kind)
        defer { try? FileManager.default.removeItem(at: folder) }
        for command in Self.commands {
            // The other formats share their writers with these two; one case has them all.
            for format in kind == .zeros ? Self.formats : ["table", "csv"] {
                // Arguments end with the folder, options may follow the metrics.
                let leading = command.prefix { !$0.hasPrefix("--") }
                let arguments =
                    Array(leading) + [folder.path] + command.dropFirst(leading.count)
                    + ["--format", format, "--lang", "en", "--quiet", "--jobs", "1"]
                let result = try run(arguments)
                let what = "\(kind): gongkai \(command.joined(separator: " ")) --format \(format)"
                if ["funnel", "decompose"].contains(command[0]) {
                    // Nothing at all to show is said and is no success.
                    #expect(result.status == 64 && result.output.isEmpty, "\(what): \(result.output)")
                    #expect(result.talk.contains("nothing to"), "\(what): \(result.talk)")
                    continue
                }
                #expect(result.status == 0, "\(what): \(result.talk)")
                // No rows are no lines; every other format has a head.
                if format != "jsonl" { #expect(!result.output.isEmpty, "\(what)") }
                if format != "xlsx" { #expect(!holdsNoNumber(result.output), "\(what): \(result.output)") }
            }
        }
    }

    @Test("a rate of nothing is an empty field, never 0 or 100 %")
    func emptyFields() throws {
        let folder = try Self.folder(.zeros)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rank = try run(["rank", "disclosure_rate", folder.path, "--format", "csv", "--quiet"])
        #expect(rank.output.split(separator: "\n").count == 1, "\(rank.output)")
        let trend = try run(["trend", "disclosure_rate", folder.path, "--format", "csv", "--quiet"])
        #expect(trend.output.contains("云汀县农业农村局,2024,,0,0,,,,,,,,2021,,,,no,0"), "\(trend.output)")
        let summary = try run(["summary", "disclosure_rate", folder.path, "--format", "csv", "--quiet"])
        #expect(summary.output.contains("disclosure_rate,all,2024,0,1,,,,,,,,,,,,,,,1,"), "\(summary.output)")
        let table = try run([
            "rank", "disclosure_rate", folder.path, "--format", "table", "--lang", "en", "--quiet",
        ])
        #expect(table.output.contains("nothing to divide by, not assessable"))
        let outcomes = try run(["outcomes", folder.path, "--format", "csv", "--quiet"])
        #expect(outcomes.output.contains(",0,0,,,"), "\(outcomes.output)")
    }

    @Test("a drawing of nothing is refused, not empty")
    func drawings() throws {
        let folder = try Self.folder(.missing)
        defer { try? FileManager.default.removeItem(at: folder) }
        for command in [
            ["rank", "disclosure_rate"], ["trend", "disclosure_rate"], ["funnel", "disclosure_rate"],
            ["concentration", "applications_new"],
        ] {
            let result = try run(command + [folder.path, "--format", "svg", "--quiet"])
            #expect(result.status == 64 && result.output.isEmpty, "\(command): \(result.talk)")
            #expect(result.talk.contains("nothing to draw"), "\(command): \(result.talk)")
        }
    }
}
