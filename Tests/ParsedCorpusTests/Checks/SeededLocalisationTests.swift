import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksSeededLocalisation {
    /// How often a planted error was found.
    struct Tally {
        var broken = 0
        var unique = 0
        var right = 0
        var listed = 0
    }

    /// One wrong number in section 3, half of the tables with their zeros blank in some rows.
    @Test func oneWrongNumberIsAlwaysRightWhereClaimed() {
        var tally = Tally()
        for seed in 0..<1500 { plant(1, seed: seed, blanks: seed % 2 == 1, &tally) }
        #expect(tally.broken > 1400)
        #expect(tally.right == tally.unique, "claimed \(tally.unique), right \(tally.right)")
        #expect(tally.listed == tally.broken)
        #expect(tally.unique == tally.broken, "\(tally)")
    }

    @Test func oneWrongNumberInAFullTableIsAlwaysFound() {
        var tally = Tally()
        for seed in 5000..<5600 { plant(1, seed: seed, blanks: false, &tally) }
        #expect(tally.right == tally.broken && tally.unique == tally.broken, "\(tally)")
    }

    @Test func twoWrongNumbersAreAlwaysRightWhereClaimed() {
        var tally = Tally()
        for seed in 0..<600 { plant(2, seed: seed, blanks: seed % 3 == 1, &tally) }
        #expect(tally.broken > 500)
        #expect(tally.right == tally.unique, "\(tally)")
        #expect(tally.listed == tally.broken, "\(tally)")
    }

    /// More than two are mostly more than can be explained; what is claimed all the same is rarely wrong.
    @Test func threeWrongNumbersAreRarelyMistaken() {
        var tally = Tally()
        for seed in 0..<300 { plant(3, seed: seed, blanks: false, &tally) }
        #expect(tally.unique * 100 <= tally.broken * 2, "\(tally)")
    }

    private func plant(_ count: Int, seed: Int, blanks: Bool, _ tally: inout Tally) {
        var random = SeededRandom(seed: UInt64(seed) &* 31 &+ 7)
        let synthetic = SyntheticReport.random(random: &random)
        let edition = synthetic.applicationsEdition
        var report = ReportBuilder.report(synthetic)
        if blanks { blankZeroRows(&report, &random) }
        var planted: Set<Repair.Change> = []
        var cells: Set<CellID> = []
        while cells.count < count {
            let cell = random.pick(ApplicationRow.rows(of: edition)).cell(
                random.pick(ApplicantColumn.allCases))
            guard cells.insert(cell).inserted else { continue }
            let before = report[cell]?.value?.wholeNumber
            let after = slip(before ?? 0, &random)
            planted.insert(Repair.Change(cell: cell, printed: after, value: before ?? 0))
            ReportBuilder.set(&report, cell.name, after)
        }
        if ReportChecks.check(report).errors.isEmpty { return }
        tally.broken += 1
        let repairs = Localisation.explain(report)
        if repairs.contains(where: { Set($0.changes) == planted }) { tally.listed += 1 }
        guard let repair = repairs.first, repair.isUnique else { return }
        tally.unique += 1
        if Set(repair.changes) == planted { tally.right += 1 }
    }

    /// Leaves out the zeros of whole rows, or of the rest of a row.
    private func blankZeroRows(_ report: inout Report, _ random: inout SeededRandom) {
        let blankRows = Set(ApplicationRow.allCases.filter { _ in random.chance(50) })
        for row in blankRows {
            for column in ApplicantColumn.allCases {
                let cell = row.cell(column)
                if report[cell]?.value == .zero { ReportBuilder.set(&report, cell.name, .blank) }
            }
        }
    }

    private func slip(_ before: Int, _ random: inout SeededRandom) -> Int {
        let digits = String(before)
        let after: Int
        switch random.int(0...5) {
        case 0: after = before * 10 + random.int(0...9)
        case 1: after = before / 10
        case 2: after = before / 100 * 100 + before % 10 * 10 + before / 10 % 10
        case 3: after = before + random.pick([1, 10, 100])
        case 4: after = Int(digits + digits.suffix(1)) ?? 0
        default: after = random.int(0...50)
        }
        return after == before ? before + random.int(1...9) : after
    }
}
