import ParsedCorpus

/// What only the text of a report says.
enum ProseMetrics {
    static let all: [Metric] = [
        fact("proactive_total_items", "主动公开信息总数", "items proactively disclosed", .proactiveTotal),
        fact("proactive_site_items", "政府网站公开信息数", "items disclosed on the site", .proactiveSite),
        fact("proactive_media_items", "政务新媒体公开信息数", "items disclosed in new media", .proactiveMedia),
        fact("proactive_gazette_issues", "政府公报期数", "gazette issues", .gazetteIssues),
    ]

    private static func fact(_ id: String, _ chinese: String, _ english: String, _ fact: ProseFact) -> Metric
    {
        Metric(
            id, chinese, english, CellSum([fact.cell]), unit: .count, uncertainty: .none,
            caveat: Bilingual(
                "取自正文叙述，各机关自定口径，不属法定表格。",
                "from the text; every body counts by its own rules, no table of the form has it."),
            source: MetricDictionary.source(.prose))
    }
}
