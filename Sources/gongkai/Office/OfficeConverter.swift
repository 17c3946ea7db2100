import Foundation
import ParsedCorpus
import Subprocess

/// Turns files of older office formats into ones that have a reader here, with LibreOffice: many files a
/// start, for a start takes seconds.
///
/// A file that brings LibreOffice down or makes it hang is found out and named; the others are converted.
struct OfficeConverter: Sendable {
    /// LibreOffice's start program.
    var program: String
    /// Seconds without a converted file after which LibreOffice is taken to hang.
    var patience = 60
    /// Bytes of address space LibreOffice may take.
    var memoryBytes = 4 << 30
    /// Seconds of processor time one start may take for each file.
    var processorSeconds = 60

    /// Files a start: few enough that one that crashes costs little.
    static let filesPerStart = 64

    /// LibreOffice where it is installed.
    static func find(
        path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) -> OfficeConverter? {
        for folder in path.split(separator: ":") {
            for name in ["soffice", "libreoffice"] {
                let program = folder + "/" + name
                if FileManager.default.isExecutableFile(atPath: program) {
                    return OfficeConverter(program: program)
                }
            }
        }
        return nil
    }

    /// Converts `files`; the outcomes in their order.
    func convert(_ files: [OfficeFile], in folder: TemporaryFolder, jobs: Int) async -> [OfficeOutcome] {
        var groups: [[OfficeFile]] = []
        for target in OfficeTarget.allCases {
            let same = files.filter { $0.target == target }
            // A start costs as much as several files, so a few files are not worth a second one.
            let size = min(Self.filesPerStart, max(8, (same.count + jobs - 1) / jobs))
            groups += stride(from: 0, to: same.count, by: size).map {
                Array(same[$0..<min($0 + size, same.count)])
            }
        }
        let outcomes = await boundedMap(groups, width: jobs) { await convertGroup($0, in: folder) }
        var byPath: [String: OfficeOutcome] = [:]
        for (file, outcome) in zip(groups.joined(), outcomes.joined()) { byPath[file.path] = outcome }
        return files.map { byPath[$0.path]! }
    }

    /// Converts files of one target, again and again until all are settled.
    private func convertGroup(_ files: [OfficeFile], in folder: TemporaryFolder) async -> [OfficeOutcome] {
        var outcomes: [OfficeOutcome?] = Array(repeating: nil, count: files.count)
        // Whether the first open file has to go alone: it was at work when LibreOffice went down.
        var isSuspected = false
        while true {
            let open = outcomes.indices.filter { outcomes[$0] == nil }
            if open.isEmpty { return outcomes.map { $0! } }
            let tried = isSuspected ? [open[0]] : open
            let output = folder.path + "/" + UUID().uuidString
            let ending = await start(tried.map { files[$0] }, output: output, profile: output + "-profile")
            try? FileManager.default.removeItem(atPath: output + "-profile")
            for index in tried {
                let path = output + "/" + files[index].outputName
                if Self.isWhole(path) { outcomes[index] = .converted(path: path) }
            }
            let left = tried.filter { outcomes[$0] == nil }
            if ending == .done {
                // LibreOffice passes over what it cannot open, and says so only on its standard error.
                for index in left { outcomes[index] = .refused }
                isSuspected = false
            } else if tried.count == 1 {
                if let index = left.first { outcomes[index] = ending == .late ? .late : .crashed }
                isSuspected = false
            } else {
                isSuspected = true
            }
        }
    }

    /// Whether the file at `path` is a whole package: its list of members comes last.
    private static func isWhole(_ path: String) -> Bool {
        guard let data = FileManager.default.contents(atPath: path) else { return false }
        return (try? ZIPArchive([UInt8](data))) != nil
    }

    // MARK: - One start

    enum Ending: Equatable {
        case done, died, late
    }

    private func start(_ files: [OfficeFile], output: String, profile: String) async -> Ending {
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            try OfficeProfile.write(to: profile)
        } catch {
            return .died
        }
        return await withTaskGroup(of: Ending.self) { group in
            group.addTask { await launch(files, output: output, profile: profile) }
            group.addTask { await watch(output) }
            let ending = await group.next()!
            // Ends the other: LibreOffice with all its processes, or the watch.
            group.cancelAll()
            await group.waitForAll()
            return ending
        }
    }

    private func launch(_ files: [OfficeFile], output: String, profile: String) async -> Ending {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        // The shell sets limits for what it then becomes.
        let seconds = processorSeconds * (files.count + 1)
        let limits = "ulimit -c 0; ulimit -v \(memoryBytes >> 10); ulimit -t \(seconds); exec \"$0\" \"$@\""
        let arguments =
            [
                "-c", limits, program,
                "-env:UserInstallation=" + URL(fileURLWithPath: profile).absoluteString,
                "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
                "--nofirststartwizard",
                "--convert-to", files[0].target.filter, "--outdir", output,
            ] + files.map(\.path)
        let result = try? await run(
            .name("sh"), arguments: Arguments(arguments),
            environment: .inherit.updating(OfficeProfile.environment), platformOptions: options,
            input: .none, output: .discarded, error: .discarded
        ) { Interruption.add(group: $0.processIdentifier.value) }
        if let result { Interruption.remove(group: result.processIdentifier.value) }
        return result?.terminationStatus == .exited(0) ? .done : .died
    }

    /// Returns when for ``patience`` seconds nothing has come out, or when cancelled.
    private func watch(_ output: String) async -> Ending {
        var count = 0
        var last = ContinuousClock.now
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(250))
            let now = (try? FileManager.default.contentsOfDirectory(atPath: output).count) ?? 0
            if now != count { (count, last) = (now, .now) }
            if last.duration(to: .now) > .seconds(patience) { return .late }
        }
        return .late
    }
}
