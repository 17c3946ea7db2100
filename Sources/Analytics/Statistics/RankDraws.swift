/// The ranks of bodies in joint draws from their posteriors.
struct RankDraws {
    /// All ranks of the first body, then all of the second.
    private let ranks: [Int32]
    private let draws: Int

    /// The ranks of body number `body`, a draw each.
    subscript(body: Int) -> [Int32] { Array(ranks[body * draws..<(body + 1) * draws]) }

    /// The ranks of all bodies in `draws` draws.
    init(_ posteriors: [Posterior], _ order: Ranks.Order, draws: Int, seed: UInt64) {
        let bodies = posteriors.count
        let streams = BodyStreams.numbers(posteriors.map(\.evidence))
        let blocks = DrawBlocks(draws: draws, seed: seed, sign: order == .ascending ? 1 : -1)
        self.draws = draws
        ranks = [Int32](unsafeUninitializedCapacity: bodies * draws) { places, filled in
            nonisolated(unsafe) let ranks = places.baseAddress
            Parallel.perform(blocks.count) { number in
                let block = blocks[number]
                var drawn = [Double](repeating: 0, count: block.draws.count * bodies)
                for (body, posterior) in posteriors.enumerated() {
                    block.draw(posterior, stream: streams[body]) { drawn[$0 * bodies + body] = $1 }
                }
                var sorter = DrawSorter(streams)
                for (index, draw) in block.draws.enumerated() {
                    sorter.sort(drawn[index * bodies..<(index + 1) * bodies], draw: draw)
                    for (place, entry) in sorter.sorted.enumerated() {
                        ranks.unsafelyUnwrapped.advanced(by: Int(entry.body) * draws + draw)
                            .initialize(to: Int32(truncatingIfNeeded: place + 1))
                    }
                }
            }
            filled = bodies * draws
        }
    }

    /// The ranks of body number `body` alone, those that it has among all: counted, where all take sorting.
    static func ranks(
        of body: Int, _ posteriors: [Posterior], _ order: Ranks.Order, draws: Int, seed: UInt64
    ) -> [Int32] {
        let streams = BodyStreams.numbers(posteriors.map(\.evidence))
        let blocks = DrawBlocks(draws: draws, seed: seed, sign: order == .ascending ? 1 : -1)
        return Parallel.map(blocks.count) { number in
            let block = blocks[number]
            var own = [Double](repeating: 0, count: block.draws.count)
            block.draw(posteriors[body], stream: streams[body]) { own[$0] = $1 }
            var ranks = [Int32](repeating: 1, count: own.count)
            for other in posteriors.indices where other != body {
                block.draw(posteriors[other], stream: streams[other]) { index, value in
                    let isBefore =
                        value < own[index]
                        || (value == own[index]
                            && DrawSorter.tie(streams[other], draw: block.draws.lowerBound + index)
                                < DrawSorter.tie(streams[body], draw: block.draws.lowerBound + index))
                    if isBefore { ranks[index] += 1 }
                }
            }
            return ranks
        }
        .flatMap { $0 }
    }
}

/// Draws in blocks, to hold few values at a time; each block and body has a random stream of its own.
private struct DrawBlocks {
    let draws: Int
    let seed: UInt64
    /// −1 where the greatest value comes first.
    let sign: Double

    private static let size = 16

    var count: Int { (draws + Self.size - 1) / Self.size }

    subscript(number: Int) -> Block {
        let start = number * Self.size
        return Block(
            draws: start..<min(start + Self.size, draws),
            seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03, sign: sign)
    }

    struct Block {
        let draws: Range<Int>
        let seed: UInt64
        let sign: Double

        /// Gives `use` the block's draws from `posterior`, each with its place in the block.
        func draw(_ posterior: Posterior, stream: UInt64, _ use: (Int, Double) -> Void) {
            let random = GSLRandom(seed: seed, stream: stream)
            for index in draws.indices {
                use(index - draws.lowerBound, sign * posterior.drawForOrder(random))
            }
        }
    }
}

extension Posterior {
    /// A draw that orders bodies: under complete pooling, where all have one value, a random one.
    fileprivate func drawForOrder(_ random: borrowing GSLRandom) -> Double {
        if case .point = self { random.uniform() } else { draw(random) }
    }
}
