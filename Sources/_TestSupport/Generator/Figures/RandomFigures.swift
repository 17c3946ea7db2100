import ParsedCorpus

/// How much a body has to report.
enum ReportSize: Int, CaseIterable {
    case nothing, tiny, small, medium, large

    static func random(_ random: inout SeededRandom) -> ReportSize {
        allCases[random.weighted([25, 27, 25, 17, 6])]
    }

    /// New applications of a year.
    func applications(_ random: inout SeededRandom) -> Int {
        switch self {
        case .nothing: 0
        case .tiny: random.int(0...5)
        case .small: random.int(5...40)
        case .medium: random.int(40...300)
        case .large: random.int(300...4000)
        }
    }
}

extension Figures {
    /// Random figures in which every sum holds.
    static func random(
        size: ReportSize, disclosure: Edition, applications: Edition, random: inout SeededRandom
    ) -> Figures {
        var figures = Figures()
        figures.fillDisclosure(size: size, edition: disclosure, random: &random)
        let columns = [random.int(60...95), random.int(3...20), 1, 2, random.int(1...8), random.int(1...6)]
        let new = random.split(size.applications(&random), over: columns)
        let carriedIn = random.chance(50) ? new.map { $0 * random.int(0...8) / 100 } : new.map { _ in 0 }
        let forward = zip(new, carriedIn).map {
            ($0 + $1) * (random.chance(50) ? random.int(0...9) : 0) / 100
        }
        figures.fillApplications(
            new: new, carriedIn: carriedIn, carriedForward: forward,
            weights: outcomeWeights(edition: applications, random: &random), edition: applications,
            random: &random)
        for block in DisputeBlock.allCases {
            let cases =
                size.rawValue < 2 ? random.weighted([90, 8, 2]) : new.reduce(0, +) * random.int(0...6) / 100
            figures.fillDisputes(block, outcomes: random.split(cases, over: [60, 12, 18, 10]))
        }
        return figures
    }

    /// A weight for each outcome row of `edition`: few rows carry most of the cases.
    static func outcomeWeights(edition: Edition, random: inout SeededRandom) -> [Int] {
        ApplicationRow.rows(of: edition).filter(\.isOutcome).map { row in
            switch row {
            case .granted: random.int(150...400)
            case .partiallyGranted: random.int(10...120)
            case .unableNotHeld: random.int(60...300)
            case .otherHandling, .otherMisc: random.int(5...80)
            default: random.chance(45) ? 0 : random.int(1...25)
            }
        }
    }

    private mutating func fillDisclosure(size: ReportSize, edition: Edition, random: inout SeededRandom) {
        let scale = [0, 3, 40, 900, 40_000][size.rawValue]
        func acts(_ random: inout SeededRandom) -> Int {
            scale == 0 || random.chance(30) ? 0 : random.int(0...scale)
        }
        for row in DisclosureRow.allCases {
            for cell in row.cells(in: edition) { set(cell, 0) }
        }
        for row in ["licensing", "penalties", "coercion", "other_services"] where size != .nothing {
            if edition == .form2021, row == "other_services" { continue }
            self["\(row).decisions"] = Quantity(acts(&random))
        }
        if edition == .form2021 {
            let (issued, repealed) = (random.int(0...scale.clamped(30)), random.int(0...scale.clamped(12)))
            self["normative.issued"] = Quantity(issued)
            self["normative.repealed"] = Quantity(repealed)
            self["normative.in_force"] = Quantity(issued + random.int(0...scale.clamped(400)))
            if scale > 30, random.chance(60) {
                self["fees.amount"] = amount(min(scale * 12, 60_000), [0, 2, 4, 6], &random)
            }
            return
        }
        let made = random.int(0...scale.clamped(90))
        self["normative.made"] = Quantity(made)
        self["normative.disclosed"] = Quantity(made)
        self["normative.total"] = Quantity(made + random.int(0...scale.clamped(300)))
        for row in ["licensing", "penalties", "coercion", "other_services", "fees"] where scale > 0 {
            let items = random.int(0...scale.clamped(600))
            self["\(row).previous_items"] = Quantity(items)
            self["\(row).change"] = Quantity(random.chance(40) ? random.int(-min(items, 20)...30) : 0)
        }
        guard scale > 0, random.chance(70) else { return }
        self["procurement.items"] = Quantity(random.int(1...scale.clamped(400)))
        self["procurement.amount"] = amount(scale * 40_000, [0, 2, 2], &random)
    }

    /// An amount up to `top` with a random number of decimals.
    private func amount(_ top: Int, _ scales: [Int], _ random: inout SeededRandom) -> Quantity {
        var (units, scale) = (random.int(1...top), random.pick(scales))
        for _ in 0..<scale { units = units * 10 + random.int(0...9) }
        if scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
        return Quantity(units: Int64(units), scale: UInt8(scale))
    }
}

extension Int {
    fileprivate func clamped(_ top: Int) -> Int { Swift.min(self, top) }
}
