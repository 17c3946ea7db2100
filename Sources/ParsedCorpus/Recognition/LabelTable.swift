/// What a label of the form can mean. One text may mean several things: 其他 is a column and a row.
struct LabelMeaning: Sendable {
    var applicationRow: ApplicationRow?
    var applicantColumn: ApplicantColumn?
    var outcomeGroup: OutcomeGroup?
    var disclosureRow: DisclosureRow?
    var disputeBlock: DisputeBlock?
    var disputeOutcome: DisputeOutcome?
    /// For a column header of section 2: the only edition that has it.
    var disclosureEdition: Edition?
    /// For a column header of section 2: which of the row's cells it heads, from 0.
    var disclosureColumn: Int?
    /// 申请人情况, 法人或其他组织, 信息内容, 行政诉讼, the note on the sums: in the form, but no row.
    var isCaption = false

    /// Whether the text heads columns of section 3 and nothing else.
    var isApplicantHeader: Bool { applicantColumn != nil && applicationRow == nil }
}

/// Every label of the form with its usual variants, by its Han characters.
struct LabelTable: Sendable {
    static let shared = LabelTable()

    private var meanings: [HanKey: LabelMeaning] = [:]
    /// The row labels of section 3 spelt out, for the nearest one to a misprinted label.
    let applicationRows: [(row: ApplicationRow, scalars: [UInt32])]
    /// The row labels of section 2 spelt out.
    let disclosureRows: [(row: DisclosureRow, scalars: [UInt32])]

    subscript(key: HanKey) -> LabelMeaning? {
        key.count == 0 || key.count > 50 ? nil : meanings[key]
    }

    /// Whether the text is a row label of a table or the label of a group of rows.
    func isRowOrGroup(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let meaning = self[LabelText.key(bytes, range)] else { return false }
        return meaning.applicationRow != nil || meaning.outcomeGroup != nil || meaning.disclosureRow != nil
            || meaning.isCaption
    }

    private init() {
        applicationRows = Self.applicationTexts.flatMap { row, texts in
            texts.map { (row, LabelText.scalars($0)) }
        }
        disclosureRows = Self.disclosureTexts.flatMap { row, texts in
            texts.map { (row, LabelText.scalars($0)) }
        }
        for (row, texts) in Self.applicationTexts {
            add(texts + Self.nested(row, texts)) { $0.applicationRow = row }
        }
        for (row, texts) in Self.disclosureTexts { add(texts) { $0.disclosureRow = row } }
        for (column, texts) in Self.applicantTexts { add(texts) { $0.applicantColumn = column } }
        for group in OutcomeGroup.allCases { add([group.chinese]) { $0.outcomeGroup = group } }
        for (block, texts) in Self.blockTexts { add(texts) { $0.disputeBlock = block } }
        for (outcome, texts) in Self.outcomeTexts { add(texts) { $0.disputeOutcome = outcome } }
        for (edition, column, texts) in Self.disclosureHeaders {
            add(texts) {
                $0.disclosureEdition = edition; $0.disclosureColumn = column
            }
        }
        add(Self.captions) { $0.isCaption = true }
    }

    private mutating func add(_ texts: [String], _ change: (inout LabelMeaning) -> Void) {
        for text in texts { change(&meanings[LabelText.key(text), default: LabelMeaning()]) }
    }

    /// The labels of a row behind those it stands under, as where a table was flattened to one label a row: once, or as
    /// often as it has columns.
    private static func nested(_ row: ApplicationRow, _ texts: [String]) -> [String] {
        let results = "本年度办理结果"
        switch row {
        case .newReceived, .carriedIn, .carriedForward: return texts.map { $0 + $0 + $0 }
        case .granted, .partiallyGranted, .otherHandling, .total:
            return texts.flatMap { [results + $0, results + $0 + $0] }
        default:
            let group = row.group?.chinese ?? ""
            return texts.flatMap { [group + $0, results + group + $0] }
        }
    }

    // MARK: - The labels

