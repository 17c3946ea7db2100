import Analytics
import Rendering

/// How a metric's numbers are shown.
struct MetricFormat {
    let metric: Metric
    let language: Language

    var name: String { language.pick(metric.chinese, metric.english) }

    /// The style of values.
    var style: NumberStyle {
        switch metric.unit {
        case .share: .percent(digits: 1)
        case .per100, .ratio: .decimal(digits: 2)
        case .count, .yuan, .tenThousandYuan: .shortest
        }
    }

    /// A column of values.
    func column(_ id: String, zh: String? = nil, en: String? = nil) -> Column {
        Column(id, zh: zh ?? metric.chinese, en: en ?? metric.english, kind: .number(style))
    }

    private var isMoney: Bool { metric.unit == .yuan || metric.unit == .tenThousandYuan }

    /// The style of changes: amounts to the hundredth, because a difference has digits that no report printed.
    var changeStyle: NumberStyle {
        switch metric.unit {
        case .share: .percentagePoints(digits: 1)
        case .yuan, .tenThousandYuan: .decimal(digits: 2)
        default: style
        }
    }

    /// The style of slopes, change a year.
    var slopeStyle: NumberStyle {
        metric.unit == .share ? .percentagePoints(digits: 1) : .decimal(digits: 2)
    }

    /// A column of changes.
    var changeColumn: Column {
        switch metric.unit {
        case .share: .change("change", zh: "较上年（百分点）", en: "change, points")
        default:
            Column(
                "change", zh: "较上年", en: "change", kind: .number(changeStyle), showsSign: true,
                dataDigits: isMoney ? 6 : nil)
        }
    }

    /// The heading of the column with numerator and denominator.
    var fractionColumn: Column {
        Column("fraction", zh: metric.fraction.chinese, en: metric.fraction.english).compound.forPeople
    }

    /// `100/218`; missing for plain numbers.
    func fraction(_ numerator: Double?, _ denominator: Double?) -> CellContent {
        guard let numerator, let denominator else { return .missing }
        return .text(plain(numerator) + "/" + plain(denominator))
    }

    /// `39.4–52.5`, in percent for shares.
    func interval(_ low: Double?, _ high: Double?) -> CellContent {
        guard let low, let high else { return .missing }
        let digits = metric.unit == .per100 || metric.unit == .ratio ? 2 : 1
        let scale: Double = metric.unit == .share ? 100 : 1
        guard let first = NumberFormat.fixed(low * scale, digits: digits),
            let last = NumberFormat.fixed(high * scale, digits: digits)
        else { return .missing }
        return .text(
            [first, last].map { $0.hasPrefix("-") ? "−" + $0.dropFirst() : $0 }.joined(separator: "–"))
    }

    /// `−2.1…+49.3`, the interval of a change: in points for proportions, `−12…+80 %` of the value before for counts and
    /// ratios of counts.
    func changeInterval(_ point: Trend.Point) -> CellContent {
        if let own = point.changeInterval {
            return .text(signed(own.low, changeStyle) + "…" + signed(own.high, changeStyle))
        }
        guard let own = point.percentInterval else { return .missing }
        let style = NumberStyle.decimal(digits: 0)
        return .text(signed(own.low, style) + "…" + signed(own.high, style) + " %")
    }

    /// A value as text.
    func text(_ value: Double) -> String { NumberFormat.text(value, style) ?? "" }

    /// A change or slope as text, with its sign.
    func signed(_ change: Double, _ style: NumberStyle) -> String {
        let text = NumberFormat.text(change, style, showsSign: true) ?? ""
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// A number as short as it is.
    func plain(_ number: Double) -> String { NumberFormat.plain(number) ?? "" }
}
