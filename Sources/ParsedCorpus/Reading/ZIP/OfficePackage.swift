/// What an Office Open XML archive says of itself: where its main part is, and its title.
struct OfficePackage {
    private(set) var mainPart: String
    private(set) var title = ""

    /// The folder of the main part, with a slash at the end.
    var folder: String {
        let path = mainPart.split(separator: "/").dropLast()
        return path.isEmpty ? "" : path.joined(separator: "/") + "/"
    }

    /// Reads the package's relationships and core properties.
    ///
    /// - Parameter usual: the main part where no relationship names it.
    init(_ archive: inout ZIPArchive, format: DocumentFormat, usual: String) throws(ReadingError) {
        mainPart = usual
        if let member = archive.member("_rels/.rels") {
            let relationships = RelationshipEvents()
            try XMLPass.run(archive.extract(member), part: member.name, format: format, events: relationships)
            if let target = relationships.target(ofType: "/officeDocument") {
                mainPart = target.hasPrefix("/") ? String(target.dropFirst()) : target
            }
        }
        if let member = archive.member("docProps/core.xml") {
            let properties = TitleEvents()
            // A document is whole without its properties.
            if let bytes = try? archive.extract(member),
                (try? XMLPass.run(bytes, part: member.name, format: format, events: properties)) != nil
            {
                title = String(decoding: properties.title, as: UTF8.self)
            }
        }
    }
}

/// Collects the relationships of a part.
final class RelationshipEvents: XMLEvents {
    /// Targets and types by id.
    private(set) var relationships: [(id: String, type: String, target: String)] = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        guard name.hash == Self.relationship else { return }
        relationships.append(
            (attributes.string("Id"), attributes.string("Type"), attributes.string("Target")))
    }

    /// The target of the first relationship whose type ends so.
    func target(ofType suffix: String) -> String? {
        relationships.first { $0.type.hasSuffix(suffix) }?.target
    }

    private static let relationship = XMLName.hash(of: "Relationship")
}

/// Collects the title among core properties.
private final class TitleEvents: XMLEvents {
    private(set) var title: [UInt8] = []
    private var isInTitle = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        isInTitle = name.hash == Self.hash
    }
    override func end(_ name: XMLName) throws(ReadingError) { isInTitle = false }
    override func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInTitle, title.count < 4096 { title.append(contentsOf: text) }
    }

    private static let hash = XMLName.hash(of: "title")
}
