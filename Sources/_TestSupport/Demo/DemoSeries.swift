import ParsedCorpus

/// The figures of one body over the years: what is carried forward is carried in the year after, and
/// the stock of normative documents moves by what is issued and repealed.
struct DemoSeries {
    private let body: DemoBody
    private var random: SeededRandom
    private var carried = [0, 0, 0, 0, 0, 0]
    private var inForce: Int
    private var licensingItems: Int
    private var penaltyItems: Int

    init(_ body: DemoBody, seed: UInt64) {
        self.body = body
        random = SeededRandom(seed: seed)
        inForce = body.normative
        licensingItems = body.licensing == 0 ? 0 : 12 + body.licensing % 60
        penaltyItems = body.penalties == 0 ? 0 : 40 + body.penalties % 300
    }

    /// The figures of the next year; years are asked for in order.
    mutating func next(year: Int, edition: Edition) -> Figures {
        var figures = Figures()
        for row in DisclosureRow.allCases { for cell in row.cells(in: edition) { figures.set(cell, 0) } }
        fillDisclosure(&figures, year: year, edition: edition)
        fillApplications(&figures, year: year, edition: edition)
        fillDisputes(&figures, year: year)
        return figures
    }

    /// `base` grown by `percent` a year since 2019, give or take a tenth.
    private mutating func grown(_ base: Int, _ percent: Int, _ year: Int) -> Int {
        var value = base * 100
        for _ in 2019..<max(year, 2019) { value += value * percent / 100 }
        let noise = base > 3 ? random.int(-10...10) : 0
        return (value + value * noise / 100 + 50) / 100
    }

    private mutating func fillDisclosure(_ figures: inout Figures, year: Int, edition: Edition) {
        figures["licensing.decisions"] = Quantity(grown(body.licensing, 6, year))
        figures["penalties.decisions"] = Quantity(grown(body.penalties, -3, year))
        figures["coercion.decisions"] = Quantity(grown(body.coercion, -5, year))
        let issued = body.issued == 0 ? 0 : random.int(0...body.issued)
        let repealed = body.issued == 0 ? 0 : random.int(0...max(1, body.issued / 2))
        inForce += issued - min(repealed, inForce)
        if edition == .form2021 {
            figures["normative.issued"] = Quantity(issued)
            figures["normative.repealed"] = Quantity(repealed)
            figures["normative.in_force"] = Quantity(inForce)
            let fees = grown(body.fees, -4, year)
            figures["fees.amount"] = fees == 0 ? .zero : Quantity(units: Int64(fees * 100 + 37), scale: 2)
            return
        }
        figures["normative.made"] = Quantity(issued)
        figures["normative.disclosed"] = Quantity(issued)
        figures["normative.total"] = Quantity(inForce)
        licensingItems = items("licensing", licensingItems, &figures)
        penaltyItems = items("penalties", penaltyItems, &figures)
        let amount = grown(body.procurement, 5, year)
        figures["procurement.items"] = Quantity(amount == 0 ? 0 : 1 + amount / 90_000)
        figures["procurement.amount"] =
            amount == 0 ? .zero : Quantity(units: Int64(amount * 100 + 50), scale: 2)
    }

    /// Writes last year's items of `row` and their change, and returns this year's.
    private mutating func items(_ row: String, _ items: Int, _ figures: inout Figures) -> Int {
        let change = items == 0 ? 0 : random.int(-6...8)
        figures["\(row).previous_items"] = Quantity(items)
        figures["\(row).change"] = Quantity(change)
        return items + change
    }

    private mutating func fillApplications(_ figures: inout Figures, year: Int, edition: Edition) {
        let new = random.split(grown(body.applications, body.growth, year), over: [78, 11, 1, 2, 5, 3])
        let forward = zip(new, carried).map { new, carried in
            new + carried == 0 ? 0 : min(new + carried, random.split(new + carried, over: [95, 5])[1])
        }
        figures.fillApplications(
            new: new, carriedIn: carried, carriedForward: forward, weights: weights(year, edition),
            edition: edition, random: &random)
        carried = forward
    }

    /// The natural-resources bureau discloses less every year; the others hardly change.
    private func weights(_ year: Int, _ edition: Edition) -> [Int] {
        let isOutlier = body.id == "natural-resources"
        return ApplicationRow.rows(of: edition).filter(\.isOutcome).map { row in
            switch row {
            case .granted: isOutlier ? max(60, 300 - 45 * (year - 2019)) : 420 - 8 * (year - 2019)
            case .partiallyGranted: isOutlier ? 40 : 70
            case .unableNotHeld: isOutlier ? 330 : 160 + 6 * (year - 2019)
            case .unableNeedsCreation, .deniedThirdParty, .refusedRepeat: 18
            case .deniedInternalAffairs: isOutlier ? 90 : 16
            case .deniedProcessInfo: isOutlier ? 110 : 14
            case .deniedEnforcementFile: body.penalties > 300 ? 40 : 6
            case .deniedAdminQuery, .unableUnclear, .otherNotCorrected: 12
            case .refusedPetition: 22
            case .otherHandling, .otherMisc: 26
            default: 1
            }
        }
    }

    private mutating func fillDisputes(_ figures: inout Figures, year: Int) {
        let handled = figures.count(ApplicationRow.total.cell(.total))
        let percent = body.id == "natural-resources" ? 5 + 3 * (year - 2019) : 3
        for (block, share) in zip(DisputeBlock.allCases, [100, 40, 55]) {
            let cases = random.split(handled * 100, over: [10_000 * 100 - percent * share, percent * share])[
                1]
            let left = body.id == "natural-resources" ? [50, 26, 14, 10] : [66, 10, 16, 8]
            figures.fillDisputes(block, outcomes: random.split(cases, over: left))
        }
    }
}

extension Figures {
    /// Adds the figures of another body, cell by cell.
    mutating func add(_ other: Figures) {
        for cell in Form.allCells {
            guard let value = other[cell] else { continue }
            let mine = self[cell] ?? .zero
            self[cell] =
                mine.scale == value.scale
                ? Quantity(units: mine.units + value.units, scale: value.scale)
                : mine.isZero ? value : value.isZero ? mine : mine.adding(value)
        }
    }
}

extension Quantity {
    /// The sum with as many places as the finer of the two.
    fileprivate func adding(_ other: Quantity) -> Quantity {
        let (coarse, fine) = scale < other.scale ? (self, other) : (other, self)
        let raised = (coarse.scale..<fine.scale).reduce(coarse.units) { units, _ in units * 10 }
        return Quantity(units: raised + fine.units, scale: fine.scale)
    }
}
