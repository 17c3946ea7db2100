/// The ranks of bodies in joint draws from their posteriors.
struct RankDraws {
    /// All ranks of the first body, then all of the second.
    private let ranks: [Int32]
    private let draws: Int

    /// The ranks of body number `body`, a draw each.
    subscript(body: Int) -> [Int32] { Array(ranks[body * draws..<(body + 1) * draws]) }

    /// Draws in blocks, to hold few values at a time; each block and body has a random stream of its own.
    init(_ posteriors: [Posterior], _ order: Ranks.Order, draws: Int, seed: UInt64) {
        let block = 16
        let bodies = posteriors.count
        let streams = BodyStreams.numbers(posteriors.map(\.evidence))
        let sign: Double = order == .ascending ? 1 : -1
        self.draws = draws
        ranks = [Int32](unsafeUninitializedCapacity: bodies * draws) { places, filled in
            nonisolated(unsafe) let ranks = places.baseAddress
            Parallel.perform((draws + block - 1) / block) { number in
                let start = number * block
                let count = min(block, draws - start)
                let blockSeed = seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03
                var drawn = [Double](repeating: 0, count: count * bodies)
                for (body, posterior) in posteriors.enumerated() {
                    let random = GSLRandom(seed: blockSeed, stream: streams[body])
                    for index in 0..<count {
                        drawn[index * bodies + body] = sign * posterior.drawForOrder(random)
                    }
                }
                var sorter = DrawSorter(streams)
                for index in 0..<count {
                    sorter.sort(drawn[index * bodies..<(index + 1) * bodies], draw: start + index)
                    for (place, entry) in sorter.sorted.enumerated() {
                        ranks.unsafelyUnwrapped.advanced(by: Int(entry.body) * draws + start + index)
                            .initialize(to: Int32(truncatingIfNeeded: place + 1))
                    }
                }
            }
            filled = bodies * draws
        }
    }
}

extension Posterior {
    /// A draw that orders bodies: under complete pooling, where all have one value, a random one.
    fileprivate func drawForOrder(_ random: borrowing GSLRandom) -> Double {
        if case .point = self { random.uniform() } else { draw(random) }
    }
}
