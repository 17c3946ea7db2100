/// Running text that is nearly that of another body or year.
///
/// Candidates share one of ``bandCount`` bands of their sketches; each is compared with the earliest report of
/// the band alone, so that the work grows with the number of reports and not with its square.
enum NarrativeReuse {
    /// Shorter texts are alike because there is little to say.
    static let leastCharacters = 800
    /// From here on it is noted.
    static let leastSimilarity = 0.8
    /// From here on it is a warning.
    static let sameText = 0.95
    private static let bandCount = 32

    static func check(_ reports: [Report], _ findings: inout [Finding]) {
        let ordered = reports.filter { $0.outline.sketch.characters >= leastCharacters }.sorted {
            ($0.year ?? 0, $0.agency, $0.document) < ($1.year ?? 0, $1.agency, $1.document)
        }
        var firsts: [Band: Int] = [:]
        var found: [Finding] = []
        for (index, report) in ordered.enumerated() {
            var best: (index: Int, similarity: Double)?
            var compared: Set<Int> = []
            for band in bands(report.outline.sketch) {
                guard let first = firsts[band] else {
                    firsts[band] = index
                    continue
                }
                guard compared.insert(first).inserted,
                    (ordered[first].agency, ordered[first].year) != (report.agency, report.year)
                else { continue }
                let similarity = report.outline.sketch.similarity(to: ordered[first].outline.sketch)
                if similarity > best?.similarity ?? 0 { best = (first, similarity) }
            }
            if let best, best.similarity >= leastSimilarity {
                found.append(finding(report, ordered[best.index], best.similarity))
            }
        }
        findings += found.sorted { $0.document < $1.document }
    }

    private struct Band: Hashable {
        var number: Int
        var hashes: [UInt32]
    }

    private static func bands(_ sketch: ProseSketch) -> [Band] {
        let width = ProseSketch.binCount / bandCount
        return (0..<bandCount).map { number in
            Band(number: number, hashes: Array(sketch.bins[(number * width)..<((number + 1) * width)]))
        }
    }

    private static func finding(_ report: Report, _ first: Report, _ similarity: Double) -> Finding {
        let percent = Int((similarity * 100).rounded(.down))
        let year = first.year.map(String.init) ?? ""
        return .series(
            "duplicates.narrative", similarity >= sameText ? .warning : .note, SeriesYear(report), [],
            expected: "< \(Int(leastSimilarity * 100)) %", actual: "\(percent) %",
            english: "about \(percent) % of the text is that of \(first.agency) \(year) (\(first.document))",
            chinese: "正文约 \(percent)% 与\(first.agency) \(year) 年（\(first.document)）相同")
    }
}
