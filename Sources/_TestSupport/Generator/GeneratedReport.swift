import ParsedCorpus

/// A made-up document as bytes, with the truth about it.
public struct GeneratedReport: Sendable {
    /// The file's content.
    public var bytes: [UInt8]
    /// The file's name with the ending of its format.
    public var fileName: String
    /// What a perfect reader says about it.
    public var truth: Truth

    /// The document that `seed`, `format` and `noise` give: the same ones give the same bytes.
    ///
    /// Flaws the format cannot show are left out; ``Truth/noise`` says which were put in.
    public static func make(seed: UInt64, format: GeneratedFormat, noise: Set<Noise> = []) -> GeneratedReport
    {
        let noise = noise.filter { $0.applies(to: format) }
        var random = SeededRandom(seed: seed &* 0x1F3 &+ 17)
        let report = SyntheticReport.random(noise: noise, random: &random)
        return make(report, format: format, noise: noise, name: "\(format.rawValue)-\(seed)", random: &random)
    }

    /// `report` written in `format` with the flaws of `noise`; the file is called `name` with an ending.
    ///
    /// `rate` is in how many of a hundred numbers a flaw of numbers shows, drawn if left out.
    public static func make(
        _ report: SyntheticReport, format: GeneratedFormat, noise: Set<Noise> = [], rate: Int? = nil,
        name: String,
        random: inout SeededRandom
    ) -> GeneratedReport {
        var draft = Draft(report, random: &random)
        TableNoise(noise: noise, format: format).apply(to: &draft, random: &random)
        NumberNoise(noise: noise, rate: rate, random: &random).apply(to: &draft, random: &random)
        LossNoise(noise: noise, format: format).apply(to: &draft, random: &random)
        LabelNoise(noise: noise, random: &random).apply(to: &draft, random: &random)
        TextNoise(noise: noise, report: report).apply(to: &draft, random: &random)
        if format != .columns { PageNoise(noise: noise).apply(to: &draft, random: &random) }
        let fileName = name + "." + (noise.contains(.misnamed) ? "doc" : format.fileExtension)
        let truth = Truth(
            document: fileName, format: format, noise: noise.sorted { $0.rawValue < $1.rawValue },
            agency: report.body.name, year: report.year, disclosureEdition: report.disclosureEdition,
            applicationsEdition: report.applicationsEdition, cells: draft.truthCells, prose: report.prose,
            contradictions: report.contradictions, brokenRules: report.brokenRules)
        let bytes = write(draft, format: format, noise: noise, random: &random)
        return GeneratedReport(bytes: bytes, fileName: fileName, truth: truth)
    }

    private static func write(
        _ draft: Draft, format: GeneratedFormat, noise: Set<Noise>, random: inout SeededRandom
    ) -> [UInt8] {
        let text: String
        switch format {
        case .cellLines:
            text = LineWriter.cellLines(draft, tabInsideLabel: noise.contains(.tabInsideLabel))
        case .plainLines: text = LineWriter.plainLines(draft)
        case .tabs: text = LineWriter.tabs(draft)
        case .tabPairs: text = ExtractedLineWriter.tabPairs(draft)
        case .pipedCells:
            text = ExtractedLineWriter.piped(draft, as: random.pick(ExtractedLineWriter.Pipes.allCases))
        case .paragraphCells: text = ExtractedLineWriter.paragraphs(draft)
        case .joined: text = LineWriter.joined(draft)
        case .markdown, .markdownMini:
            let writer = MarkdownWriter(isMini: format == .markdownMini, lineBreak: "<br>")
            text = writer.write(draft, random: &random)
        case .columns:
            let height = noise.contains(.pageBreaks) ? random.int(24...36) : random.int(44...60)
            let writer = ColumnsWriter(
                pageHeight: height, repeatsHeaders: noise.contains(.repeatedHeaders),
                margin: random.pick([0, 1, 3, 5]))
            text = writer.write(draft, random: &random)
        case .html, .htmlMini:
            let writer = HTMLWriter(isMini: format == .htmlMini, noise: noise)
            return HTMLBytes.encoded(draft, writer: writer, noise: noise, random: &random)
        case .docx: return DOCXWriter(noise: noise).write(draft, random: &random)
        }
        return TextBytes.encoded(text, noise: noise, random: &random)
    }
}
