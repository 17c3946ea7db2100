import ParsedCorpus

/// How applications ended, and for what reasons.
enum OutcomeMetrics {
    static let all: [Metric] = groups + reasons

    /// Full and partial disclosure.
    static func disclosed(_ column: ApplicantColumn) -> CellSum {
        CellSum([.granted, .partiallyGranted].map { GroupName.term($0, column) })
    }

    private static let groups: [Metric] = [
        ofHandled(
            "disclosure_rate", "公开率", "disclosure rate", disclosed(.total),
            Bilingual("公开/办结", "disclosed/handled"),
            Bilingual(
                "分子为予以公开＋部分公开，分母为办结总数（含无法提供、不予处理、其他处理）；以可裁量申请为分母者见 resolvable_disclosure_rate。",
                "full and partial disclosure of everything handled, applications that could not be met included; "
                    + "of those decided on the merits only, see resolvable_disclosure_rate.")),
        ofHandled(
            "full_disclosure_rate", "全部公开率", "full disclosure rate", group(.granted),
            Bilingual("予以公开/办结", "disclosed in full/handled")),
        ofHandled(
            "partial_disclosure_rate", "部分公开率", "partial disclosure rate", group(.partiallyGranted),
            Bilingual("部分公开/办结", "disclosed in part/handled")),
        Metric(
            "resolvable_disclosure_rate", "可裁量公开率", "disclosure rate of resolvable applications",
            disclosed(.total),
            per: CellSum([.granted, .partiallyGranted, .denied].map { GroupName.term($0, .total) }),
            fraction: Bilingual("公开/可裁量", "disclosed/resolvable"), unit: .share, uncertainty: .proportion,
            caveat: Bilingual(
                "分母只含予以公开、部分公开、不予公开，即机关能够决定公开与否的申请；不含无法提供、不予处理、其他处理。口径同英国信息公开统计的 resolvable requests。",
                "the denominator is full + partial disclosure + denial: applications on which the body could decide. "
                    + "Unable to provide, not processed and other handling are left out, as in the United Kingdom's "
                    + "statistics of resolvable requests."),
            source: source),
        ofHandled(
            "denial_rate", "不予公开率", "denial rate", group(.denied), Bilingual("不予公开/办结", "denied/handled")),
        ofHandled(
            "unable_rate", "无法提供率", "unable-to-provide rate", group(.unable),
            Bilingual("无法提供/办结", "unable/handled")),
        ofHandled(
            "refusal_rate", "不予处理率", "not-processed rate", group(.refused),
            Bilingual("不予处理/办结", "not processed/handled"),
            Bilingual(
                "不予处理不是不予公开：信访、重复申请等不按申请处理。",
                "not processed is not denied: petitions, repeat applications and the like.")),
        ofHandled(
            "other_rate", "其他处理率", "other-handling rate", group(.other),
            Bilingual("其他处理/办结", "other/handled"),
            Bilingual(
                "2019 年表式为一行，2021 年表式为三行之和。",
                "one row of the 2019 form, the sum of three rows of the 2021 form.")),
    ]

    /// Every reason twice: of all handled (`…_rate`), and of its group (`…_share`).
    private static let reasons: [Metric] = ApplicationRow.allCases.filter(isReason).flatMap {
        row -> [Metric] in
        let group = row.group!
        let name = shortName(row)
        let ofGroup = groupName(group)
        return [
            ofHandled(
                "\(row.name)_rate", "\(name)占办结比", "\(row.english), of all handled", [row],
                Bilingual("\(name)/办结", "reason/handled")),
            Metric(
                "\(row.name)_share", "\(name)占\(ofGroup)比", "\(row.english), of its group", [row],
                per: CellSum([GroupName.term(group, .total)]),
                fraction: Bilingual("\(name)/\(ofGroup)", "reason/group"), unit: .share,
                uncertainty: .proportion, source: source),
        ]
    }

    private static let source = ApplicationMetrics.source

    private static func ofHandled(
        _ id: String, _ chinese: String, _ english: String, _ numerator: CellSum, _ fraction: Bilingual,
        _ caveat: Bilingual = Bilingual("", "")
    ) -> Metric {
        Metric(
            id, chinese, english, numerator, per: [.total], fraction: fraction, unit: .share,
            uncertainty: .proportion, caveat: caveat, source: source)
    }

    private static func group(_ group: OutcomeGroup) -> CellSum { CellSum([GroupName.term(group, .total)]) }

    private static func isReason(_ row: ApplicationRow) -> Bool {
        switch row.group {
        case .denied, .unable, .refused: true
        case .other: row != .otherHandling
        default: false
        }
    }

    /// The label without its number, and no more of it than tells the reason.
    private static func shortName(_ row: ApplicationRow) -> String {
        switch row {
        case .otherNotCorrected: "逾期不补正"
        case .otherFeeUnpaid: "逾期未缴费"
        case .otherMisc: "其他处理中的其他"
        default: String(row.label.drop { $0.isNumber || $0 == "." })
        }
    }

    private static func groupName(_ group: OutcomeGroup) -> String { String(group.chinese.dropFirst(3)) }
}
