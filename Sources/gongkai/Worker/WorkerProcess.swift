import Glibc
import ParsedCorpus

/// A worker and the conversation with it; one task at a time has it.
final class WorkerProcess: @unchecked Sendable {
    /// What came of a request.
    enum Answer {
        case outcome(Result<Report, ReadingError>)
        /// It took too long and was ended.
        case late
        /// It ended by itself.
        case died
    }

    private var child: ChildProcess
    private let limits: ReadingLimits
    /// How many documents it has parsed.
    private(set) var documentCount = 0

    /// Starts a worker; nil where none can be started.
    init?(executable: String, setup: WorkerSetup) {
        guard let child = ChildProcess(executable, [Worker.name]) else { return nil }
        self.child = child
        limits = setup.limits
        let deadline = ContinuousClock.now + .seconds(limits.parserSeconds)
        if (try? Frame.send(setup.bytes, to: self.child.channel, until: deadline)) == nil { return nil }
    }

    /// Its process id.
    var processID: Int32 { child.processID }

    /// Has a document parsed. After any answer but an outcome the worker is gone.
    func parse(_ request: WorkerRequest) -> Answer {
        documentCount += 1
        // The worker counts its processor time itself; this is for one that waits for something.
        let deadline = ContinuousClock.now + .seconds(limits.parserSeconds * 2)
        do throws(Frame.Failure) {
            try Frame.send(request.bytes, to: child.channel, until: deadline)
            let answer = try Frame.receive(from: child.channel, until: deadline)
            if let outcome = try? ParseOutcomeCodec.decode(answer) { return .outcome(outcome) }
            _ = child.end()
            return .died
        } catch .late {
            _ = child.end()
            return .late
        } catch {
            return child.end() == .signal(SIGXCPU) ? .late : .died
        }
    }
}
