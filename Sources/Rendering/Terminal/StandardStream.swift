import Glibc

/// Writes bytes to an open file, pipe or terminal.
public enum StandardStream {
    /// Writes all of `bytes` to standard output.
    public static func writeOutput(_ bytes: [UInt8]) throws(RenderingError) {
        try write(bytes, to: STDOUT_FILENO)
    }

    /// Writes all of `bytes` to `fileDescriptor`, however many calls it takes.
    public static func write(_ bytes: [UInt8], to fileDescriptor: Int32) throws(RenderingError) {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(fileDescriptor, $0.baseAddress! + done, $0.count - done)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw .writeFailed(errorNumber: errno)
            }
            done += written
        }
    }
}
