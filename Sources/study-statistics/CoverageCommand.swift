import Analytics
import ArgumentParser
import Glibc
import _TestSupport

/// `study-statistics coverage`
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "How often intervals, sets and q-values keep their promise.",
        discussion: """
            method, setting, promise, mean, least and greatest over the grid; exact unless samples says how many were \
            simulated.
            """)

    @Option(help: "The seed of what is simulated.")
    var seed: UInt64 = 12

    @Option(help: "Samples of each simulation.")
    var samples = 2000

    func run() throws {
        print("# seed \(seed)")
        print("method,setting,promise,mean,least,greatest,samples")
        let grid = stride(from: 0.01, to: 0.9951, by: 0.0025).map { $0 }
        for method in ExactCoverage.Method.allCases {
            for n in [5, 10, 20, 30, 50, 100, 200, 500, 1000, 2000] {
                let covered = try ExactCoverage.proportion(method, trials: n, probabilities: grid)
                let promise =
                    method == .clopperPearson ? "at least 0.95 at every p" : "0.94-0.97 on average over p"
                row(method.rawValue, "n = \(n)", promise, covered, nil)
            }
        }
        for (low, high) in [(0.1, 1.0), (1, 10), (10, 100), (100, 1000)] {
            let means = (0..<200).map { low + (high - low) * Double($0) / 200 }
            row(
                "garwood", "means \(low) to \(high)", "at least 0.95 at every mean",
                try ExactCoverage.count(means: means), nil)
        }
        for n in [10, 20, 50, 100] {
            let values = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9]
            let pairs = values.flatMap { p in values.map { (p, $0) } }
            row(
                "newcombe", "n = \(n) in both years", "0.94-0.97 on average over pairs of p",
                try ExactCoverage.change(trials: n, pairs: pairs), nil)
        }
        for n in 3...8 {
            row(
                "mann_kendall", "\(n) years, rejections at 0.05", "at most 0.05",
                [try ExactCoverage.mannKendallSize(count: n)], nil)
        }
        for years in [5, 6, 8, 12] {
            row(
                "sen_slope", "\(years) years, normal errors", "at least 0.95",
                [try SimulatedCoverage.senSlope(years: years, samples: samples, seed: seed)], samples)
        }
        for truth in [[0.0, 0.5, 1, 1.5, 2], [0, 0, 0, 0, 3], [0, 0.1, 0.2, 0.3, 0.4, 2, 2, 4]] {
            let found = try SimulatedCoverage.rankSets(
                truth: truth, samples: samples, draws: 1000, seed: seed)
            let name = truth.map { "\($0)" }.joined(separator: " ")
            row("rank_sets marginal", name, "at least 0.95 for every body", [found.marginal], samples)
            row("rank_sets simultaneous", name, "at least 0.95", [found.simultaneous], samples)
            row("rank_sets two best", name, "at least 0.95", [found.twoBest], samples)
        }
        for bodies in [5, 10, 30, 100] {
            let rounds = max(50, samples / bodies)
            row(
                "rank_range 90 %", "\(bodies) bodies, beta prior", "0.90",
                [try SimulatedCoverage.rankRanges(bodies: bodies, samples: rounds, draws: 1000, seed: seed)],
                rounds * bodies)
        }
        for (tests, nulls) in [(20, 20), (20, 15), (100, 90), (100, 50), (1000, 950)] {
            row(
                "benjamini_hochberg",
                "\(tests) tests, \(nulls) with nothing in them, false share at q < 0.05",
                "at most 0.05",
                [
                    try SimulatedCoverage.falseDiscoveries(
                        tests: tests, nulls: nulls, samples: samples, seed: seed)
                ], samples)
        }
        let sizes = (0..<30).map { Int(pow(500, Double($0) / 29)) }
        for proportion in [0.03, 0.1, 0.46] {
            row(
                "funnel", "30 bodies of 1 to 500, all alike, p = \(proportion), any outside", "at most 0.05",
                [
                    try SimulatedCoverage.funnelAlarms(
                        sizes: sizes, proportion: proportion, samples: samples, seed: seed)
                ], samples)
        }
        // Cheap, and the third digit matters: enough samples that chance is below 0.001.
        let pairs = 50 * samples
        for size in [10, 30, 100] {
            for rho in [0, 0.5, 0.9] {
                row(
                    "pearson", "\(size) normal pairs, r = \(rho)", "0.94-0.97",
                    [
                        try SimulatedCoverage.pearson(
                            size: size, correlation: rho, samples: pairs, seed: seed)
                    ], pairs)
            }
        }
        for size in [20, 50, 200] {
            row(
                "gini bootstrap", "\(size) exponential values", "none: falls short for few and skewed values",
                [try SimulatedCoverage.gini(size: size, samples: samples / 4, draws: 1000, seed: seed)],
                samples / 4)
        }
    }

    private func row(
        _ method: String, _ setting: String, _ promise: String, _ values: [Double], _ samples: Int?
    ) {
        func digits(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
        let mean = values.reduce(0, +) / Double(values.count)
        print(
            "\(method),\"\(setting)\",\"\(promise)\",\(digits(mean)),\(digits(values.min() ?? 0)),"
                + "\(digits(values.max() ?? 0)),\(samples.map(String.init) ?? "exact")")
    }
}
