/// A body's name taken apart: whose jurisdiction, which body, of what kind.
public struct BodyName: Sendable {
    /// Where the body belongs, as far as its name says.
    public enum Jurisdiction: Sendable, Hashable {
        /// No division is named.
        case none
        /// Divisions that the name can mean, by their index; more than one where the name alone does not tell.
        case divisions([Int])
        /// A functional zone, by its index.
        case zone(Int)
    }

    /// The name as given, without blanks, folded to simplified characters.
    public var given: String
    /// Whose body it is, as far as the name says.
    public var jurisdiction: Jurisdiction
    /// The body without its jurisdiction, short names written out: 工业和信息化局. Empty for a bare division.
    public var core: String
    /// What kind of body it is.
    public var kind: BodyKind
    /// The level told by the name: by its division, or by the 区 of 区工信局.
    public var level: BodyLevel
    /// The town or subdistrict that the name names.
    public var town: String = ""
    /// The 区 of 区工信局: the body belongs to some division that ends so.
    var generic = ""
    /// The jurisdiction's own name as given, for looking it up again.
    var ownName: [UInt8] = []
    /// Whether only a division or zone was named and the body was supplied: 临淄区 stands for its government.
    var isCompleted = false
    /// The ministry whose name stands before the division's: 国家税务总局.
    var ministry = ""
    /// Whether its division is named by its bare name: 山东.
    var isBare = false
    /// Whether the body belongs to a functional zone that the table does not list.
    var isOfZone = false
    /// Whether the division's name is to be put in front of the core; false where `core` bears it inside.
    public var takesDivision = true
    /// Whether the name says enough to be one: a known ending, a known short name or a division.
    public var isRecognised = true

    /// Takes a title, a signature or any other line apart.
    ///
    /// Returns nil where the line names no body: 我局, 本机关, a title of nothing but 政府信息公开工作年度报告.
    public init?(_ line: String) {
        let folded = HanText.folded(line, limit: 600)
        for part in TitleText.parts(folded) {
            guard let name = BodyName(folded: TitleText.name(in: part)) else { continue }
            self = name
            return
        }
        return nil
    }

    init?(folded name: [UInt8]) {
        var parser = BodyNameParser(name)
        guard let parsed = parser.parse() else { return nil }
        self = parsed
    }

    init(given: [UInt8], jurisdiction: Jurisdiction, core: [UInt8], kind: BodyKind, level: BodyLevel) {
        self.given = String(decoding: given, as: UTF8.self)
        self.jurisdiction = jurisdiction
        self.core = String(decoding: core, as: UTF8.self)
        self.kind = kind
        self.level = level
    }
}
