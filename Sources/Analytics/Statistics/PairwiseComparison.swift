/// Step-down tests of all differences between bodies, by the greatest studentised difference.
struct PairwiseComparison {
    /// The hypothesis that `ahead` is not ahead of `behind`.
    struct Pair {
        let ahead: Int
        let behind: Int
    }

    let values: [Double]
    let errors: [Double]
    /// Simulated errors, a list of draws a body.
    let noise: [[Double]]
    let level: Double

    func allPairs() -> [Pair] {
        values.indices.flatMap { first in
            values.indices.compactMap { $0 == first ? nil : Pair(ahead: first, behind: $0) }
        }
    }

    func pairs(of body: Int) -> [Pair] {
        values.indices.filter { $0 != body }.flatMap {
            [Pair(ahead: body, behind: $0), Pair(ahead: $0, behind: body)]
        }
    }

    /// The pairs whose hypothesis is rejected.
    func shown(among pairs: [Pair]) -> [Pair] {
        var open = pairs
        var shown: [Pair] = []
        while !open.isEmpty {
            let critical = criticalValue(open)
            let rejected = open.filter { statistic($0) > critical }
            if rejected.isEmpty { break }
            shown += rejected
            open = open.filter { statistic($0) <= critical }
        }
        return shown
    }

    private func spread(_ pair: Pair) -> Double {
        (errors[pair.ahead] * errors[pair.ahead] + errors[pair.behind] * errors[pair.behind]).squareRoot()
    }

    private func statistic(_ pair: Pair) -> Double {
        (values[pair.ahead] - values[pair.behind]) / spread(pair)
    }

    private func criticalValue(_ pairs: [Pair]) -> Double {
        let draws = noise[0].count
        var greatest = [Double](repeating: -.infinity, count: draws)
        for pair in pairs {
            let scale = 1 / spread(pair)
            let ahead = noise[pair.ahead]
            let behind = noise[pair.behind]
            for draw in 0..<draws {
                let value = (ahead[draw] - behind[draw]) * scale
                if value > greatest[draw] { greatest[draw] = value }
            }
        }
        greatest.sort()
        let place = Int((level * Double(draws + 1)).rounded(.up))
        return place > draws ? .infinity : greatest[place - 1]
    }
}
