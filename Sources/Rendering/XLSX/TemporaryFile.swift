import Glibc

/// A file that is gone when its owner is.
struct TemporaryFile: ~Copyable {
    let path: String

    init(suffix: String) throws(RenderingError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/gongkai-XXXXXX\(suffix)".utf8CString)
        let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
        let reason = errno
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw .temporaryFile(path: path, errorNumber: reason) }
        close(descriptor)
    }

    deinit { unlink(path) }

    /// All bytes of the file.
    func contents() throws(RenderingError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .temporaryFile(path: path, errorNumber: errno) }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        guard size >= 0 else { throw .temporaryFile(path: path, errorNumber: errno) }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = size == 0 ? 0 : fread(buffer.baseAddress, 1, size, file)
            failed = count != size
        }
        if failed { throw .temporaryFile(path: path, errorNumber: errno) }
        return bytes
    }
}
