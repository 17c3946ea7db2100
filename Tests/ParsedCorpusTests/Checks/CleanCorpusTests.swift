import ParsedCorpus
import Testing
import _TestSupport

/// Reports that the generator writes without any flaw give no finding, in any format.
@Suite struct ChecksOfCleanCorpora {
    @Test(arguments: GeneratedFormat.allCases.filter { $0 != .joined })
    func nothingIsFound(_ format: GeneratedFormat) throws {
        var reports: [Report] = []
        for seed in 8101...8112 {
            let generated = GeneratedReport.make(seed: UInt64(seed), format: format, noise: [])
            reports.append(try ReportParser().parse(generated.bytes, name: generated.fileName))
        }
        let findings = reports.flatMap { ReportChecks.check($0) } + CorpusChecks.check(reports)
        #expect(findings.map { "\($0.document) \($0.rule) \($0.message.english)" } == [])
    }

    /// The made-up county over six years: what is wrong in it on purpose and nothing else, and a government whose
    /// report covers its bodies.
    @Test func onlyWhatIsPlantedIsFoundInACounty() throws {
        let documents = DemoCounty().files().filter { !$0.path.hasSuffix(".csv") }
        let reports = try documents.map { try ReportParser().parse($0.bytes, name: $0.path) }
        let findings = reports.flatMap { ReportChecks.check($0) } + CorpusChecks.check(reports)
        let wrong = findings.filter { $0.severity != .note }
        #expect(
            Set(wrong.map(\.document)) == [
                "2020/transport-2020.txt", "2021/statistics-2021.txt", "2022/qingxi-2022.txt",
                "2023/education-2023.txt",
            ])
        let scopes = findings.filter { $0.rule == "hierarchy.scope" }
        #expect(scopes.map(\.year) == [2019, 2020, 2021, 2022, 2023, 2024])
        #expect(scopes.allSatisfy { $0.actual == "consolidated" && $0.agency == "云汀县人民政府" })
        #expect(findings.allSatisfy { $0.rule != "hierarchy.below_parts" && $0.rule != "hierarchy.sum" })
        // The economic zone's name does not begin with the county's: the others are less than all.
        let complete = CorpusChecks.check(reports, hasAllBodies: true).filter { $0.rule == "hierarchy.sum" }
        #expect(Set(complete.compactMap(\.year)) == Set(2019...2024))
    }
}
