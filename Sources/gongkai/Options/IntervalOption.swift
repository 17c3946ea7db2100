public import Analytics
public import ArgumentParser

/// How the intervals of proportions are made.
struct IntervalOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The 95 % intervals of proportions: wilson (the default), jeffreys or clopper-pearson; counts have Garwood's.",
            valueName: "method"))
    var interval: ProportionMethod?

    var method: ProportionMethod { interval ?? .wilson }
}

extension ProportionMethod: ExpressibleByArgument {}

extension ProportionMethod {
    /// The name in running text.
    var title: String {
        switch self {
        case .wilson: "Wilson"
        case .jeffreys: "Jeffreys"
        case .clopperPearson: "Clopper–Pearson"
        }
    }

    /// A note that names the method; nil for the usual one.
    func note(_ language: Language) -> String? {
        self == .wilson
            ? nil : language.pick("比例的 95 % 区间为 \(title) 法。", "95% intervals of proportions: \(title).")
    }
}
