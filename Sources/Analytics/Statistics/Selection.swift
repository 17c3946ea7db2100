extension Array where Element: Comparable {
    /// The element at `place` of the rising order, by Hoare's selection; leaves the array partly sorted.
    mutating func smallest(_ place: Int) -> Element {
        var (low, high) = (0, count - 1)
        while low < high {
            let pivot = self[low + (high - low) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while self[left] < pivot { left += 1 }
                while pivot < self[right] { right -= 1 }
                if left <= right {
                    swapAt(left, right)
                    (left, right) = (left + 1, right - 1)
                }
            }
            if place <= right {
                high = right
            } else if place >= left {
                low = left
            } else {
                break
            }
        }
        return self[place]
    }
}
