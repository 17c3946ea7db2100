import Testing
import _TestSupport

@testable import Rendering

@Suite("Charts")
struct ChartTests {
    @Test("Goldens of every chart", arguments: ["bar", "stacked", "sparkline"], Canvas.goldens)
    func goldens(name: String, canvas: Canvas) throws {
        let chart: any Chart =
            switch name {
            case "bar": Self.bars
            case "stacked": Self.stacked
            default: Self.sparkline
            }
        try golden(chart.text(on: canvas), name + canvas.goldenSuffix)
    }

    static let bars = BarChart(
        [
            .init("洪泽区人民政府", 0.621), .init("平潭综合实验区管委会", 0.459), .init("上海市科学技术委员会政策法规处", 0.257),
            .init("松阳县司法局", nil), .init("临淄区", 0), .init("微量", 0.0001), .init("全部", 1),
        ], style: .percent(digits: 1), maximum: 1)

    static let stacked = StackedBarChart(
        legend: ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"],
        [
            .init("2021", [30, 5, 10, 69, 2, 1]), .init("2022", [25, 5, 0, 40, 0, 5]),
            .init("2023", [1, 0, 0, 0, 0, 0]),
            .init("2024", [0, 0, 0, 0, 0, 0]), .init("缺报", [nil, 1, 2, 3, 4, 5]),
        ])

    static let sparkline = Sparkline([0.348, 0.619, 0.507, nil, 0.4, 0.519, 0.459])

    @Test("Bars: halves, eighths, traces and nothing")
    func barGlyphs() {
        let glyphs = BarGlyphs(values: [8], width: 8, isASCII: false)
        #expect(glyphs.bar(8) == "████████")
        #expect(glyphs.bar(4) == "████")
        #expect(glyphs.bar(0.5) == "▌")
        #expect(glyphs.bar(1.125) == "█▏")
        #expect(glyphs.bar(0.0001) == "▏")
        #expect(glyphs.bar(0) == "")
        #expect(glyphs.bar(nil) == "")
        #expect(glyphs.bar(.nan) == "")
        #expect(BarGlyphs(values: [8], maximum: 4, width: 4, isASCII: false).bar(8) == "███>")
        let ascii = BarGlyphs(values: [8], width: 8, isASCII: true)
        #expect(ascii.bar(8) == "########")
        #expect(ascii.bar(0.1) == ".")
    }

    @Test("Bars below zero grow to the left on the same scale")
    func negativeBars() {
        let glyphs = BarGlyphs(values: [-4, 4], width: 8, isASCII: false)
        #expect(glyphs.bar(4) == "    ████")
        #expect(glyphs.bar(-4) == "████")
        #expect(glyphs.bar(-2) == "  ██")
        #expect(glyphs.bar(-0.5) == "   ▐")
        #expect(glyphs.bar(-9).hasPrefix("<"))
    }

    @Test("Bars of nothing, of one value, of zeros and of huge numbers")
    func degenerateBars() {
        #expect(BarChart([]).lines(on: Canvas()).isEmpty)
        #expect(BarChart([.init("a", 0), .init("b", nil)]).lines(on: Canvas()) == ["a  0", "b  —"])
        #expect(BarChart([.init("a", 5)]).lines(on: Canvas(width: 20)) == ["a  5  ██████████████"])
        let huge = BarGlyphs(values: [-1.7e308, 1.7e308], width: 10, isASCII: false)
        #expect(huge.bar(1.7e308) == "     █████")
    }

    @Test("Sparklines: gaps stay gaps, constants stand in the middle")
    func sparklines() {
        func glyphs(_ values: [Double?], scale: ClosedRange<Double>? = nil, isASCII: Bool = false) -> String {
            Sparkline(values, scale: scale).glyphs(on: Canvas(isASCII: isASCII))
        }
        #expect(glyphs([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
        #expect(glyphs([0, nil, 7]) == "▁ █")
        #expect(glyphs([nil, nil]) == "  ")
        #expect(glyphs([]) == "")
        #expect(glyphs([3, 3, 3]) == "▄▄▄")
        #expect(glyphs([3]) == "▄")
        #expect(glyphs([0, 0.5, 2], scale: 0...1) == "▁▅█")
        #expect(glyphs([0, nil, 7], isASCII: true) == "_ #")
        #expect(glyphs([-1.7e308, 1.7e308, .nan]) == "▁█ ")
    }

    @Test("Columns are given out whole, and nobody is left out")
    func apportionment() {
        #expect(Apportionment.columns([1, 1, 1], width: 10) == [4, 3, 3])
        #expect(Apportionment.columns([1000, 1, 0], width: 10) == [9, 1, 0])
        #expect(Apportionment.columns([0, 0], width: 10) == [0, 0])
        #expect(Apportionment.columns([1, 1, 1], width: 2).reduce(0, +) == 2)
        #expect(Apportionment.columns([1e308, 1e308], width: 4) == [2, 2])
        var random = SplitMix(state: 7)
        for _ in 0..<200 {
            let parts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Double.random(in: 0...5, using: &random)
            }
            let columns = Apportionment.columns(parts, width: 40)
            #expect(columns.reduce(0, +) == 40)
            #expect(columns.allSatisfy { $0 >= 0 })
        }
    }
}
