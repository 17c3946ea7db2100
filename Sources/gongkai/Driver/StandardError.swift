import Glibc

/// Standard error, which may be closed or full: what cannot be said there is lost, and the work goes on.
enum StandardError {
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let written = Glibc.write(2, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                if written <= 0 { return }
                rest = rest.dropFirst(written)
            }
        }
    }
}
