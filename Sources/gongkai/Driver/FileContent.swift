import Glibc
import ParsedCorpus

/// Reads files without being held up by what is no file, and never more than a limit.
enum FileContent {
    /// All bytes of the file at `path`.
    ///
    /// - Parameter limit: the most bytes; a larger file is refused by its size, before any is read.
    static func read(_ path: String, limit: Int) throws(ReadingError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure() }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            try check(Int(status.st_size), limit)
            // A file that has become something else by now must not hold up the batch.
            return try open(path, O_NONBLOCK, Int(status.st_size), limit)
        // Named on purpose: another programme's output.
        case S_IFIFO: return try open(path, 0, 0, limit)
        case S_IFCHR: throw .unreadableFile(reason: "a device, not a file")
        case S_IFBLK: throw .unreadableFile(reason: "a disk, not a file")
        case S_IFSOCK: throw .unreadableFile(reason: "a socket, not a file")
        default: throw .unreadableFile(reason: "not a file")
        }
    }

    /// All bytes that come from `descriptor`, room made for `expected`.
    static func read(_ descriptor: Int32, expected: Int = 0, limit: Int) throws(ReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = expected
        while true {
            if bytes.count == expected { room = 1 << 12 }
            let piece = try piece(descriptor, room)
            if piece.isEmpty { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            try check(bytes.count, limit)
            room = bytes.count < expected ? expected - bytes.count : 1 << 16
        }
    }

    /// The next bytes, `room` at most; none at the end.
    private static func piece(_ descriptor: Int32, _ room: Int) throws(ReadingError) -> [UInt8] {
        while true {
            var step = 0
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                step = Glibc.read(descriptor, buffer.baseAddress!, room)
                count = max(step, 0)
            }
            if step >= 0 { return piece }
            if errno != EINTR { throw failure() }
        }
    }

    /// Whether the path leads to a file proper; a link is followed.
    static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether `path` is itself a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether the file at `path` begins with `mark`; false for what is no file.
    static func begins(_ path: String, with mark: [UInt8]) -> Bool {
        guard isRegularFile(path) else { return false }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let head = [UInt8](unsafeUninitializedCapacity: mark.count) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress!, mark.count))
        }
        return head == mark
    }

    /// Where `path` leads once all links are followed.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The entries of a folder, sorted.
    static func entries(_ folder: String) throws(ReadingError) -> [String] {
        guard let handle = opendir(folder) else { throw failure() }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func open(
        _ path: String, _ flags: Int32, _ size: Int, _ limit: Int
    ) throws(ReadingError) -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | flags)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        return try read(descriptor, expected: size, limit: limit)
    }

    private static func check(_ count: Int, _ limit: Int) throws(ReadingError) {
        if count > limit {
            throw .limitExceeded(name: "bytes of a file", limit: limit, found: "\(count) bytes")
        }
    }

    /// What the system said of the last call.
    private static func failure() -> ReadingError {
        .unreadableFile(reason: String(cString: strerror(errno)).lowercased())
    }
}
