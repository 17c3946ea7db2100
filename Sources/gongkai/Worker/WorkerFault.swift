import Glibc

/// Ways to go wrong, for tests of what the others do then. Nothing in a release.
enum WorkerFault {
    /// Goes wrong as the document's name asks for, where the environment allows it.
    static func apply(_ name: String) {
        #if DEBUG
            guard getenv("GONGKAI_WORKER_FAULTS") != nil else { return }
            if name.contains("fault-abort") { abort() }
            if name.contains("fault-kill") { raise(SIGKILL) }
            if name.contains("fault-wait") { while true { sleep(60) } }
            if name.contains("fault-spin") { while true {} }
            if name.contains("fault-memory") {
                var blocks: [[UInt8]] = []
                while true { blocks.append([UInt8](repeating: 1, count: 64 << 20)) }
            }
        #endif
    }
}
