/// One cell of the form (or one fact of the prose), as an index into ``Form/cells``.
///
/// A byte, so that a report's values are a flat array and a cell's name is looked up only where it is printed.
public struct CellID: Sendable, Hashable, Comparable, RawRepresentable {
    /// The position in ``Form/cells`` as a byte, from 0.
    public let rawValue: UInt8

    /// The cell at `rawValue` of ``Form/cells``, which must have one there.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The cell called `name`, such as `applications.granted.total`; nil if the form has none.
    public init?(_ name: String) {
        guard let index = Form.indexByName[name] else { return nil }
        self.init(rawValue: index)
    }

    /// The stable name: `normative.in_force`, `applications.granted.total`, `prose.proactive_site`.
    public var name: String { Form.cells[Int(rawValue)].name }

    /// The position in ``Form/cells``.
    public var index: Int { Int(rawValue) }

    /// Whether `left` comes before `right` in the order of the form.
    public static func < (left: CellID, right: CellID) -> Bool { left.rawValue < right.rawValue }
}

extension CellID: CustomStringConvertible {
    /// The stable name, as ``name`` gives it.
    public var description: String { name }
}
