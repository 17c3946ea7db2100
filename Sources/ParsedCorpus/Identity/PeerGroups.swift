/// The user's groups of bodies, from a file of lines `body,group`.
public struct PeerGroups: Sendable {
    private var groups: [[UInt8]: String] = [:]
    /// The bodies named, in the order of the file.
    public private(set) var bodies: [String] = []

    /// No groups.
    public init() {}

    /// Reads lines `body,group`; further fields, a head line, empty lines and lines from `#` on are skipped. A body
    /// may be written short: 松阳县教体局 is 松阳县教育和体育局.
    ///
    /// - Throws: ``IdentityFileError`` at a line without two fields, or where a body is in two groups.
    public init(csv: String) throws(IdentityFileError) {
        for (number, fields) in IdentityFile.rows(csv) {
            guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
                throw IdentityFileError(line: number, found: fields.count, expected: "body,group")
            }
            let body = CanonicalName.of(fields[0])
            if let other = groups[HanText.folded(body)], other != fields[1] {
                throw IdentityFileError(
                    line: number, found: fields.count,
                    expected: "one group a body: \(body) is in '\(other)' already")
            }
            groups[HanText.folded(body)] = fields[1]
            bodies.append(body)
        }
    }

    /// The group of the body called `agency`; nil where the file does not name it.
    public func group(of agency: String) -> String? {
        groups.isEmpty ? nil : groups[HanText.folded(agency)]
    }
}

/// The names that the tool gives to bodies.
public enum CanonicalName {
    /// The name that a report of the body called `name` would get: 薛城区工业和信息化局 for 薛城区工信局; `name` itself where
    /// it is no body's.
    public static func of(_ name: String) -> String {
        guard let parsed = BodyName(name), parsed.isRecognised else { return name }
        let agency = IdentityResolver().resolve(IdentityEvidence(title: name)).agency
        return agency.isEmpty ? name : agency
    }
}
