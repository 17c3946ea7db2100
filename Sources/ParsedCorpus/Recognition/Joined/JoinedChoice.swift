/// Settles the rows of section 3, from the strongest evidence to the weakest; what none settles is refused.
///
/// 1. All sums hold for some choice of readings: a cell is settled where every such choice agrees.
/// 2. One number is misprinted, so that one row, one column or both do not add up: the choices in which
///    everything else adds up, all taken together. A row that no reading makes add up may then be cut in any way.
/// 3. One of the two kinds of column sums holds by itself: it settles its own rows.
/// 4. A row that can be cut in one way only needs no sum. The row's own sum is not enough where others fail:
///    the wrong cut of a row that is misprinted may add up by chance.
struct JoinedChoice {
    struct Candidate {
        var row: ApplicationRow
        /// The readings that add up; empty where the values are not all there or the search was cut off.
        var readings: [JoinedReading]
        /// The one way to cut the row at all, if there is but one; found when needed.
        var only: () -> JoinedReading?
        /// Every way to cut the row, adding up or not, found when needed.
        var all: () -> JoinedCutting.Result
    }

    /// How the readings of a row were settled.
    enum Basis { case allSums, otherSums, onlyCut }

    struct Settled {
        var readings: [JoinedReading] = []
        var basis = Basis.allSums
    }

    /// The steps the joint search of one table may take.
    static let workLimit = 1_500_000

    private let candidates: [Candidate]
    private var work = workLimit
    /// Whether both rows a kind of sums needs were found.
    private let hasBalance: Bool
    private let hasOutcomes: Bool
    private(set) var settled: [Settled]

    init(_ candidates: [Candidate]) {
        self.candidates = candidates
        settled = candidates.map { _ in Settled() }
        let rows = Set(candidates.map(\.row))
        hasBalance = rows.isSuperset(of: [.newReceived, .carriedIn, .total, .carriedForward])
        hasOutcomes = rows.contains(.total) && rows.contains { $0.isOutcome }
        settle()
    }

    private mutating func settle() {
        let readings = candidates.map(\.readings)
        let empty = candidates.indices.filter { readings[$0].isEmpty }
        if empty.isEmpty,
            let choice = solve(readings, balance: hasBalance, outcomes: hasOutcomes, dropping: nil)
        {
            take([choice], readings, balance: hasBalance, outcomes: hasOutcomes, .allSums)
        } else if hasBalance, hasOutcomes, empty.count <= 1, settleAround(empty.first) {
            // Settled.
        } else {
            for (balance, outcomes) in [(true, false), (false, true)] where balance ? hasBalance : hasOutcomes
            {
                let own = candidates.indices.filter { counts(candidates[$0].row, balance, outcomes) }
                if own.contains(where: { readings[$0].isEmpty }) { continue }
                guard let choice = solve(readings, balance: balance, outcomes: outcomes, dropping: nil) else {
                    continue
                }
                take([choice], readings, balance: balance, outcomes: outcomes, .otherSums)
            }
        }
        for index in candidates.indices where settled[index].readings.isEmpty {
            if let only = candidates[index].only() {
                settled[index] = Settled(readings: [only], basis: .onlyCut)
            }
        }
    }

    /// One number is misprinted: in row `odd`, or in a row that adds up all the same.
    private mutating func settleAround(_ odd: Int?) -> Bool {
        var readings = candidates.map(\.readings)
        if let odd {
            let all = candidates[odd].all()
            guard all.isComplete, !all.readings.isEmpty else { return false }
            readings[odd] = all.readings
        }
        var choices: [[[Bool]]] = []
        for dropped in (odd == nil ? [] : [nil]) + (0..<6).map({ Optional($0) }) {
            switch JoinedSums.solve(rows(readings, true, true), dropping: dropped, work: &work) {
            case .solved(let choice): choices.append(choice)
            case .none: break
            // A choice not seen might say otherwise.
            case .cutOff: return false
            }
        }
        if choices.isEmpty { return false }
        take(choices, readings, balance: true, outcomes: true, .otherSums)
        return true
    }

    private mutating func solve(
        _ readings: [[JoinedReading]], balance: Bool, outcomes: Bool, dropping dropped: Int?
    ) -> [[Bool]]? {
        guard balance || outcomes else { return nil }
        guard
            case .solved(let choice) = JoinedSums.solve(
                rows(readings, balance, outcomes), dropping: dropped, work: &work)
        else { return nil }
        return choice
    }

    private func counts(_ row: ApplicationRow, _ balance: Bool, _ outcomes: Bool) -> Bool {
        switch row {
        case .newReceived, .carriedIn, .carriedForward: balance
        case .total: balance || outcomes
        default: outcomes
        }
    }

    private func rows(_ readings: [[JoinedReading]], _ balance: Bool, _ outcomes: Bool) -> [JoinedSums.Row] {
        zip(candidates, readings).map { candidate, readings in
            if !counts(candidate.row, balance, outcomes) {
                // Stands aside with a row of nothing.
                let nothing = JoinedReading(values: Array(repeating: 0, count: 7), contents: [])
                return JoinedSums.Row(readings: [nothing], balance: 0, outcome: 0)
            }
            switch candidate.row {
            case .newReceived, .carriedIn: return JoinedSums.Row(readings: readings, balance: 1, outcome: 0)
            case .carriedForward: return JoinedSums.Row(readings: readings, balance: -1, outcome: 0)
            case .total:
                return JoinedSums.Row(
                    readings: readings, balance: balance ? -1 : 0, outcome: outcomes ? -1 : 0)
            default: return JoinedSums.Row(readings: readings, balance: 0, outcome: 1)
            }
        }
    }

    /// Keeps the readings that are in one of the choices, for the rows that the sums speak of.
    private mutating func take(
        _ choices: [[[Bool]]], _ readings: [[JoinedReading]], balance: Bool, outcomes: Bool, _ basis: Basis
    ) {
        for index in candidates.indices
        where counts(candidates[index].row, balance, outcomes) && settled[index].readings.isEmpty {
            let kept = readings[index].indices.filter { reading in choices.contains { $0[index][reading] } }
            settled[index] = Settled(readings: kept.map { readings[index][$0] }, basis: basis)
        }
    }
}
