import ParsedCorpus

extension Draft.Table {
    /// The table of section 3.
    static func applications(_ figures: Figures, edition: Edition) -> Draft.Table {
        var rows = applicationHeaders
        var group: OutcomeGroup?
        var inResults = false
        for row in ApplicationRow.rows(of: edition) {
            var cells: [Draft.Cell]
            switch row {
            case .newReceived, .carriedIn, .carriedForward:
                cells = [.label(row.label, span: 3)]
            case .granted, .partiallyGranted, .otherHandling, .total:
                let note = row == .partiallyGranted ? "（区分处理的，只计这一情形，不计其他情形）" : ""
                cells = [.results(inResults), .label(row.label + note, span: 2)]
                inResults = true
            default:
                let first = group != row.group
                cells = [
                    .results(inResults), first ? .label(row.group?.chinese ?? "") : .below(),
                    .label(row.label),
                ]
            }
            if row.group != group, !rows.isEmpty { rows[rows.count - 1].endsGroup = true }
            group = row.group
            cells += ApplicantColumn.allCases.map { .number(figures[row.cell($0)], row.cell($0)) }
            rows.append(Draft.Row(kind: .data, cells: cells))
        }
        rows[2].endsGroup = false
        return Draft.Table(
            section: .applications, rows: rows, widths: [6, 10, 26, 7, 6, 6, 6, 6, 6, 7])
    }

    private static let applicationHeaders: [Draft.Row] = [
        Draft.Row(
            kind: .header,
            cells: [.label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", span: 3), .label("申请人情况", span: 7)]),
        Draft.Row(
            kind: .header,
            cells: [.below(span: 3), .label("自然人"), .label("法人或其他组织", span: 5), .label("总计")]),
        Draft.Row(
            kind: .header,
            cells: [
                .below(span: 3), .below(), .label("商业企业"), .label("科研机构"), .label("社会公益组织"),
                .label("法律服务机构"), .label("其他"), .below(),
            ]),
    ]
}

extension Draft.Cell {
    /// The label that stands beside all outcomes.
    fileprivate static func results(_ continued: Bool) -> Draft.Cell {
        continued ? .below() : .label("三、本年度办理结果")
    }
}
