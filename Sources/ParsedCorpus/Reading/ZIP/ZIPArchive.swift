// The only file that speaks to libzip.
internal import CZip
internal import Glibc

/// A ZIP archive in memory: its members and what they hold, within limits.
public struct ZIPArchive: ~Copyable {
    /// A file in the archive.
    public struct Member: Sendable, Hashable {
        /// Its path, with `/` between folders.
        public var name: String
        /// Its size unpacked, in bytes, as the archive says.
        public var size: Int
        fileprivate var index: UInt64
    }

    /// The files, by name in the order of their bytes; no folders.
    public let members: [Member]

    private let archive: OpaquePointer
    private let limits: ReadingLimits
    private let format: DocumentFormat
    private var bytesLeft: Int

    /// Opens the archive that `bytes` are.
    ///
    /// - Parameter format: what errors call the file.
    /// - Throws: ``ReadingError/damaged(format:reason:)`` where the list of members cannot be read,
    ///   ``ReadingError/limitExceeded(name:limit:found:)`` for too many members.
    public init(
        _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), format: DocumentFormat = .zip
    ) throws(ReadingError) {
        try limits.check(fileBytes: bytes.count)
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        // libzip takes over the copy, and the source with the archive.
        guard let copy = malloc(bytes.count) else {
            throw .unreadableFile(reason: "no memory for \(bytes.count) bytes")
        }
        bytes.withUnsafeBytes { _ = memcpy(copy, $0.baseAddress!, bytes.count) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &failure) else {
            free(copy)
            throw .damaged(format: format, reason: String(cString: zip_error_strerror(&failure)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            zip_source_free(source)
            if let reason = ZIPDamage.describe(bytes) { throw .damaged(format: format, reason: reason) }
            throw .damaged(format: format, reason: String(cString: zip_error_strerror(&failure)).lowercased())
        }
        let count = Int(max(zip_get_num_entries(archive, 0), 0))
        if count > limits.members {
            zip_discard(archive)
            throw .limitExceeded(name: "members of an archive", limit: limits.members, found: "\(count)")
        }
        self.archive = archive
        self.limits = limits
        self.format = format
        bytesLeft = limits.archiveBytes
        members = Self.members(of: archive, count: count)
    }

    deinit { zip_discard(archive) }

    /// The members that may be reports: neither hidden nor left behind by a file manager or an editor.
    public var documents: [Member] {
        members.filter { member in
            !member.name.split(separator: "/").contains {
                $0 == "__MACOSX" || $0.hasPrefix(".") || $0.hasPrefix("~$") || $0 == "Thumbs.db"
                    || $0 == "desktop.ini"
            }
        }
    }

    /// The member of that name.
    public func member(_ name: String) -> Member? { members.first { $0.name == name } }

    /// Unpacks a member.
    ///
    /// - Throws: ``ReadingError/encrypted(format:)``, ``ReadingError/damaged(format:reason:)``, or
    ///   ``ReadingError/limitExceeded(name:limit:found:)`` before much memory is taken.
    public mutating func extract(_ member: Member) throws(ReadingError) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_stat_index(archive, member.index, 0, &stat) == 0 else { throw damage(member) }
        if stat.encryption_method != ZIP_EM_NONE { throw .encrypted(format: format) }
        try check(member, packed: Int(clamping: stat.comp_size))
        guard let file = zip_fopen_index(archive, member.index, 0) else { throw damage(member) }
        defer { zip_fclose(file) }
        let size = member.size
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while count < size {
                let step = zip_fread(file, buffer.baseAddress! + count, UInt64(size - count))
                if step <= 0 { break }
                count += Int(step)
            }
            filled = count
        }
        // Reading once more makes libzip compare the checksum, and shows a member longer than it says.
        var more: UInt8 = 0
        let rest = zip_fread(file, &more, 1)
        if count < size || rest != 0 {
            let found =
                rest > 0 ? "more than the \(size) bytes it declares" : "damaged data after \(count) bytes"
            throw .damaged(format: format, reason: "member '\(member.name)': \(found)")
        }
        bytesLeft -= size
        return bytes
    }

    private func check(_ member: Member, packed: Int) throws(ReadingError) {
        if member.size > limits.memberBytes {
            throw .limitExceeded(
                name: "bytes of an archive member", limit: limits.memberBytes,
                found: "'\(member.name)' unpacks to \(member.size)")
        }
        if member.size > bytesLeft {
            throw .limitExceeded(
                name: "bytes of all archive members", limit: limits.archiveBytes,
                found: "'\(member.name)' goes beyond")
        }
        if member.size > 1 << 20, member.size / max(packed, 1) > limits.compressionRatio {
            throw .limitExceeded(
                name: "compression ratio", limit: limits.compressionRatio,
                found: "'\(member.name)' unpacks from \(packed) to \(member.size) bytes")
        }
    }

    private func damage(_ member: Member) -> ReadingError {
        let reason = String(cString: zip_strerror(archive)).lowercased()
        return .damaged(format: format, reason: "member '\(member.name)': \(reason)")
    }

    private static func members(of archive: OpaquePointer, count: Int) -> [Member] {
        var members: [Member] = []
        for index in 0..<UInt64(count) {
            var stat = zip_stat_t()
            guard let raw = zip_get_name(archive, index, UInt32(ZIP_FL_ENC_RAW)),
                zip_stat_index(archive, index, 0, &stat) == 0
            else { continue }
            let name = decode(name: Array(UnsafeBufferPointer(start: raw, count: strlen(raw))))
            if name.isEmpty || name.utf8.last == UInt8(ascii: "/") { continue }
            members.append(Member(name: name, size: Int(clamping: stat.size), index: index))
        }
        return members.sorted { ByteOrder.precedes($0.name, $1.name) }
    }

    /// A name is UTF-8 if it can be; else GB18030, as archives made on Chinese Windows have it.
    private static func decode(name: [CChar]) -> String {
        let bytes = name.map { UInt8(bitPattern: $0) }.map {
            $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0
        }
        let raw = name.map { UInt8(bitPattern: $0) }
        if UTF8Evidence(raw, from: 0).isValid { return String(decoding: bytes, as: UTF8.self) }
        // A backslash may be half a character here, so separators stay as they are.
        let text = Iconv.convert(raw, from: 0, encoding: "GB18030")?.text ?? raw
        return String(decoding: text, as: UTF8.self)
    }
}
