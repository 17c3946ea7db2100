/// A number that reports state in words.
public enum ProseFact: UInt8, Sendable, CaseIterable {
    case proactiveTotal, proactiveSite, proactiveMedia, gazetteIssues
    case applicationsNew, applicationsHandled, carriedIn, carriedForward
    case reconsideration, litigation
    case normativeInForce, normativeIssued, normativeRepealed

    /// The cell name, `prose.proactive_total` and so on.
    public var name: String { "prose." + Self.texts[Int(rawValue)].id }
    /// What is counted, in Chinese, after the prefix 正文：.
    public var chinese: String { Self.texts[Int(rawValue)].zh }
    /// What is counted, in English, after the prefix `prose: `.
    public var english: String { Self.texts[Int(rawValue)].en }
    /// Its cell, after the cells of the three tables.
    public var cell: CellID { CellID(rawValue: UInt8(Form.firstProseCell) + rawValue) }

    private static let texts: [(id: String, zh: String, en: String)] = [
        ("proactive_total", "正文：主动公开信息总数", "prose: items proactively disclosed"),
        ("proactive_site", "正文：政府网站公开信息数", "prose: items disclosed on the government site"),
        ("proactive_media", "正文：政务新媒体公开信息数", "prose: items disclosed in new media"),
        ("gazette_issues", "正文：政府公报期数", "prose: gazette issues"),
        ("applications_new", "正文：新收申请件数", "prose: applications newly received"),
        ("applications_handled", "正文：办结申请件数", "prose: applications handled"),
        ("carried_in", "正文：上年结转件数", "prose: applications carried over from last year"),
        ("carried_forward", "正文：结转下年件数", "prose: applications carried forward"),
        ("reconsideration", "正文：行政复议件数", "prose: reconsideration cases"),
        ("litigation", "正文：行政诉讼件数", "prose: litigation cases"),
        ("normative_in_force", "正文：现行有效规范性文件件数", "prose: normative documents in force"),
        ("normative_issued", "正文：本年制发规范性文件件数", "prose: normative documents issued"),
        ("normative_repealed", "正文：本年废止规范性文件件数", "prose: normative documents repealed"),
    ]
}
