extension BodyName {
    /// How much of the shorter of two bodies' functions the longer has, by characters: 旅游局 and 文化和旅游局 have 旅游 in
    /// common, 1; words that every office bears do not count. 0...1.
    public static func likeness(_ first: String, _ second: String) -> Double {
        let (a, b) = (function(of: first), function(of: second))
        let shorter = min(a.count, b.count)
        return shorter == 0 ? 0 : Double(a.intersection(b).count) / Double(shorter)
    }

    private static func function(of agency: String) -> Set<Character> {
        let core = BodyName(agency)?.core ?? agency
        return Set(core).subtracting(common)
    }

    private static let common: Set<Character> = Set("局委员会办公室厅部处中心院所站和与及管理服务监督工作事务人民政府街道镇乡")
}
