import ParsedCorpus

/// Flaws in how numbers are printed.
struct NumberNoise {
    let noise: Set<Noise>
    /// In how many of a hundred cells a flaw shows.
    let rate: Int

    init(noise: Set<Noise>, rate: Int?, random: inout SeededRandom) {
        self.noise = noise
        let drawn = random.pick([30, 60, 100])
        self.rate = rate ?? drawn
    }

    func apply(to draft: inout Draft, random: inout SeededRandom) {
        draft.changeTables { table in
            let isSummed = table.section != .disclosure
            table.changeValues { print(&$0, isSummed: isSummed, &random) }
        }
    }

    private func print(_ cell: inout Draft.Cell, isSummed: Bool, _ random: inout SeededRandom) {
        guard case .number(let quantity) = cell.value else { return }
        func now(_ flaw: Noise) -> Bool { noise.contains(flaw) && random.chance(rate) }
        if quantity.isZero, now(.blankZeros) {
            cell.text = ""
            cell.value = .blank
            return
        }
        if quantity.isZero, now(.dashZeros) {
            cell.text = random.pick(["/", "-", "—", "——", "无", "不涉及"])
            cell.value = .notApplicable
            return
        }
        if quantity.isNegative || cell.cell?.name.hasSuffix(".change") == true, now(.wordedChanges) {
            guard quantity.isNegative || !quantity.isZero else { return }
            cell.text = (quantity.isNegative ? "减少" : "增加") + "\(quantity.units.magnitude)"
            cell.isDetermined = false
            return
        }
        var text = quantity.description
        if now(.thousands) { text = grouped(text, random.pick([",", ",", "，"])) }
        if quantity.isNegative, now(.signVariants) { text = random.pick(["－", "−"]) + text.dropFirst() }
        if now(.fullWidthDigits) { text = fullWidth(text) }
        let digits = text.count
        if digits > 1, !quantity.isNegative, now(.splitNumbers) {
            let cut = text.index(text.startIndex, offsetBy: random.int(1...digits - 1))
            text = text[..<cut] + "\n" + text[cut...]
            if !isSummed || noise.contains(.plantedViolation) { cell.isDetermined = false }
        } else if now(.unitSuffixes) {
            text += unit(of: cell, &random)
        } else if cell.cell?.name.hasPrefix("normative.") == true, !quantity.isZero, noise.contains(.remarks)
        {
            text += random.pick(["（其中修订\(random.int(1...9))件）", "（含联合发文1件）", "(其中修订2件)"])
        }
        if now(.paddedNumbers) {
            let blank = random.pick(["\u{3000}", "\u{A0}", "\u{200B}", " ", "\u{2002}"])
            text = random.chance(50) ? blank + text : text + blank
        }
        cell.text = text
    }

    private func unit(of cell: Draft.Cell, _ random: inout SeededRandom) -> String {
        switch cell.cell?.name ?? "" {
        case "procurement.amount": "元"
        case "fees.amount": "万元"
        case let name where name.hasPrefix("licensing") || name.hasPrefix("penalt"): "件"
        default: random.pick(["件", "项", "件"])
        }
    }

    private func grouped(_ text: String, _ mark: String) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNegative = parts[0].hasPrefix("-")
        let digits = Array(isNegative ? parts[0].dropFirst() : parts[0])
        var whole = isNegative ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { whole += mark }
            whole.append(digit)
        }
        return parts.count > 1 ? whole + "." + parts[1] : whole
    }

    private func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    ("0"..."9").contains(scalar)
                        ? Unicode.Scalar(scalar.value - 0x30 + 0xFF10) ?? scalar : scalar
                }))
    }
}
