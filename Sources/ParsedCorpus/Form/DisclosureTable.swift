/// A row of section 2: a kind of act or service under Article 20.
public enum DisclosureRow: UInt8, Sendable, CaseIterable {
    case regulations, normative, licensing, otherServices, penalties, coercion, fees, procurement

    /// The first part of the cell name.
    public var name: String {
        [
            "regulations", "normative", "licensing", "other_services", "penalties", "coercion", "fees",
            "procurement",
        ][Int(rawValue)]
    }

    /// The cells of the row in `edition`, left to right; empty where the edition has no such row.
    public func cells(in edition: Edition) -> [CellID] {
        Self.cellsByEdition[Int(edition.rawValue)][Int(rawValue)]
    }

    private static let cellsByEdition: [[[CellID]]] = Edition.allCases.map { edition in
        allCases.map { row in
            DisclosureTable.cells.indices.compactMap { index in
                let cell = DisclosureTable.cells[index]
                guard cell.editions.contains(edition), cell.name.hasPrefix(row.name + ".") else { return nil }
                return CellID(rawValue: UInt8(index))
            }
        }
    }
}

/// The 29 cells of section 2 in both editions.
enum DisclosureTable {
    static let cells: [FormCell] = [
        cell("regulations.made", "规章", "本年新制作数量", "regulations", "newly made this year", in2019),
        cell("regulations.disclosed", "规章", "本年新公开数量", "regulations", "newly disclosed this year", in2019),
        cell("regulations.total", "规章", "对外公开总数量", "regulations", "disclosed in total", in2019),
        cell("normative.made", "规范性文件", "本年新制作数量", normative, "newly made this year", in2019),
        cell("normative.disclosed", "规范性文件", "本年新公开数量", normative, "newly disclosed this year", in2019),
        cell("normative.total", "规范性文件", "对外公开总数量", normative, "disclosed in total", in2019),
        cell("licensing.previous_items", "行政许可", "上一年项目数量", licensing, "items last year", in2019),
        cell("licensing.change", "行政许可", "本年增/减", licensing, change, in2019),
        cell("licensing.decisions", "行政许可", "处理决定数量", licensing, "decisions taken", inBoth),
        cell("other_services.previous_items", "其他对外管理服务事项", "上一年项目数量", services, "items last year", in2019),
        cell("other_services.change", "其他对外管理服务事项", "本年增/减", services, change, in2019),
        cell("other_services.decisions", "其他对外管理服务事项", "处理决定数量", services, "decisions taken", in2019),
        cell("penalties.previous_items", "行政处罚", "上一年项目数量", penalties, "items last year", in2019),
        cell("penalties.change", "行政处罚", "本年增/减", penalties, change, in2019),
        cell("penalties.decisions", "行政处罚", "处理决定数量", penalties, "decisions taken", inBoth),
        cell("coercion.previous_items", "行政强制", "上一年项目数量", coercion, "items last year", in2019),
        cell("coercion.change", "行政强制", "本年增/减", coercion, change, in2019),
        cell("coercion.decisions", "行政强制", "处理决定数量", coercion, "decisions taken", inBoth),
        cell("fees.previous_items", "行政事业性收费", "上一年项目数量", fees, "items last year", in2019),
        cell("fees.change", "行政事业性收费", "本年增/减", fees, change, in2019),
        cell("procurement.items", "政府集中采购", "采购项目数量", procurement, "projects", in2019),
        cell("procurement.amount", "政府集中采购", "采购总金额", procurement, "amount", in2019, .yuan),
        cell("regulations.issued", "规章", "本年制发件数", "regulations", "issued this year", in2021),
        cell("regulations.repealed", "规章", "本年废止件数", "regulations", "repealed this year", in2021),
        cell("regulations.in_force", "规章", "现行有效件数", "regulations", "in force", in2021),
        cell("normative.issued", "行政规范性文件", "本年制发件数", administrativeNormative, "issued this year", in2021),
        cell(
            "normative.repealed", "行政规范性文件", "本年废止件数", administrativeNormative, "repealed this year", in2021),
        cell("normative.in_force", "行政规范性文件", "现行有效件数", administrativeNormative, "in force", in2021),
        cell(
            "fees.amount", "行政事业性收费", "本年收费金额（单位：万元）", fees, "charged this year", in2021,
            .tenThousandYuan),
    ]

    private static let in2019: [Edition] = [.form2019]
    private static let in2021: [Edition] = [.form2021]
    private static let inBoth: [Edition] = [.form2019, .form2021]
    private static let normative = "normative documents"
    private static let administrativeNormative = "administrative normative documents"
    private static let licensing = "administrative licensing"
    private static let services = "other public administration and services"
    private static let penalties = "administrative penalties"
    private static let coercion = "administrative coercion"
    private static let fees = "administrative fees"
    private static let procurement = "centralised government procurement"
    private static let change = "increase or decrease this year"

    private static func cell(
        _ name: String, _ row: String, _ column: String, _ rowEnglish: String, _ columnEnglish: String,
        _ editions: [Edition], _ unit: CellUnit = .count
    ) -> FormCell {
        FormCell(
            name: name, section: .disclosure, rowChinese: row, columnChinese: column, rowEnglish: rowEnglish,
            columnEnglish: columnEnglish, unit: unit, editions: editions)
    }
}
