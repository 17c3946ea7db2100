/// Parts that the labels of columns break into: 科研, 机构, 结果.
struct HeaderFragments {
    static let applicants = HeaderFragments([
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", "申请人情况", "法人或其他组织", "小计",
    ])
    /// What stands over several columns at once.
    static let applicantGroups = HeaderFragments(["申请人情况", "法人或其他组织"])
    /// What stands over one column.
    static let applicantColumns = HeaderFragments([
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "其它", "总计", "合计", "小计",
    ])
    static let disclosures = HeaderFragments(LabelTable.disclosureHeaders.flatMap(\.2))
    static let outcomes = HeaderFragments(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])

    private var keys: Set<HanKey> = []

    private init(_ labels: [String]) {
        for label in labels.map({ LabelText.scalars($0) }) {
            for start in label.indices {
                var key = HanKey()
                for scalar in label[start...] {
                    key.append(scalar)
                    keys.insert(key)
                }
            }
        }
    }

    func contains(_ word: PlacedLines.Word) -> Bool { word.isText && keys.contains(word.key) }
    func contains(_ piece: SheetPiece) -> Bool { piece.content == .text && keys.contains(piece.key) }
}
