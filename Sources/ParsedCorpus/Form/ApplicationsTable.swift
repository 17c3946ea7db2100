/// A column of section 3: who applied.
public enum ApplicantColumn: UInt8, Sendable, CaseIterable {
    case naturalPerson, business, research, socialOrganisation, legalService, otherOrganisation, total

    /// The last part of the cell name: `natural_person` … `total`.
    public var name: String { Self.names[Int(rawValue)].id }
    /// The column's label on the form: 自然人 … 总计.
    public var chinese: String { Self.names[Int(rawValue)].zh }
    /// The column's label in English: `natural persons` … `total`.
    public var english: String { Self.names[Int(rawValue)].en }

    /// The six columns that add up to ``total``.
    public static let parts: [ApplicantColumn] = allCases.dropLast()

    private static let names: [(id: String, zh: String, en: String)] = [
        ("natural_person", "自然人", "natural persons"),
        ("business", "商业企业", "businesses"),
        ("research", "科研机构", "research institutions"),
        ("social_org", "社会公益组织", "public-interest organisations"),
        ("legal_service", "法律服务机构", "legal-service organisations"),
        ("other_org", "其他", "other organisations"),
        ("total", "总计", "total"),
    ]
}

/// A row of section 3: what came in, how it was handled, what is left.
public enum ApplicationRow: UInt8, Sendable, CaseIterable {
    case newReceived, carriedIn
    case granted, partiallyGranted
    case deniedStateSecret, deniedOtherLaw, deniedSecurityStability, deniedThirdParty
    case deniedInternalAffairs, deniedProcessInfo, deniedEnforcementFile, deniedAdminQuery
    case unableNotHeld, unableNeedsCreation, unableUnclear
    case refusedPetition, refusedRepeat, refusedPublication, refusedExcessive, refusedConfirmation
    case otherHandling
    case otherNotCorrected, otherFeeUnpaid, otherMisc
    case total, carriedForward

    /// The middle part of the cell name: `new_received` … `carried_forward`.
    public var name: String { Self.texts[Int(rawValue)].id }
    /// The label of the row itself, without the group it stands in.
    public var label: String { Self.texts[Int(rawValue)].label }
    /// The row's label in English, with the group it stands in: `denied: state secret`.
    public var english: String { Self.texts[Int(rawValue)].en }
    /// The group of outcomes the row belongs to; nil outside 三、本年度办理结果 and for its total.
    public var group: OutcomeGroup? { Self.texts[Int(rawValue)].group }

    /// The full label as the form nests it.
    public var chinese: String {
        switch self {
        case .newReceived, .carriedIn, .carriedForward: label
        case .granted, .partiallyGranted, .otherHandling, .total: "三、\(label)"
        default: "三、\(group?.chinese ?? "") \(label)"
        }
    }

    /// The editions whose form has the row: they differ in 其他处理 only.
    public var editions: [Edition] {
        switch self {
        case .otherHandling: [.form2019]
        case .otherNotCorrected, .otherFeeUnpaid, .otherMisc: [.form2021]
        default: [.form2019, .form2021]
        }
    }

    /// Whether the row is one of the outcomes that add up to ``total``.
    public var isOutcome: Bool { group != nil }

    /// The rows of one edition's table, top to bottom.
    public static func rows(of edition: Edition) -> [ApplicationRow] {
        allCases.filter { $0.editions.contains(edition) }
    }

    /// The cell in `column`.
    public func cell(_ column: ApplicantColumn) -> CellID {
        CellID(rawValue: UInt8(Form.firstApplicationCell + Int(rawValue) * 7 + Int(column.rawValue)))
    }

    private static let texts: [(id: String, label: String, en: String, group: OutcomeGroup?)] = [
        ("new_received", "一、本年新收政府信息公开申请数量", "applications newly received this year", nil),
        ("carried_in", "二、上年结转政府信息公开申请数量", "applications carried over from last year", nil),
        ("granted", "（一）予以公开", "disclosed", .granted),
        ("partially_granted", "（二）部分公开", "partly disclosed", .partiallyGranted),
        ("denied_state_secret", "1.属于国家秘密", "denied: state secret", .denied),
        ("denied_other_law", "2.其他法律行政法规禁止公开", "denied: barred by other law or regulation", .denied),
        ("denied_security_stability", "3.危及“三安全一稳定”", "denied: endangers security or stability", .denied),
        ("denied_third_party", "4.保护第三方合法权益", "denied: third-party rights", .denied),
        ("denied_internal_affairs", "5.属于三类内部事务信息", "denied: internal affairs", .denied),
        ("denied_process_info", "6.属于四类过程性信息", "denied: process information", .denied),
        ("denied_enforcement_file", "7.属于行政执法案卷", "denied: enforcement case file", .denied),
        ("denied_admin_query", "8.属于行政查询事项", "denied: administrative query", .denied),
        ("unable_not_held", "1.本机关不掌握相关政府信息", "unable: not held", .unable),
        ("unable_needs_creation", "2.没有现成信息需要另行制作", "unable: would have to be created", .unable),
        ("unable_unclear", "3.补正后申请内容仍不明确", "unable: still unclear after correction", .unable),
        ("refused_petition", "1.信访举报投诉类申请", "not processed: petition or complaint", .refused),
        ("refused_repeat", "2.重复申请", "not processed: repeat application", .refused),
        ("refused_publication", "3.要求提供公开出版物", "not processed: public publication", .refused),
        (
            "refused_excessive", "4.无正当理由大量反复申请",
            "not processed: excessive applications without good reason", .refused
        ),
        (
            "refused_confirmation", "5.要求行政机关确认或重新出具已获取信息",
            "not processed: asks to confirm or reissue", .refused
        ),
        ("other_handling", "（六）其他处理", "other handling", .other),
        (
            "other_not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "other: not corrected in time", .other
        ),
        (
            "other_fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "other: fee not paid in time", .other
        ),
        ("other_misc", "3.其他", "other: miscellaneous", .other),
        ("total", "（七）总计", "handled in total", nil),
        ("carried_forward", "四、结转下年度继续办理", "carried forward to next year", nil),
    ]
}

/// The six groups of outcomes, （一） to （六） of 三、本年度办理结果.
public enum OutcomeGroup: UInt8, Sendable, CaseIterable {
    case granted, partiallyGranted, denied, unable, refused, other

    /// The group's name in metrics and CSV: `granted` … `other`.
    public var name: String {
        ["granted", "partially_granted", "denied", "unable", "refused", "other"][Int(rawValue)]
    }
    /// The group's label on the form, with its number: （一）予以公开 … （六）其他处理.
    public var chinese: String {
        ["（一）予以公开", "（二）部分公开", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"][Int(rawValue)]
    }
    /// The group's label in English, without its number: `disclosed` … `other handling`.
    public var english: String {
        ["disclosed", "partly disclosed", "denied", "unable to provide", "not processed", "other handling"][
            Int(rawValue)]
    }

    /// The rows of the group, in every edition.
    public var rows: [ApplicationRow] { ApplicationRow.allCases.filter { $0.group == self } }
}
