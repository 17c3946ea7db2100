/// A provision a rule rests on.
public enum LegalBasis: String, Sendable, CaseIterable {
    case article20, article36, article49, article50, notice2019, notice2021

    /// How the provision is cited, and what it says in a few words.
    public var text: BilingualText {
        switch self {
        case .article20:
            BilingualText(
                english:
                    "Regulations on Open Government Information (2019), Article 20: what is disclosed proactively",
                chinese: "《政府信息公开条例》（2019年修订）第二十条：主动公开的内容")
        case .article36:
            BilingualText(
                english:
                    "Regulations on Open Government Information (2019), Article 36: how applications are answered",
                chinese: "《政府信息公开条例》（2019年修订）第三十六条：对申请的答复情形")
        case .article49:
            BilingualText(
                english:
                    "Regulations on Open Government Information (2019), Article 49: reports due on 31 January, "
                    + "those of governments on 31 March",
                chinese: "《政府信息公开条例》（2019年修订）第四十九条：部门1月31日前、政府3月31日前公布年度报告")
        case .article50:
            BilingualText(
                english:
                    "Regulations on Open Government Information (2019), Article 50: what an annual report contains",
                chinese: "《政府信息公开条例》（2019年修订）第五十条：年度报告的内容与统一格式")
        case .notice2019:
            BilingualText(
                english:
                    "General Office of the State Council, notice 国办公开办函〔2019〕60号: form of the annual report",
                chinese: "国办公开办函〔2019〕60号：政府信息公开工作年度报告格式")
        case .notice2021:
            BilingualText(
                english: "General Office of the State Council, notice 国办公开办函〔2021〕30号: revised form",
                chinese: "国办公开办函〔2021〕30号：修订后的年度报告格式")
        }
    }
}
