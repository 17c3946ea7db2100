import Testing
import _TestSupport

/// Compares a result with the row, and the row's absence with a missing result.
func check(
    _ row: ReferenceCase, _ actual: [Double]?, sourceLocation: SourceLocation = #_sourceLocation
) {
    guard let expected = row.expected else {
        #expect(actual == nil, "expected no value", sourceLocation: sourceLocation)
        return
    }
    guard let actual else {
        Issue.record("no value, expected \(expected)", sourceLocation: sourceLocation)
        return
    }
    // Near 0 a relative measure says nothing: 1e-14 apart counts as equal to 0.
    let isClose =
        actual.isClose(to: expected, relativeTolerance: row.tolerance, absoluteTolerance: 1e-300)
        || zip(actual, expected).allSatisfy {
            $0.isClose(to: $1, relativeTolerance: row.tolerance, absoluteTolerance: $1 == 0 ? 1e-14 : 0)
        } && actual.count == expected.count
    #expect(
        isClose, "\(actual) found, \(expected) expected within \(row.tolerance)",
        sourceLocation: sourceLocation)
}

/// A whole number of a reference row.
func whole(_ value: Double) -> Int { Int(value) }
