import Foundation
import Testing

@Suite("Options that would be ignored are refused")
struct RefusedOptionsTests {
    private let demo: DemoFolder

    init() throws { demo = try DemoFolder(["education", "finance"], 2023...2024) }

    @Test(arguments: [
        ["outcomes", "PATH", "--test", "bodies", "--group-by", "kind"],
        ["correlate", "disclosure_rate", "applications_new", "PATH", "--year", "2023...2024"],
        ["rank", "disclosure_rate", "PATH", "--chart", "--intervals"],
        ["rank", "disclosure_rate", "PATH", "--top", "0"],
        ["rank", "disclosure_rate", "PATH", "--min-n", "nan"],
        ["outcomes", "PATH", "--seed", "9"],
        ["outcomes", "PATH", "--test", "bodies", "--interval", "jeffreys"],
        ["outcomes", "PATH", "--reasons", "--chart"],
        ["outcomes", "PATH", "--reasons", "--group-by", "kind"],
        ["similar", "教育", "PATH", "--top", "0"],
        ["summary", "disclosure_rate", "PATH", "--format", "svg"],
        ["profile", "教育", "PATH", "--format", "svg"],
        ["rank", "disclosure_rate", "PATH", "--withheld", "--best", "3"],
        ["trend", "disclosure_rate", "PATH", "--chart", "--lines"],
        ["decompose", "disclosure_rate", "PATH", "--top", "0"],
        ["compare", "disclosure_rate", "PATH", "--agency", "教育", "--format", "svg"],
        ["decompose", "disclosure_rate", "PATH", "--year", "2024", "--format", "csv"],
    ])
    func refused(_ arguments: [String]) throws {
        let run = try CommandRun(arguments.map { $0 == "PATH" ? demo.path : $0 })
        #expect(run.status == 64 && run.output.isEmpty && !run.talk.isEmpty, "\(arguments): \(run.talk)")
    }

    @Test("a share in a file of metrics needs a whole")
    func sharesHaveADenominator() throws {
        let file = try demo.write(
            "m.csv", "id,name_zh,name_en,numerator,denominator,unit\nx,甲,x,applications.total.total,,share\n")
        let run = try CommandRun("rank", "x", demo.path, "--metrics", file)
        #expect(run.status == 64 && run.talk.contains("needs a denominator"), "\(run.talk)")
    }

    @Test("who has no rank is a list of its own, every body in one of the two")
    func withheld() throws {
        let all = try CommandRun("rank", "disclosure_rate", demo.path, "--format", "csv", "--quiet")
        let arguments = [
            "rank", "disclosure_rate", demo.path, "--min-n", "1000000", "--format", "csv", "--quiet",
        ]
        let ranked = try CommandRun(arguments)
        let withheld = try CommandRun(arguments + ["--withheld"])
        #expect(ranked.rows.isEmpty && withheld.rows.count == all.rows.count && !all.rows.isEmpty)
        #expect(withheld.output.hasPrefix("agency,year,reason,cell,numerator,denominator\n"))
        let years = try CommandRun(
            "rank", "disclosure_rate", demo.path, "--year", "2024", "--withheld", "--format", "table",
            "--lang",
            "en")
        #expect(withheld.rows.allSatisfy { $0.contains(",2024,too_few,,,") }, "\(withheld.output)")
        #expect(years.output.contains("no body is left out."), "\(years.output)")
    }

    @Test("the interval asked for is the one printed", arguments: ["wilson", "jeffreys", "clopper-pearson"])
    func intervals(_ method: String) throws {
        let name = ["wilson": "Wilson", "jeffreys": "Jeffreys", "clopper-pearson": "Clopper–Pearson"][method]!
        let run = try CommandRun(
            "rank", "disclosure_rate", demo.path, "--interval", method, "--format", "table", "--lang",
            "en")
        #expect(run.status == 0 && run.output.contains("95% intervals: \(name)"), "\(run.output)")
    }
}
