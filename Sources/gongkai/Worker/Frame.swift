import Foundation
import Glibc

/// Messages between two processes: a length of eight bytes, the lowest first, then so many bytes.
///
/// Both are sent at once, or the other side would be woken for the length alone and wait again.
enum Frame {
    /// Why a message did not come through.
    enum Failure: Error, Equatable {
        /// The other side closed the channel or sent what is no message.
        case closed
        /// The time was up.
        case late
    }

    /// Longer messages are taken for damage.
    static let limit = 1 << 31

    /// Sends `payload` before `deadline`, without a signal where the other side is gone.
    static func send(
        _ payload: [UInt8], to socket: Int32, until deadline: ContinuousClock.Instant
    ) throws(Failure) {
        try sendAll(length(payload.count), payload, to: socket, until: deadline)
    }

    /// The next message, if it comes before `deadline`.
    static func receive(
        from socket: Int32, until deadline: ContinuousClock.Instant
    ) throws(Failure) -> [UInt8] {
        let head = try receiveAll(8, from: socket, until: deadline)
        return try receiveAll(try count(head), from: socket, until: deadline)
    }

    /// The next message on `input`, however long it takes; nil at the end.
    static func read(_ input: Int32) -> [UInt8]? {
        guard let head = readAll(8, input), let count = try? count(head) else { return nil }
        return readAll(count, input)
    }

    /// Writes `payload` to `output`, however long it takes.
    static func write(_ payload: [UInt8], _ output: Int32) -> Bool {
        (length(payload.count) + payload).withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let step = Glibc.write(output, buffer.baseAddress! + sent, buffer.count - sent)
                if step < 0, errno == EINTR { continue }
                if step <= 0 { return false }
                sent += step
            }
            return true
        }
    }

    // MARK: - Bytes

    private static func length(_ count: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }

    private static func count(_ head: [UInt8]) throws(Failure) -> Int {
        var count: UInt64 = 0
        for byte in head.reversed() { count = count << 8 | UInt64(byte) }
        guard count <= UInt64(limit) else { throw .closed }
        return Int(count)
    }

    /// Sends `head` and `rest` at once, without a copy of both together.
    private static func sendAll(
        _ head: [UInt8], _ rest: [UInt8], to socket: Int32, until deadline: ContinuousClock.Instant
    ) throws(Failure) {
        var sent = 0
        while sent < head.count + rest.count {
            let skipped = max(sent - head.count, 0)
            let step = head.withUnsafeBytes { head in
                rest.withUnsafeBytes { rest in
                    send(head.dropFirst(sent), rest.dropFirst(skipped), to: socket)
                }
            }
            if step > 0 { sent += step; continue }
            switch errno {
            case EINTR: continue
            case EAGAIN: try wait(socket, Int16(POLLOUT), until: deadline)
            default: throw .closed
            }
        }
    }

    private static func send(
        _ head: Slice<UnsafeRawBufferPointer>, _ rest: Slice<UnsafeRawBufferPointer>, to socket: Int32
    ) -> Int {
        withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { parts in
            for (index, part) in [head, rest].enumerated() {
                let bytes = UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(rebasing: part))
                parts[index] = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
            }
            var message = msghdr()
            message.msg_iov = parts.baseAddress
            message.msg_iovlen = parts.count
            return sendmsg(socket, &message, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }

    private static func receiveAll(
        _ count: Int, from socket: Int32, until deadline: ContinuousClock.Instant
    ) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var received = 0
        while received < count {
            try wait(socket, Int16(POLLIN), until: deadline)
            let step = bytes.withUnsafeMutableBytes {
                Glibc.recv(socket, $0.baseAddress! + received, count - received, 0)
            }
            if step > 0 { received += step; continue }
            if step < 0, errno == EINTR { continue }
            throw .closed
        }
        return bytes
    }

    private static func readAll(_ count: Int, _ input: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var received = 0
        while received < count {
            let step = bytes.withUnsafeMutableBytes {
                Glibc.read(input, $0.baseAddress! + received, count - received)
            }
            if step < 0, errno == EINTR { continue }
            if step <= 0 { return nil }
            received += step
        }
        return bytes
    }

    private static func wait(
        _ socket: Int32, _ events: Int16, until deadline: ContinuousClock.Instant
    ) throws(Failure) {
        while true {
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            guard left > 0 else { throw .late }
            var entry = pollfd(fd: socket, events: events, revents: 0)
            let ready = poll(&entry, 1, Int32(min(left.rounded(.up), 1e9)))
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw .closed }
        }
    }
}
