import Dispatch
import Foundation
import Glibc
import Synchronization

/// What must not stay behind where the programme is told to end: temporary folders, and processes that a
/// terminal does not know as this programme's.
enum Interruption {
    private struct Remains {
        var folders: Set<String> = []
        var groups: Set<pid_t> = []
    }

    private static let remains = Mutex(Remains())

    static func add(folder path: String) {
        _ = sources
        remains.withLock { _ = $0.folders.insert(path) }
    }

    static func remove(folder path: String) { remains.withLock { _ = $0.folders.remove(path) } }

    /// Notes a process group by the process that leads it.
    static func add(group id: pid_t) { remains.withLock { _ = $0.groups.insert(id) } }

    static func remove(group id: pid_t) { remains.withLock { _ = $0.groups.remove(id) } }

    nonisolated(unsafe) private static let sources: [any DispatchSourceSignal] = [SIGINT, SIGTERM, SIGHUP].map
    {
        number in
        // The source sees the signal only where it does not end the programme first.
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            remains.withLock {
                for group in $0.groups { kill(-group, SIGKILL) }
                for path in $0.folders { try? FileManager.default.removeItem(atPath: path) }
            }
            signal(number, SIG_DFL)
            kill(getpid(), number)
        }
        source.resume()
        return source
    }
}