    private static let applicationTexts: [(ApplicationRow, [String])] = [
        (
            .newReceived,
            [
                "本年新收政府信息公开申请数量", "本年新收政府信息公开申请数", "本年度新收政府信息公开申请数量",
                "本年新收到政府信息公开申请数量", "本年新收申请数量",
            ]
        ),
        (
            .carriedIn,
            ["上年结转政府信息公开申请数量", "上年结转政府信息公开申请数", "上年度结转政府信息公开申请数量", "上年结转申请数量"]
        ),
        (.granted, ["予以公开"]),
        (.partiallyGranted, ["部分公开区分处理的只计这一情形不计其他情形", "部分公开"]),
        (.deniedStateSecret, ["属于国家秘密"]),
        (.deniedOtherLaw, ["其他法律行政法规禁止公开", "其他法律法规禁止公开"]),
        (.deniedSecurityStability, ["危及三安全一稳定"]),
        (.deniedThirdParty, ["保护第三方合法权益"]),
        (.deniedInternalAffairs, ["属于三类内部事务信息", "属于内部事务信息"]),
        (.deniedProcessInfo, ["属于四类过程性信息", "属于过程性信息"]),
        (.deniedEnforcementFile, ["属于行政执法案卷"]),
        (.deniedAdminQuery, ["属于行政查询事项"]),
        (
            .unableNotHeld,
            ["本机关不掌握相关政府信息", "本单位不掌握相关政府信息", "本部门不掌握相关政府信息", "本行政机关不掌握相关政府信息"]
        ),
        (.unableNeedsCreation, ["没有现成信息需要另行制作"]),
        (.unableUnclear, ["补正后申请内容仍不明确"]),
        (.refusedPetition, ["信访举报投诉类申请"]),
        (.refusedRepeat, ["重复申请"]),
        (.refusedPublication, ["要求提供公开出版物"]),
        (.refusedExcessive, ["无正当理由大量反复申请"]),
        (.refusedConfirmation, ["要求行政机关确认或重新出具已获取信息"]),
        (.otherHandling, ["其他处理", "其它处理"]),
        (
            .otherNotCorrected,
            [
                "申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请", "申请人无正当理由逾期不补正",
            ]
        ),
        (
            .otherFeeUnpaid,
            [
                "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请", "申请人逾期未按收费通知要求缴纳费用",
            ]
        ),
        (.otherMisc, ["其他", "其它"]),
        (.total, ["总计", "合计"]),
        (.carriedForward, ["结转下年度继续办理", "结转下年继续办理", "结转下一年度继续办理"]),
    ]

    private static let disclosureTexts: [(DisclosureRow, [String])] = [
        (.regulations, ["规章", "规章件"]),
        (.normative, ["规范性文件", "行政规范性文件"]),
        (.licensing, ["行政许可"]),
        (.otherServices, ["其他对外管理服务事项"]),
        (.penalties, ["行政处罚"]),
        (.coercion, ["行政强制"]),
        (.fees, ["行政事业性收费"]),
        (.procurement, ["政府集中采购"]),
    ]

    static let applicantTexts: [(ApplicantColumn, [String])] = [
        (.naturalPerson, ["自然人"]),
        (.business, ["商业企业"]),
        (.research, ["科研机构"]),
        (.socialOrganisation, ["社会公益组织"]),
        (.legalService, ["法律服务机构"]),
        (.otherOrganisation, ["其他", "其它"]),
        (.total, ["总计", "合计"]),
    ]

    static let blockTexts: [(DisputeBlock, [String])] = [
        (.reconsideration, ["行政复议"]),
        (.litigationDirect, ["未经复议直接起诉", "行政诉讼未经复议直接起诉"]),
        (.litigationAfterReconsideration, ["复议后起诉", "行政诉讼复议后起诉"]),
    ]

    static let outcomeTexts: [(DisputeOutcome, [String])] = [
        (.upheld, ["结果维持"]),
        (.corrected, ["结果纠正"]),
        (.other, ["其他结果"]),
        (.pending, ["尚未审结"]),
        (.total, ["总计"]),
    ]

    static let disclosureHeaders: [(Edition?, Int, [String])] = [
        (.form2019, 0, ["本年新制作数量", "本年新制作数", "上一年项目数量", "采购项目数量"]),
        (.form2019, 1, ["本年新公开数量", "本年新公开数", "本年增减", "采购总金额"]),
        (.form2019, 2, ["对外公开总数量", "对外公开总数"]),
        (nil, 2, ["处理决定数量"]),
        (.form2021, 0, ["本年制发件数", "本年处理决定数量", "本年收费金额单位万元", "本年收费金额"]),
        (.form2021, 1, ["本年废止件数"]),
        (.form2021, 2, ["现行有效件数"]),
    ]

    static let captions = [
        "申请人情况", "法人或其他组织", "信息内容", "行政诉讼", "本年度办理结果", "小计",
        "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和",
        "第二十条第一项", "第二十条第五项", "第二十条第六项", "第二十条第八项", "第二十条第九项",
        "第二十条第项", "第二十条",
    ]
}
