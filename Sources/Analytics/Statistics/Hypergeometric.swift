/// Draws from the hypergeometric distribution by inversion from its mode, in about √(marked) steps.
enum Hypergeometric {
    static func draw(
        _ random: borrowing GSLRandom, marked: Int, others: Int, draws: Int
    ) throws(StatisticsError) -> Int {
        let first = max(0, draws - others)
        let last = min(draws, marked)
        if first == last { return first }
        let total = Double(marked + others)
        let mode = Int(Double(draws + 1) * Double(marked + 1) / (total + 2))
        let (p, q) = (Double(draws) / total, (total - Double(draws)) / total)
        let center = min(max(mode, first), last)
        let peak = exp(
            try SaddlePoint.logBinomial(Double(center), Double(marked), p, q)
                + SaddlePoint.logBinomial(Double(draws - center), Double(others), p, q)
                - SaddlePoint.logBinomial(Double(draws), total, p, q))
        var remaining = random.uniform() - peak
        var (up, down) = (center, center)
        var (above, below) = (peak, peak)
        while remaining >= 0, up < last || down > first {
            if up < last {
                above *=
                    Double(marked - up) * Double(draws - up)
                    / (Double(up + 1) * Double(others - draws + up + 1))
                up += 1
                remaining -= above
                if remaining < 0 { return up }
            }
            if down > first {
                below *=
                    Double(down) * Double(others - draws + down)
                    / (Double(marked - down + 1) * Double(draws - down + 1))
                down -= 1
                remaining -= below
                if remaining < 0 { return down }
            }
            if above < 1e-18, below < 1e-18 { return center }
        }
        return center
    }
}
