import ParsedCorpus

/// What became of one input: a report, or the reason why not.
struct ParsedInput: Sendable {
    var name: String
    var result: Result<Report, ReadingError>
}

/// Parses many files, some at a time.
struct Batch: Sendable {
    var parser: ReportParser
    /// How many files are at work at once.
    var jobs: Int

    /// Files per round: enough to keep all jobs busy, few enough to write results while more are read.
    private static let roundSize = 512

    /// Parses `files` and hands over the inputs of each round, in order.
    func run(_ files: [InputFile], _ consume: ([ParsedInput]) throws -> Void) async rethrows {
        var start = 0
        while start < files.count {
            let round = Array(files[start..<min(start + Self.roundSize, files.count)])
            let chunk = max(1, min(16, round.count / max(jobs * 4, 1)))
            let groups = stride(from: 0, to: round.count, by: chunk).map {
                Array(round[$0..<min($0 + chunk, round.count)])
            }
            let parsed = await boundedMap(groups, width: jobs) { group in group.flatMap { parse($0) } }
            try consume(parsed.flatMap { $0 })
            start += round.count
        }
    }

    /// The report in one file, or the reports in one archive.
    private func parse(_ file: InputFile) -> [ParsedInput] {
        do throws(ReadingError) {
            let bytes = try file.read()
            if parser.format == nil, FormatSniffer.sniff(bytes) == .zip { return try parseArchive(bytes, file.name) }
            return [ParsedInput(name: file.name, result: parse(bytes, file.name))]
        } catch {
            return [ParsedInput(name: file.name, result: .failure(error))]
        }
    }

    private func parseArchive(_ bytes: [UInt8], _ name: String) throws(ReadingError) -> [ParsedInput] {
        var archive = try ZIPArchive(bytes, limits: parser.limits)
        var inputs: [ParsedInput] = []
        for member in archive.members {
            let path = name + "/" + member.name
            do throws(ReadingError) {
                inputs.append(ParsedInput(name: path, result: parse(try archive.extract(member), path)))
            } catch {
                inputs.append(ParsedInput(name: path, result: .failure(error)))
            }
        }
        return inputs
    }

    private func parse(_ bytes: [UInt8], _ name: String) -> Result<Report, ReadingError> {
        Result { () throws(ReadingError) -> Report in try parser.parse(bytes, name: name) }
    }
}
