import Foundation
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Generator of reports")
struct GeneratorTests {
    @Test("the same seed gives the same bytes", arguments: GeneratedFormat.allCases)
    func reproducible(format: GeneratedFormat) {
        let noise = Set(Noise.applicable(to: format))
        let (first, second) = (
            GeneratedReport.make(seed: 7, format: format, noise: noise),
            GeneratedReport.make(seed: 7, format: format, noise: noise)
        )
        #expect(first.bytes == second.bytes)
        #expect(first.truth.cells == second.truth.cells)
        #expect(first.bytes != GeneratedReport.make(seed: 8, format: format, noise: noise).bytes)
    }

    @Test("sums hold unless a violation is planted")
    func sums() {
        for seed in 1...60 as ClosedRange<UInt64> {
            let clean = GeneratedReport.make(seed: seed, format: .tabs).truth
            #expect(clean.brokenRules == [])
            #expect(clean.contradictions == [])
            let broken = GeneratedReport.make(seed: seed, format: .tabs, noise: [.plantedViolation]).truth
            #expect(!broken.brokenRules.isEmpty)
        }
    }

    @Test("a clean document has every cell of its forms, each settled, unless all cells are joined")
    func cleanTruth() {
        for format in GeneratedFormat.allCases {
            let truth = GeneratedReport.make(seed: 3, format: format).truth
            let expected = Form.allCells.filter { cell in
                let form = Form.cells[cell.index]
                switch form.section {
                case .disclosure: return form.editions.contains(truth.disclosureEdition)
                case .applications: return form.editions.contains(truth.applicationsEdition)
                case .disputes: return true
                case .prose: return false
                }
            }
            #expect(truth.cells.map(\.cell) == expected)
            #expect(format == .joined || truth.cells.allSatisfy(\.isDetermined))
        }
    }

    @Test("every flaw can be put in alone and says so", arguments: Noise.allCases)
    func everyFlaw(noise: Noise) {
        for format in GeneratedFormat.allCases {
            let document = GeneratedReport.make(seed: 11, format: format, noise: [noise])
            #expect(document.truth.noise == (noise.applies(to: format) ? [noise] : []))
            #expect(!document.bytes.isEmpty)
        }
    }
}

@Suite("Scorer")
struct ScorerTests {
    private let truth = GeneratedReport.make(seed: 5, format: .tabs, noise: [.dashZeros]).truth

    private func readings(change: (TruthCell) -> CellReading?) -> [CellReading] {
        truth.cells.compactMap(change)
    }

    private func exact(_ cell: TruthCell) -> CellReading {
        switch cell.value {
        case .number(let value):
            CellReading(cell: cell.cell, status: .number, value: value, raw: "", location: .unknown)
        case .blank: CellReading(cell: cell.cell, status: .blank, raw: "", location: .unknown)
        case .notApplicable:
            CellReading(cell: cell.cell, status: .notApplicable, raw: "/", location: .unknown)
        }
    }

    private func number(_ cell: CellID, _ value: Int) -> CellReading {
        CellReading(cell: cell, status: .number, value: Quantity(value), raw: "", location: .unknown)
    }

    @Test("the truth itself is a perfect reading")
    func perfect() {
        let score = Scorer(truth).score(readings { exact($0) })
        #expect(score.isPerfect)
        #expect(score.exact == score.numbers)
    }

    @Test("a wrong number is silent unless its cell is flagged")
    func silent() {
        let cells = readings { number($0.cell, 987_654_321) }
        let score = Scorer(truth).score(cells)
        #expect(score.wrong + score.invented == truth.cells.count)
        #expect(score.silent == truth.cells.count)
        #expect(Scorer(truth).score(cells, flagged: Set(truth.cells.map(\.cell))).silent == 0)
    }

    @Test("nothing read is missed, not wrong; zeros for dashes are filled in")
    func missing() {
        let nothing = Scorer(truth).score([CellReading]())
        #expect(nothing.missed == nothing.numbers)
        #expect(nothing.silent == 0)
        let zeros = Scorer(truth).score(
            readings { $0.value == .notApplicable ? number($0.cell, 0) : exact($0) })
        #expect(zeros.zeroFilled == truth.cells.count { $0.value == .notApplicable })
    }
}

@Suite("The made-up county")
struct DemoCountyTests {
    @Test("the committed files are what the program writes")
    func committed() throws {
        let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Data/demo")
        for file in DemoCounty().files() {
            let committed = try Data(contentsOf: data.appendingPathComponent(file.path))
            #expect(committed == Data(file.bytes), "\(file.path)")
        }
    }
}
