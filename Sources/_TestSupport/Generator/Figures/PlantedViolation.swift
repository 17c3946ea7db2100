public import ParsedCorpus

/// A change of one number that breaks sums of the form.
public struct PlantedViolation: Sendable {
    /// The cell that was changed.
    public var cell: CellID
    /// What the sums ask for.
    public var before: Int
    /// What is printed.
    public var after: Int

    /// Changes a random number of sections 3 and 4 in `figures`.
    static func plant(
        in figures: inout Figures, edition: Edition, random: inout SeededRandom
    ) -> PlantedViolation {
        let cell: CellID
        if random.chance(25) {
            cell = random.pick(DisputeBlock.allCases).cell(random.pick(DisputeOutcome.allCases))
        } else {
            cell = random.pick(ApplicationRow.rows(of: edition)).cell(random.pick(ApplicantColumn.allCases))
        }
        let before = figures.count(cell)
        var after = before + random.pick([1, 1, 2, 5, 10, -1])
        if before > 9, random.chance(40) { after = swapped(before) }
        if after == before || after < 0 { after = before + 1 }
        figures.set(cell, after)
        return PlantedViolation(cell: cell, before: before, after: after)
    }

    /// The last two digits of `number` the other way round.
    private static func swapped(_ number: Int) -> Int {
        number / 100 * 100 + number % 10 * 10 + number / 10 % 10
    }
}
