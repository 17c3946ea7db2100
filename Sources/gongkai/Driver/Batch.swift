import ParsedCorpus

/// What became of one input: a report, or the reason why not.
struct ParsedInput: Sendable {
    var name: String
    var result: Result<Report, ReadingError>

    /// Why it was refused; nil for a report.
    var refusal: ReadingError? { if case .failure(let error) = result { error } else { nil } }
}

/// What became of one file: of its documents, one or those of an archive.
struct ParsedFile: Sendable {
    /// Its place among the files.
    var place: Int
    /// The SHA-256 of its content, where that was asked for and could be read.
    var digest: String?
    /// Whether the content is known, so that nothing was parsed.
    var isKnown = false
    var inputs: [ParsedInput] = []
}

/// Parses many files, some at a time.
struct Batch: Sendable {
    var parser: DocumentParser
    /// How many files are at work at once.
    var jobs: Int

    /// Files per round: enough to keep all jobs busy, few enough to write results while more are read.
    private static let roundSize = 256

    /// Parses `files` and hands over the inputs of each round, in order; a store gives what it holds.
    func run(_ files: [InputFile], _ consume: ([ParsedInput]) throws -> Void) async throws {
        for part in files.partedAtStores {
            if case .store(let store) = part[0].source {
                try await StoredInputs(store, parser).forEachBatch(of: Self.roundSize, jobs: jobs, consume)
            } else {
                try await runFiles(part) { parsed in try consume(parsed.flatMap(\.inputs)) }
            }
        }
    }

    /// Parses `files`, none of them a store, and hands over what became of each, round by round in order, while the
    /// next are parsed.
    ///
    /// - Parameter isKnown: told a file's place and the SHA-256 of its content, whether it need not be parsed; nil
    ///   where all are parsed.
    func runFiles(
        _ files: [InputFile], isKnown: (@Sendable (Int, String) -> Bool)? = nil,
        _ consume: ([ParsedFile]) throws -> Void
    ) async rethrows {
        var done: [ParsedFile] = []
        for start in stride(from: 0, to: files.count, by: Self.roundSize) {
            let places = start..<min(start + Self.roundSize, files.count)
            async let round = run(places, of: files, isKnown)
            if start > 0 { try consume(done) }
            done = await round
        }
        if !files.isEmpty { try consume(done) }
    }

    /// What becomes of the files at `places`, in order.
    private func run(
        _ places: Range<Int>, of files: [InputFile], _ isKnown: (@Sendable (Int, String) -> Bool)?
    ) async -> [ParsedFile] {
        let queue = OfficeQueue()
        let begun = await mapInGroups(Array(places)) { place in begin(files[place], place, isKnown, queue) }
        var inputs = await finish(begun.flatMap(\.steps), queue)[...]
        return begun.map { begun in
            var file = begun.file
            file.inputs = Array(inputs.prefix(begun.steps.count))
            inputs = inputs.dropFirst(begun.steps.count)
            return file
        }
    }

    private struct Begun: Sendable {
        var file: ParsedFile
        var steps: [DocumentParser.Step] = []
    }

    /// The report in one file, or the reports in one archive.
    private func begin(
        _ file: InputFile, _ place: Int, _ isKnown: (@Sendable (Int, String) -> Bool)?, _ queue: OfficeQueue
    ) -> Begun {
        var begun = Begun(file: ParsedFile(place: place))
        do throws(ReadingError) {
            let bytes = try file.read(limit: parser.limits.fileBytes)
            if let isKnown {
                let digest = ContentDigest(bytes).description
                begun.file.digest = digest
                begun.file.isKnown = isKnown(place, digest)
                if begun.file.isKnown { return begun }
            }
            let format = parser.format ?? FormatSniffer.sniff(bytes)
            begun.steps =
                parser.format == nil && format == .zip
                ? try parseArchive(bytes, file.name, queue) : [parser.start(bytes, file.name, format, queue)]
        } catch {
            begun.steps = [.done(ParsedInput(name: file.name, result: .failure(error)))]
        }
        return begun
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
