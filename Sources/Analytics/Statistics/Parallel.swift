internal import Dispatch

/// Work shared by all processors whose results do not depend on how many there are: each piece has a place of its own.
enum Parallel {
    /// The results of `work` for 0 ..< `count`, in order; throws what the first failure in this order throws.
    static func map<Value, Failure>(
        _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let results = [Result<Value, Failure>](unsafeUninitializedCapacity: count) { places, filled in
            nonisolated(unsafe) let first = places.baseAddress
            perform(count) { index in
                let result = Result { () throws(Failure) in try work(index) }
                first.unsafelyUnwrapped.advanced(by: index).initialize(to: result)
            }
            filled = count
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for result in results { values.append(try result.get()) }
        return values
    }

    /// Does `work` for 0 ..< `count`, in some order, several at once.
    static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
        // A few pieces a processor, so that handing them out costs nothing.
        let pieces = min(count, 64)
        if pieces == 0 { return }
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            for index in piece * count / pieces..<(piece + 1) * count / pieces { work(index) }
        }
    }
}
