import ParsedCorpus

extension Draft.Table {
    /// The table of section 4.
    static func disputes(_ figures: Figures) -> Draft.Table {
        let outcomes = DisputeOutcome.allCases.map { Draft.Cell.label($0.chinese) }
        let rows = [
            Draft.Row(kind: .header, cells: [.label("行政复议", span: 5), .label("行政诉讼", span: 10)]),
            Draft.Row(
                kind: .header,
                cells: outcomes + [.label("未经复议直接起诉", span: 5), .label("复议后起诉", span: 5)]),
            Draft.Row(
                kind: .header,
                cells: outcomes.map { _ in .below() } + outcomes + outcomes),
            Draft.Row(
                kind: .data,
                cells: DisputeBlock.allCases.flatMap { block in
                    DisputeOutcome.allCases.map { .number(figures[block.cell($0)], block.cell($0)) }
                }, endsGroup: true),
        ]
        return Draft.Table(section: .disputes, rows: rows, widths: Array(repeating: 5, count: 15))
    }
}
