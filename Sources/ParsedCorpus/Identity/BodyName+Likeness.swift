extension BodyName {
    /// How much of the shorter of two bodies' functions the longer has, by characters: 旅游局 and 文化和旅游局 have 旅游 in
    /// common, 1; words that every office bears do not count. 0...1.
    public static func likeness(_ first: String, _ second: String) -> Double {
        let (a, b) = (function(of: first), function(of: second))
        let shorter = min(a.count, b.count)
        return shorter == 0 ? 0 : Double(a.intersection(b).count) / Double(shorter)
    }

    /// The beginning of a name up to its 市, 县, 区 or 旗, as a division that no table lists has it; empty where there
    /// is none.
    public static func writtenPlace(_ agency: String) -> Substring {
        let head = agency.prefix(10)
        guard let end = head.dropFirst(2).firstIndex(where: { "市县区旗".contains($0) }) else { return "" }
        return head[...end]
    }

    private static func function(of agency: String) -> Set<Character> {
        guard let name = BodyName(agency), name.jurisdiction != .none else {
            return Set(agency.dropFirst(writtenPlace(agency).count)).subtracting(common)
        }
        return Set(name.core).subtracting(common)
    }

    private static let common: Set<Character> = Set("局委员会办公室厅部处中心院所站和与及管理服务监督工作事务人民政府街道镇乡")
}
