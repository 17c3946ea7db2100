/// What a document says about the body that reports; every string as it stands, empty where there is none.
public struct IdentityEvidence: Sendable, Hashable {
    /// The report's title, with or without the site's name after it.
    public var title: String
    /// The name in the introductory sentence: 现公布X2020年政府信息公开工作年度报告.
    public var introduction: String
    /// The name under the report.
    public var signature: String
    /// The page's own title or source: `<title>`, 来源, 发布机构.
    public var source: String
    /// Whom to turn to: 请与X办公室联系.
    public var contact: String
    /// Text to look for regions, addresses, numbers and links in; the first paragraphs are enough.
    public var text: String
    /// Telephone numbers, if already known; those of `text` are found besides.
    public var telephones: [String]
    /// Postal codes, if already known.
    public var postcodes: [String]
    /// Addresses of pages, if already known.
    public var links: [String]
    /// The document's path: folders often bear the region's name.
    public var path: String
    /// The reporting year, which tells apart bearers of one name at different times.
    public var year: Int?

    /// Evidence of the strings given; whatever is unknown stays empty.
    public init(
        title: String = "", introduction: String = "", signature: String = "", source: String = "",
        contact: String = "", text: String = "", telephones: [String] = [], postcodes: [String] = [],
        links: [String] = [], path: String = "", year: Int? = nil
    ) {
        self.title = title
        self.introduction = introduction
        self.signature = signature
        self.source = source
        self.contact = contact
        self.text = text
        self.telephones = telephones
        self.postcodes = postcodes
        self.links = links
        self.path = path
        self.year = year
    }
}
