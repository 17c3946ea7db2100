import Glibc

/// Another process of this programme, with a channel to its standard input and output. Its standard error
/// goes nowhere: libraries chatter there.
struct ChildProcess: ~Copyable {
    private let id: pid_t
    /// Both directions.
    let channel: Int32
    private var isRunning = true

    /// How a process ended.
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    /// What it finds in its environment, whatever stands in that of this process.
    private static let settings = [
        // The account of a crash takes Swift seconds to write, and nobody would read it.
        "SWIFT_BACKTRACE=enable=no",
        // What one document needed is kept for the next: giving memory back and asking again takes up to 5 % of the time.
        "MALLOC_TRIM_THRESHOLD_=67108864", "MALLOC_MMAP_THRESHOLD_=4194304", "MALLOC_TOP_PAD_=1048576",
    ]

    /// Starts `path` with `arguments`; nil where the system has no room for it.
    init?(_ path: String, _ arguments: [String]) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        let settings = Self.settings.map { strdup($0) }
        defer { for setting in settings { free(setting) } }
        var variables = settings
        var variable = environ
        while let word = variable.pointee {
            let name = String(cString: word).prefix { $0 != "=" } + "="
            if !Self.settings.contains(where: { $0.hasPrefix(name) }) { variables.append(word) }
            variable += 1
        }
        variables.append(nil)
        let status = posix_spawn(&id, path, &actions, nil, &words, variables)
        close(ends[1])
        guard status == 0 else {
            close(ends[0])
            return nil
        }
        self.id = id
        channel = ends[0]
    }

    /// Its process id.
    var processID: Int32 { id }

    /// Ends it at once and says how it ended: by itself before, or now.
    mutating func end() -> Ending {
        isRunning = false
        kill(id, SIGKILL)
        return reap()
    }

    private func reap() -> Ending {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 127
        return signal == 0 ? .exit(status >> 8 & 255) : .signal(signal)
    }

    deinit {
        // A worker ends by itself when its input does; one that hangs must not be waited for.
        if isRunning {
            kill(id, SIGKILL)
            _ = reap()
        }
        close(channel)
    }
}
