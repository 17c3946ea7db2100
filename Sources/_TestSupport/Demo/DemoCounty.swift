import Foundation
import ParsedCorpus

/// A made-up county, 云汀县, whose bodies report over six years: for trying the tool and for examples.
///
/// No such county exists. The county's government reports the sum of all its bodies.
public struct DemoCounty: Sendable {
    /// The years reported on.
    public static let years = 2019...2024

    /// The county that `seed` gives.
    public init(seed: UInt64 = 20_260_131) { self.seed = seed }
    private let seed: UInt64

    /// All documents by their path, in order, and the list of bodies.
    public func files() -> [(path: String, bytes: [UInt8])] {
        let random = SeededRandom(seed: seed)
        var draws = random
        var series = DemoBody.all.map { DemoSeries($0, seed: draws.next()) }
        var files: [(path: String, bytes: [UInt8])] = [("bodies.csv", Array(list.utf8))]
        for year in Self.years {
            var sum = Figures()
            for (index, body) in DemoBody.all.enumerated() {
                let edition = DemoQuirks.edition(body.id, year)
                let figures = series[index].next(year: year, edition: edition)
                sum.add(figures.restricted(to: Self.edition(year)))
                guard !DemoQuirks.isMissing(body.id, year) else { continue }
                files.append(document(body, figures, year: year, edition: edition, &draws))
            }
            files.append(document(Self.government, sum, year: year, edition: Self.edition(year), &draws))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// Writes the documents into `folder`, one folder a year.
    public func write(to folder: String) throws {
        for file in files() {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
    }

    static func edition(_ year: Int) -> Edition { year < 2021 ? .form2019 : .form2021 }

    private static let government = DemoBody(
        id: "government", name: DemoBody.county + "人民政府", shortName: "我县", isGovernment: true,
        format: .cellLines, applications: 0, growth: 0, items: 9000)

    private var list: String {
        ([Self.government] + DemoBody.all).reduce("id,agency,format\n") {
            $0 + "\($1.id),\($1.name),\($1.format.rawValue)\n"
        }
    }

    private func document(
        _ body: DemoBody, _ figures: Figures, year: Int, edition: Edition, _ draws: inout SeededRandom
    ) -> (path: String, bytes: [UInt8]) {
        var random = draws.branch()
        let who = SyntheticBody(
            jurisdiction: DemoBody.county, name: body.name, shortName: body.shortName,
            isGovernment: body.isGovernment)
        var report = SyntheticReport(
            body: who, year: year, disclosureEdition: edition, applicationsEdition: edition, figures: figures)
        report.closing = "（演示数据：云汀县是虚构的，本文件不是任何机关的报告。）"
        report.prose = prose(body, figures, year, &random)
        DemoQuirks.apply(body.id, year, &report)
        let generated = GeneratedReport.make(
            report, format: body.format, noise: DemoQuirks.noise(body.id, year), rate: 100,
            name: "\(body.id)-\(year)", random: &random)
        return ("\(year)/\(generated.fileName)", generated.bytes)
    }

    private func prose(
        _ body: DemoBody, _ figures: Figures, _ year: Int, _ random: inout SeededRandom
    ) -> [(fact: ProseFact, value: Int)] {
        let site = body.items + body.items * (year - 2019) * 4 / 100 + random.int(0...body.items / 8)
        let media = site * (30 + 9 * (year - 2019)) / 100
        var facts: [(fact: ProseFact, value: Int)] = [
            (.proactiveTotal, site + media), (.proactiveSite, site), (.proactiveMedia, media),
        ]
        if body.id == "government" { facts.append((.gazetteIssues, 12)) }
        return facts + SyntheticReport.tableFacts(figures).map { (fact: $0.0, value: $0.1) }
    }
}

extension Figures {
    /// The figures without cells that the form of `edition` does not have.
    fileprivate func restricted(to edition: Edition) -> Figures {
        var kept = self
        for cell in Form.allCells where !Form.cells[cell.index].editions.contains(edition) {
            kept[cell] = nil
        }
        return kept
    }
}
