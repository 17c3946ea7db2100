import Glibc

/// What the system allows this process from now on.
enum WorkerLimits {
    /// So many bytes of memory beyond what is taken now, and no core files.
    static func limitMemory(_ bytes: Int) {
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
        let most = rlim_t(mappedBytes + bytes)
        var memory = rlimit(rlim_cur: most, rlim_max: most)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
    }

    /// So many seconds of processor time beyond what is used now; then the system ends the process with
    /// SIGXCPU.
    static func limitTime(_ seconds: Int) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        // The system counts whole seconds.
        let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1
        var time = rlimit(rlim_cur: rlim_t(used + seconds), rlim_max: rlim_t.max)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
    }

    private static var mappedBytes: Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 1 << 30 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return 1 << 30 }
        return strtol(line, nil, 10) * sysconf(Int32(_SC_PAGESIZE))
    }
}
