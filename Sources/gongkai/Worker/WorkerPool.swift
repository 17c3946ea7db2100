import ParsedCorpus
import Synchronization

/// Parses documents in other processes, so that no document can take the batch with it: one that crashes its
/// reader, takes too long or too much memory is refused by name.
///
/// As many workers run as calls are under way at once. They are started when first needed and used again.
final class WorkerPool: Sendable {
    private let executable: String
    private let setup: WorkerSetup
    private let idle = Mutex<[WorkerProcess]>([])

    /// A worker is replaced after so many documents, whatever its libraries have not given back.
    private static let documentsPerWorker = 2_000

    /// - Parameter executable: this programme, as a path.
    init(setup: WorkerSetup, executable: String = "/proc/self/exe") {
        self.setup = setup
        self.executable = executable
    }

    /// The report in `bytes` of that format, nil for text. The thread waits.
    func parse(_ bytes: [UInt8], name: String, format: DocumentFormat?) -> Result<Report, ReadingError> {
        let request = WorkerRequest(name: name, format: format, content: bytes)
        // A worker may end for a reason outside the document, so a fresh one tries again.
        for _ in 0..<2 {
            guard let worker = takeIdle() ?? WorkerProcess(executable: executable, setup: setup) else {
                return .failure(.unreadableFile(reason: "no process can be started to parse it"))
            }
            switch worker.parse(request) {
            case .outcome(let outcome):
                giveBack(worker)
                return outcome
            case .late:
                let seconds = setup.limits.parserSeconds
                return .failure(
                    .limitExceeded(name: "seconds", limit: seconds, found: "parsing it was not done by then"))
            case .died: continue
            }
        }
        return .failure(.crashed(format: format ?? .text))
    }

    /// The process ids of the workers that wait for a document.
    var idleProcessIDs: [Int32] { idle.withLock { $0.map(\.processID) } }

    private func takeIdle() -> WorkerProcess? {
        idle.withLock { $0.popLast() }
    }

    private func giveBack(_ worker: WorkerProcess) {
        if worker.documentCount >= Self.documentsPerWorker { return }
        idle.withLock { $0.append(worker) }
    }
}
