internal import Glibc

/// The order of texts by their UTF-8, which is the order of their scalars and the same in every locale.
enum ByteOrder {
    /// Whether `left` stands before `right`; where one begins with the other, the shorter does.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let order = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right -> Bool? in
                guard let first = left.baseAddress, let second = right.baseAddress else { return nil }
                let sign = memcmp(first, second, min(left.count, right.count))
                return sign != 0 ? sign < 0 : left.count < right.count
            }
        }
        if case .some(.some(.some(let precedes))) = order { return precedes }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
