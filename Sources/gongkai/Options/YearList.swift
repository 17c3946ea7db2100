import ArgumentParser

/// `2024`, `2020...2024`, `2019,2021`.
struct YearList: ExpressibleByArgument {
    var ranges: [ClosedRange<Int>] = []

    init?(argument: String) {
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(omittingEmptySubsequences: true) { ".-–~".contains($0) }.map { Int($0) }
            guard let first = ends.first, let low = first, ends.count <= 2, let high = ends[ends.count - 1],
                low <= high, (1900...2999).contains(low), (1900...2999).contains(high)
            else { return nil }
            ranges.append(low...high)
        }
    }
}
