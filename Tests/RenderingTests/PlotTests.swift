import Testing
import _TestSupport

@testable import Rendering

@Suite("Plots")
struct PlotTests {
    @Test(
        "Goldens of every plot", arguments: ["intervals", "heat", "lines", "funnel", "lorenz"], Canvas.goldens
    )
    func goldens(name: String, canvas: Canvas) throws {
        let chart: any Chart =
            switch name {
            case "intervals": Self.intervals
            case "heat": Self.heat
            case "lines": Self.lines
            case "funnel": Self.funnel
            default: Self.lorenz
            }
        try golden(chart.text(on: canvas), name + canvas.goldenSuffix)
        for line in chart.lines(on: canvas) { #expect(canvas.measure.columns(of: line) <= canvas.width) }
    }

    static let intervals = IntervalPlot(
        [
            .init("洪泽区人民政府", estimate: 0.621, low: 0.521, high: 0.712),
            .init("平潭综合实验区管委会", estimate: 0.459, low: 0.394, high: 0.525),
            .init("上海市科学技术委员会", estimate: 0.257, low: 0.142, high: 0.421),
            .init("松阳县司法局", estimate: nil, low: nil, high: nil),
            .init("临淄区", estimate: 0.5, low: nil, high: nil),
        ], reference: 0.45)

    static let heat = HeatTable(
        columns: ["2019", "2020", "2021", "2022", "2023", "2024"],
        [
            .init("洪泽区人民政府", [0.1, 0.2, 0.35, nil, 0.62, 0.7]),
            .init("平潭综合实验区管委会", [0.348, 0.619, 0.507, 0.4, 0.519, 0.459]),
            .init("松阳县司法局", [nil, nil, nil, nil, nil, nil]), .init("临淄区", [0, 1]),
        ], style: .percent(digits: 0), range: 0...1)

    static let lines = LinePlot(
        positions: ["2019", "2020", "2021", "2022", "2023", "2024"],
        [
            .init("洪泽区人民政府", [0.1, 0.2, 0.35, nil, 0.62, 0.7]),
            .init("平潭综合实验区管委会", [0.348, 0.619, 0.507, 0.4, 0.519, 0.459]),
            .init("松阳县司法局", [nil, 0.3, nil, nil, 0.9, nil]), .init("临淄区", [nil, nil, nil, nil, nil, nil]),
        ], style: .percent(digits: 0), range: 0...1)

    static let funnel: FunnelPlot = {
        var random = SplitMix(state: 11)
        let points = (0..<40).map { _ -> FunnelPlot.Point in
            let size = Double(Int.random(in: 5...400, using: &random))
            let value = 0.5 + Double.random(in: -1...1, using: &random) / size.squareRoot()
            return .init(size: size, value: value, isOutside: abs(value - 0.5) > 0.98 / size.squareRoot())
        }
        let sizes = (1...40).map { Double($0) * 10 }
        return FunnelPlot(
            points + [.init(size: 100, value: nil)],
            limits: [1, -1].map { side in
                sizes.map { .init(size: $0, value: 0.5 + side * 0.98 / $0.squareRoot()) }
            },
            center: 0.5, range: 0...1)
    }()

    static let lorenz = LorenzCurve(
        [(0, 0), (0.25, 0.05), (0.5, 0.15), (0.75, 0.4), (1, 1)].map { .init(bodies: $0.0, total: $0.1) })

    @Test("A gap interrupts a line, and a lone value is a point")
    func gaps() {
        func plot(_ values: [Double?]) -> String {
            LinePlot(positions: ["1", "2", "3"], [.init("", values)], range: 0...1).text(
                on: Canvas(width: 40, isASCII: true))
        }
        let whole = plot([0.5, 0.5, 0.5])
        let gap = plot([0.5, nil, 0.5])
        let dots = { (text: String) in text.filter { $0 == "'" || $0 == "." || $0 == ":" }.count }
        #expect(dots(whole) > 25)
        #expect(gap.filter { $0 == "o" }.count == 2)
        #expect(dots(gap) <= 2)
        #expect(plot([nil, nil, nil]).filter { $0 == "o" }.isEmpty)
    }

    @Test("Nothing, one value, constants and numbers beyond all measure are drawn without harm")
    func degenerate() {
        let canvas = Canvas(width: 40)
        for values: [Double?] in [
            [], [nil], [0], [5, 5, 5], [-1e308, 1e308], [.nan, .infinity], [1e-300, 2e-300],
        ] {
            let positions = values.indices.map(String.init)
            let charts: [any Chart] = [
                LinePlot(positions: positions, [.init("a", values)]), LinePlot(positions: [], []),
                HeatTable(columns: positions, [.init("a", values)]),
                IntervalPlot(values.map { .init("a", estimate: $0, low: $0, high: $0) }),
                FunnelPlot(values.map { .init(size: $0 ?? 1, value: $0) }),
                FunnelPlot(values.map { .init(size: $0 ?? 1, value: $0) }, sizeScale: .squareRoot),
                LorenzCurve(values.map { .init(bodies: $0 ?? 0, total: $0 ?? 0) }),
                BarChart(values.map { .init("a", $0) }), Sparkline(values),
                StackedBarChart(legend: values.map { _ in "a" }, [.init("a", values)]),
            ]
            for chart in charts {
                for width in [1, 20, 40] {
                    var narrow = canvas
                    narrow.width = width
                    let text = chart.text(on: narrow)
                    #expect(!text.contains("nan") && !text.contains("inf"))
                }
            }
        }
    }

    @Test("Colour adds escape sequences and nothing else")
    func color() {
        let charts: [any Chart] = [
            Self.intervals, Self.heat, Self.lines, Self.funnel, Self.lorenz, ChartTests.bars,
        ]
        for chart in charts {
            let plain = chart.lines(on: Canvas())
            let colored = chart.lines(on: Canvas(usesColor: true))
            #expect(colored.map { TerminalText.sanitized($0).withoutTrailingBlanks } == plain)
        }
        #expect(Self.intervals.lines(on: Canvas(usesColor: true)) != Self.intervals.lines(on: Canvas()))
    }

    @Test("ASCII charts hold nothing but ASCII and the document's own words")
    func ascii() {
        let charts: [any Chart] = [
            Self.intervals, Self.heat, Self.lines, Self.funnel, Self.lorenz, ChartTests.stacked,
        ]
        for chart in charts {
            let text = chart.text(on: Canvas(isASCII: true))
            #expect(text.unicodeScalars.allSatisfy { $0.isASCII || (0x4E00...0x9FFF).contains($0.value) })
        }
    }

    @Test(
        "Ticks are round numbers",
        arguments: [
            (0.0, 1.0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 0.3, 3, [0, 0.1, 0.2, 0.3]),
            (0, 100, 4, [0, 20, 40, 60, 80, 100]),
            (-30, 30, 3, [-20, 0, 20]), (2019, 2024, 5, [2019, 2020, 2021, 2022, 2023, 2024]), (5, 5, 3, []),
            (0, .infinity, 3, []),
        ])
    func ticks(low: Double, high: Double, count: Int, expected: [Double]) {
        #expect(Ticks.linear(low, high, count: count) == expected)
    }

    @Test("Logarithmic ticks are powers of ten, with 2 and 5 where those are few")
    func logarithmicTicks() {
        #expect(Ticks.logarithmic(1, 10_000, count: 4) == [1, 10, 100, 1_000, 10_000])
        #expect(Ticks.logarithmic(5, 400, count: 5) == [5, 10, 20, 50, 100, 200])
        #expect(Ticks.logarithmic(0, 10, count: 3) == [])
    }

    @Test("Shades: five levels, ends included, missing blank")
    func shades() {
        let heat = HeatTable(
            columns: ["ab"], [0, 0.2, 0.5, 0.79, 1, nil].map { .init("x", [$0]) }, range: 0...1)
        let rows = heat.lines(on: Canvas()).dropFirst().prefix(6)
        #expect(Array(rows) == ["x  ··", "x  ░░", "x  ▒▒", "x  ▓▓", "x  ██", "x"])
    }

    @Test("Intervals beyond the axis say so at its end")
    func clipped() {
        let plot = IntervalPlot([.init("", estimate: 0.5, low: -1, high: 2)], style: .shortest, range: 0...1)
        let line = plot.lines(on: Canvas(width: 26, isASCII: true))[0]
        #expect(line.hasPrefix("0.5  <---"))
        #expect(line.hasSuffix("---->"))
        #expect(line.contains("o"))
    }
}
