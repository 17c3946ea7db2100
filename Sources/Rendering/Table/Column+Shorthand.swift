extension Column {
    /// A column of words, at the left edge.
    public static func text(_ id: String, zh: String? = nil, en: String? = nil) -> Column {
        Column(id, zh: zh, en: en)
    }

    /// A column of counts or years.
    public static func integer(_ id: String, zh: String? = nil, en: String? = nil) -> Column {
        Column(id, zh: zh, en: en, kind: .number(.integer))
    }

    /// A column of numbers with `digits` digits after the point for people, all digits for scripts.
    public static func decimal(_ id: String, zh: String? = nil, en: String? = nil, digits: Int) -> Column {
        Column(id, zh: zh, en: en, kind: .number(.decimal(digits: digits)))
    }

    /// A column of p-values or q-values: `<0.001` for people where one would round to 0.
    public static func probability(_ id: String, zh: String? = nil, en: String? = nil, digits: Int) -> Column
    {
        Column(id, zh: zh, en: en, kind: .number(.probability(digits: digits)))
    }

    /// A column of numbers with as many digits as each has.
    public static func number(_ id: String, zh: String? = nil, en: String? = nil) -> Column {
        Column(id, zh: zh, en: en, kind: .number(.shortest))
    }

    /// A column of ratios (0.459) that people read as percentages (`45.9 %`).
    public static func percent(_ id: String, zh: String? = nil, en: String? = nil, digits: Int = 1) -> Column
    {
        Column(id, zh: zh, en: en, kind: .number(.percent(digits: digits)))
    }

    /// A column of changes between ratios, read in percentage points with their sign.
    public static func change(_ id: String, zh: String? = nil, en: String? = nil, digits: Int = 1) -> Column {
        Column(id, zh: zh, en: en, kind: .number(.percentagePoints(digits: digits)), showsSign: true)
    }

    /// The same column for the outputs that people read.
    public var forPeople: Column { with(.people) }

    /// The same column for the outputs that scripts read.
    public var forScripts: Column { with(.scripts) }

    /// The same column at the right edge and never cut, for numbers put together (`8/23`).
    public var compound: Column {
        var copy = self
        (copy.alignment, copy.minimumWidth) = (.trailing, nil)
        return copy
    }

    private func with(_ audience: Audience) -> Column {
        var copy = self
        copy.audience = audience
        return copy
    }
}
