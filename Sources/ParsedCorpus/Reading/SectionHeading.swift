/// The headings of a report's six sections, told by their words and not by their numbers, which are often
/// wrong: `2、`, `（二）`, `二、制动公开政府信息情况`.
enum SectionHeading: Int, Sendable, CaseIterable {
    case overview = 1, disclosure, applications, disputes, problems, others

    /// The section `range` is the heading of; nil for every other text.
    static func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> SectionHeading? {
        let trimmed = withoutPart(bytes, UTF8Scan.trimmed(bytes, range))
        if trimmed.count < 12 || trimmed.count > 120 { return nil }
        let key = LabelText.key(bytes, trimmed)
        if key.count < 4 || key.count > 30 { return nil }
        return known[key]
    }

    /// Without 第二部分 at the beginning.
    private static func withoutPart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard range.count > 12, UTF8Scan.scalar(bytes, range.lowerBound, range.upperBound).0 == 0x7B2C else {
            return range
        }
        let (numeral, part) = UTF8Scan.scalar(bytes, range.lowerBound + 3, range.upperBound)
        guard numerals.contains(numeral), part + 6 < range.upperBound,
            UTF8Scan.scalar(bytes, part, range.upperBound).0 == 0x90E8,
            UTF8Scan.scalar(bytes, part + 3, range.upperBound).0 == 0x5206
        else { return range }
        return part + 6..<range.upperBound
    }

    /// The section of a numbered heading with a character or two misprinted; nil where none is near.
    static func nearest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> SectionHeading? {
        let trimmed = UTF8Scan.trimmed(bytes, range)
        if trimmed.count < 24 || trimmed.count > 120 { return nil }
        let (first, next) = UTF8Scan.scalar(bytes, trimmed.lowerBound, trimmed.upperBound)
        let (mark, _) = UTF8Scan.scalar(bytes, next, trimmed.upperBound)
        guard numerals.contains(first), marks.contains(mark) else { return nil }
        let text = LabelText.scalars(bytes, trimmed)
        if text.count < 8 || text.count > 30 { return nil }
        return EditDistance.nearest(text, among: spelt)
    }

    private static let numerals = Set("一二三四五六123456".unicodeScalars.map(\.value))
    private static let marks = Set("、.．，".unicodeScalars.map(\.value))
    private static let spelt: [(SectionHeading, [UInt32])] = variants.flatMap { heading, texts in
        texts.map { (heading, LabelText.scalars($0)) }
    }

    private static let known: [HanKey: SectionHeading] = {
        var table: [HanKey: SectionHeading] = [:]
        for (heading, texts) in variants {
            for text in texts { table[LabelText.key(text)] = heading }
        }
        return table
    }()

    private static let variants: [(SectionHeading, [String])] = [
        (.overview, ["总体情况", "整体情况", "总体概况", "概述", "工作总体情况", "基本情况"]),
        (
            .disclosure,
            [
                "主动公开政府信息情况", "主动公开政府信息的情况", "制动公开政府信息情况", "主动公开信息情况", "政府信息主动公开情况",
                "主动公开政府信息工作情况",
            ]
        ),
        (
            .applications,
            [
                "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "收到和处理政府信息依申请公开情况",
                "收到及处理政府信息公开申请情况", "政府信息公开申请情况", "收到和处理政府信息公开情况",
            ]
        ),
        (
            .disputes,
            [
                "政府信息公开行政复议行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议及行政诉讼情况",
                "因政府信息公开工作被申请行政复议提起行政诉讼情况", "政府信息公开行政复议与行政诉讼情况", "行政复议行政诉讼情况",
                "因政府信息公开申请行政复议提起行政诉讼情况",
            ]
        ),
        (
            .problems,
            [
                "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况", "存在问题及改进情况",
                "存在的主要问题及改进措施", "主要问题及改进情况", "工作存在的主要问题及改进情况",
            ]
        ),
        (
            .others,
            ["其他需要报告的事项", "其他需要报告事项", "其他事项报告的事项", "其它需要报告的事项", "需要报告的其他事项", "其他需报告的事项"]
        ),
    ]
}
