extension ValueChecks {
    /// A unit printed beside the number that is not the form's: 元 in a cell of 万元, 万元 in one of yuan or
    /// in a count.
    static func checkUnit(_ position: Int, _ value: Quantity, _ context: inout CheckContext) {
        let reading = context.report.cells[position]
        let bytes = Array(reading.raw.utf8)
        guard let number = NumberReading.content(bytes.span, 0..<bytes.count).number else { return }
        let expected = Form.cells[reading.cell.index].unit
        guard let printed = MoneyUnit(number.unit) else { return }
        let form: MoneyUnit?
        switch expected {
        case .count: form = nil
        case .yuan: form = .yuan
        case .tenThousandYuan: form = .tenThousandYuan
        }
        if printed == form { return }
        var suggestion = BilingualText.empty
        if let form, let converted = value.scaled(by: printed.power - form.power) {
            suggestion = BilingualText(
                english: "\(reading.raw) is \(converted) \(form.english)",
                chinese: "\(reading.raw)合 \(converted) \(form.chinese)")
        }
        let wanted = form.map { ($0.english, $0.chinese) } ?? ("a count", "数量")
        context.add(
            "values.unit", .warning, [reading.cell], expected: form?.chinese ?? "", actual: reading.raw,
            location: reading.location, suggestion: suggestion,
            english: "\(english(reading.cell)): '\(reading.raw)' is printed, the cell is in \(wanted.0)",
            chinese: "\(chinese(reading.cell))：表中为“\(reading.raw)”，该栏单位为\(wanted.1)")
    }

    /// A unit of money, by powers of ten of a yuan.
    private enum MoneyUnit {
        case yuan, tenThousandYuan, hundredMillionYuan

        init?(_ unit: PrintedUnit) {
            switch unit {
            case .yuan: self = .yuan
            case .tenThousandYuan: self = .tenThousandYuan
            case .hundredMillionYuan: self = .hundredMillionYuan
            case .none, .things: return nil
            }
        }

        var power: Int { self == .yuan ? 0 : self == .tenThousandYuan ? 4 : 8 }
        var english: String {
            self == .yuan ? "yuan" : self == .tenThousandYuan ? "10,000 yuan" : "100 million yuan"
        }
        var chinese: String { self == .yuan ? "元" : self == .tenThousandYuan ? "万元" : "亿元" }
    }
}

extension Quantity {
    /// The number times 10^`power`, exactly; nil where it does not fit.
    func scaled(by power: Int) -> Quantity? {
        let places = Int(scale) - power
        if places > 18 { return nil }
        if places >= 0 {
            var (units, places) = (units, places)
            while places > 0, units % 10 == 0 { (units, places) = (units / 10, places - 1) }
            return Quantity(units: units, scale: UInt8(places))
        }
        guard -places <= 18 else { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(by: Self.powersOfTen[-places])
        return overflow ? nil : Quantity(units: product)
    }
}
