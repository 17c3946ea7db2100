import ParsedCorpus

/// Flaws in the labels of rows and columns.
struct LabelNoise {
    let noise: Set<Noise>
    let numbering: String

    init(noise: Set<Noise>, random: inout SeededRandom) {
        self.noise = noise
        numbering = noise.contains(.numberingVariants) ? random.pick(["．", "、", " . ", ". "]) : "."
    }

    func apply(to draft: inout Draft, random: inout SeededRandom) {
        draft.changeTables { table in
            for row in table.rows.indices where table.section != .prose {
                for column in table.rows[row].cells.indices where table.rows[row].cells[column].isLabel {
                    table.rows[row].cells[column].text = changed(table.rows[row].cells[column].text, &random)
                }
            }
            if noise.contains(.misprintedLabels) { misprint(&table, &random) }
        }
    }

    private func changed(_ label: String, _ random: inout SeededRandom) -> String {
        var text = label
        if noise.contains(.synonymLabels) {
            for (from, to) in Self.synonyms where text.hasSuffix(from) && random.chance(60) {
                text = String(text.dropLast(from.count)) + to
                break
            }
        }
        if numbering != ".", let first = text.first, ("1"..."8").contains(first),
            text.dropFirst().first == "."
        {
            text = "\(first)" + numbering + text.dropFirst(2)
        }
        if noise.contains(.numberingVariants), random.chance(30) {
            text = String(text.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 })
        }
        guard text.count > 2 else { return text }
        if noise.contains(.blanksInLabels), random.chance(50) {
            text = insert(random.pick([" ", " ", "\u{3000}", "  "]), in: text, &random)
        }
        if noise.contains(.brokenLabels), random.chance(50) {
            for _ in 0..<(text.count > 12 ? 2 : 1) { text = insert("\n", in: text, &random) }
            if random.chance(10) { text = String(repeating: "\n", count: random.int(1...4)) + text }
        }
        return text
    }

    private func insert(_ mark: String, in text: String, _ random: inout SeededRandom) -> String {
        let cut = text.index(text.startIndex, offsetBy: random.int(1...text.count - 1))
        return text[..<cut] + mark + text[cut...]
    }

    /// Changes one character in a few of the table's labels.
    private func misprint(_ table: inout Draft.Table, _ random: inout SeededRandom) {
        for _ in 0..<random.int(1...3) {
            let row = random.int(0...table.rows.count - 1)
            let labels = table.rows[row].cells.indices.filter { table.rows[row].cells[$0].isLabel }
            guard !labels.isEmpty else { continue }
            let column = random.pick(labels)
            let text = table.rows[row].cells[column].text
            for (from, to) in Self.misprints where text.contains(from) {
                let changed = text.map { $0 == from ? to : $0 }
                table.rows[row].cells[column].text = String(changed)
                break
            }
        }
    }

    private static let synonyms = [
        ("本机关不掌握相关政府信息", "本单位不掌握相关政府信息"), ("没有现成信息需要另行制作", "没有现成信息，需要另行制作"),
        ("信访举报投诉类申请", "信访、举报、投诉类申请"), ("行政规范性文件", "规范性文件"), ("其他结果", "其它结果"),
        ("尚未审结", "未审结"), ("其他", "其它"), ("本年度办理结果", "年度办理结果"), ("（七）总计", "（七）合计"),
        ("结转下年度继续办理", "结转下年继续办理"), ("本年新收政府信息公开申请数量", "本年新收政府信息公开申请数"),
    ]
    private static let misprints: [(Character, Character)] = [
        ("密", "秘"), ("禁", "尽"), ("危", "威"), ("护", "户"), ("务", "物"), ("程", "呈"), ("卷", "券"), ("询", "讯"),
        ("掌", "撑"), ("另", "令"), ("确", "却"), ("访", "仿"), ("复", "覆"), ("版", "板"), ("履", "屡"), ("业", "亚"),
        ("许", "计"), ("罚", "伐"), ("收", "受"), ("分", "份"), ("予", "于"), ("诉", "诈"), ("持", "特"),
    ]
}

extension Draft.Cell {
    /// Whether the cell holds words rather than a number.
    var isLabel: Bool { cell == nil && !text.isEmpty && Int(text) == nil }
}
