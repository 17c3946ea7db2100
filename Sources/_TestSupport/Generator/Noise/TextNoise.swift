import ParsedCorpus

/// Flaws in titles, headings and the text around the tables.
struct TextNoise {
    let noise: Set<Noise>
    let report: SyntheticReport

    func apply(to draft: inout Draft, random: inout SeededRandom) {
        title(&draft, &random)
        headings(&draft, &random)
        if noise.contains(.otherBodyNamed) { nameAnother(&draft) }
        if noise.contains(.strayMarks) { scatterMarks(&draft, &random) }
        if noise.contains(.metadataTable) { addMetadata(&draft) }
        if noise.contains(.pageHeaders) { addPageHeaders(&draft) }
    }

    private func title(_ draft: inout Draft, _ random: inout SeededRandom) {
        guard case .paragraph(var title) = draft.blocks[0] else { return }
        let parts = title.text.split(separator: "\n").map { String($0) }
        let joined = parts.joined()
        if noise.contains(.spacedTitle) {
            let blank = random.pick([" ", "\u{3000}", " "])
            title.text = parts[0].map { "\($0)" }.joined(separator: blank) + "\n" + parts[1]
        } else if noise.contains(.brokenTitle) {
            title.text = Self.broken(
                joined, at: [random.int(8...joined.count - 4)], random.pick(["\n", "\n\n"]))
        } else if noise.contains(.tripleTitle) {
            let first = parts[0].count
            title.text = Self.broken(joined, at: [first, first + 5 + random.int(0...6)], "\n")
        } else if random.chance(20) {
            title.text = joined
        }
        draft.blocks[0] = .paragraph(title)
    }

    static func broken(_ text: String, at cuts: [Int], _ mark: String) -> String {
        var result = ""
        for (index, character) in text.enumerated() {
            if cuts.contains(index) { result += mark }
            result.append(character)
        }
        return result
    }

    private func headings(_ draft: inout Draft, _ random: inout SeededRandom) {
        let missing = noise.contains(.missingHeading) ? random.pick(["二", "三", "四"]) : ""
        draft.changeParagraphs { paragraph in
            guard paragraph.role == .heading, let number = paragraph.text.first else { return }
            let rest = String(paragraph.text.dropFirst(2))
            let digit = Self.digits[number] ?? 1
            if noise.contains(.automaticNumbers) {
                paragraph.automaticNumber = true
                paragraph.text = rest
            } else if noise.contains(.arabicHeadings), random.chance(60) {
                paragraph.text = "\(digit)、" + random.pick([" ", ""]) + rest
            } else if noise.contains(.bracketedHeadings) {
                paragraph.text = "（\(number)）" + rest
            }
            if noise.contains(.misprintedHeading) {
                paragraph.text = paragraph.text.replacing("主动公开", with: "制动公开")
                    .replacing("行政复议、", with: "行政复义、")
            }
            if "\(number)" == missing { paragraph.text = "" }
        }
    }

    private static let digits: [Character: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6]

    private func nameAnother(_ draft: inout Draft) {
        guard case .paragraph(var text) = draft.blocks[1] else { return }
        text.text += "现向社会公布\(report.body.jurisdiction)人民政府\(report.year)年度的有关情况。"
        draft.blocks[1] = .paragraph(text)
    }

    private func scatterMarks(_ draft: inout Draft, _ random: inout SeededRandom) {
        draft.changeParagraphs { paragraph in
            guard paragraph.role == .text, random.chance(40) else { return }
            paragraph.text =
                random.pick(["[bookmark: _GoBack]", "[image: ]", "[bookmark: _Hlk93399709]", " "])
                + paragraph.text
        }
    }

    private func addMetadata(_ draft: inout Draft) {
        let rows = [
            ["索引号", "0143\(report.year)/\(report.year + 1)-00017", "公开方式", "主动公开"],
            ["发布机构", report.body.name, "发布日期", "\(report.year + 1)-01-25"],
            ["文号", "无", "有效性", "有效"],
        ]
        draft.blocks.insert(
            .table(
                Draft.Table(
                    section: .prose,
                    rows: rows.map { Draft.Row(kind: .extra, cells: $0.map { .label($0) }) },
                    widths: [10, 24, 10, 20])), at: 0)
    }

    private func addPageHeaders(_ draft: inout Draft) {
        var page = 1
        var blocks: [Draft.Block] = []
        for (index, block) in draft.blocks.enumerated() {
            blocks.append(block)
            guard index % 5 == 4 else { continue }
            blocks.append(.paragraph(Draft.Paragraph(role: .text, text: "- \(page) -")))
            blocks.append(.paragraph(Draft.Paragraph(role: .text, text: "政府信息公开工作年度报告")))
            page += 1
        }
        draft.blocks = blocks
    }
}
