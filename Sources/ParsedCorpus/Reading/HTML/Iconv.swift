internal import Glibc

/// The C library's character set conversion.
enum Iconv {
    /// Text made UTF-8. Where bytes could not be decoded it has U+FFFD.
    struct Result {
        var text: [UInt8]
        var failures = 0
        /// Offset in the input of the first byte that could not be decoded.
        var firstFailure: Int?
    }

    /// Converts `bytes` from `start` on; nil if the C library does not know the encoding.
    static func convert(_ bytes: [UInt8], from start: Int, encoding: String) -> Result? {
        let descriptor = iconv_open("UTF-8", encoding)
        if descriptor == iconv_t(bitPattern: -1) { return nil }
        defer { iconv_close(descriptor) }
        var result = Result(text: [])
        result.text.reserveCapacity(bytes.count + bytes.count / 2)
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { output in
            bytes.withUnsafeBytes { input in
                let base = UnsafeMutableRawPointer(mutating: input.baseAddress!)
                    .assumingMemoryBound(to: CChar.self)
                var source: UnsafeMutablePointer<CChar>? = base + start
                var sourceLeft = input.count - start
                while sourceLeft > 0 {
                    var target = output.baseAddress
                    var targetLeft = output.count
                    let status = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
                    let reason = errno
                    result.text.append(
                        contentsOf: UnsafeRawBufferPointer(
                            start: output.baseAddress!, count: output.count - targetLeft))
                    guard status == -1 else { continue }
                    if reason == E2BIG { continue }
                    if result.firstFailure == nil { result.firstFailure = input.count - sourceLeft }
                    result.failures += 1
                    result.text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    source = source! + 1
                    sourceLeft -= 1
                    iconv(descriptor, nil, nil, nil, nil)
                }
            }
        }
        return result
    }
}
