import ParsedCorpus

/// What became of one input: a report, or the reason why not.
struct ParsedInput: Sendable {
    var name: String
    var result: Result<Report, ReadingError>
}

/// Parses many files, some at a time.
struct Batch: Sendable {
    var parser: DocumentParser
    /// How many files are at work at once.
    var jobs: Int

    /// Files per round: enough to keep all jobs busy, few enough to write results while more are read.
    private static let roundSize = 512

    /// Parses `files` and hands over the inputs of each round, in order.
    func run(_ files: [InputFile], _ consume: ([ParsedInput]) throws -> Void) async rethrows {
        var start = 0
        while start < files.count {
            let round = Array(files[start..<min(start + Self.roundSize, files.count)])
            let queue = OfficeQueue()
            let parsed = await mapInGroups(round) { file in parse(file, queue) }.flatMap { $0 }
            try consume(await finish(parsed, queue))
            start += round.count
        }
    }

    /// The report in one file, or the reports in one archive.
    private func parse(_ file: InputFile, _ queue: OfficeQueue) -> [DocumentParser.Step] {
        do throws(ReadingError) {
            let bytes = try file.read(limit: parser.limits.fileBytes)
            let format = parser.format ?? FormatSniffer.sniff(bytes)
            if parser.format == nil, format == .zip { return try parseArchive(bytes, file.name, queue) }
            return [parser.start(bytes, file.name, format, queue)]
        } catch {
            return [.done(ParsedInput(name: file.name, result: .failure(error)))]
        }
    }

    private func parseArchive(
        _ bytes: [UInt8], _ name: String, _ queue: OfficeQueue
    ) throws(ReadingError) -> [DocumentParser.Step] {
        var archive = try ZIPArchive(bytes, limits: parser.limits)
        var steps: [DocumentParser.Step] = []
        for member in archive.documents {
            let path = name + "/" + member.name
            do throws(ReadingError) {
                let bytes = try archive.extract(member)
                let format = parser.format ?? FormatSniffer.sniff(bytes)
                steps.append(parser.start(bytes, path, format, queue))
            } catch {
                steps.append(.done(ParsedInput(name: path, result: .failure(error))))
            }
        }
        return steps
    }

    /// Converts what waits for it, all together, and parses that.
    private func finish(_ steps: [DocumentParser.Step], _ queue: OfficeQueue) async -> [ParsedInput] {
        let waiting = steps.compactMap { step -> OfficeFile? in
            if case .waits(_, let file) = step { file } else { nil }
        }
        if waiting.isEmpty {
            return steps.compactMap { step in if case .done(let input) = step { input } else { nil } }
        }
        let outcomes = await queue.convert(waiting, jobs: jobs)
        return await mapInGroups(steps) { step in
            switch step {
            case .done(let input): input
            case .waits(let name, let file): parser.finish(name, file, outcomes[file])
            }
        }
    }

    /// Maps `items` in groups: for small ones a task each costs more than they do.
    private func mapInGroups<Item: Sendable, Output: Sendable>(
        _ items: [Item], _ transform: @escaping @Sendable (Item) -> Output
    ) async -> [Output] {
        let size = max(1, min(16, items.count / max(jobs * 4, 1)))
        let groups = stride(from: 0, to: items.count, by: size).map {
            Array(items[$0..<min($0 + size, items.count)])
        }
        return await boundedMap(groups, width: jobs) { $0.map(transform) }.flatMap { $0 }
    }
}
