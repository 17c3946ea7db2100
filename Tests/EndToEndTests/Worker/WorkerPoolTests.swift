import Glibc
import ParsedCorpus
import Testing
import _TestSupport

@testable import gongkai

@Suite(.timeLimit(.minutes(5))) struct WorkerPoolTests {
    static func pool(seconds: Int = 20) -> WorkerPool {
        var setup = WorkerSetup()
        setup.limits.parserSeconds = seconds
        setup.limits.parserBytes = 512 << 20
        return WorkerPool(setup: setup, executable: BuiltProduct.faulty)
    }

    static func error(_ result: Result<Report, ReadingError>) -> ReadingError? {
        if case .failure(let error) = result { error } else { nil }
    }

    @Test func sameReportAsHere() throws {
        let pdf = try Fixture.pdf()
        let here = try ReportParser().parse(pdf, name: "甲.pdf")
        let there = try Self.pool().parse(pdf, name: "甲.pdf", format: .pdf).get()
        #expect(ReportCodec.encode(there) == ReportCodec.encode(here))
    }

    @Test func sameRefusalAsHere() throws {
        let cut = Array(try Fixture.pdf().prefix(9_000))
        let there = try #require(Self.error(Self.pool().parse(cut, name: "cut.pdf", format: .pdf)))
        #expect(throws: there) { try ReportParser().parse(cut, name: "cut.pdf") }
    }

    @Test(arguments: ["fault-abort", "fault-kill", "fault-memory"])
    func lostWorker(_ fault: String) throws {
        let (pool, pdf) = (Self.pool(), try Fixture.pdf())
        #expect(Self.error(pool.parse(pdf, name: fault, format: .pdf)) == .crashed(format: .pdf))
        #expect(try pool.parse(pdf, name: "next.pdf", format: .pdf).get().document == "next.pdf")
    }

    @Test(arguments: ["fault-spin", "fault-wait"])
    func slowWorker(_ fault: String) throws {
        let (pool, pdf) = (Self.pool(seconds: 1), try Fixture.pdf())
        let error = Self.error(pool.parse(pdf, name: fault, format: .pdf))
        guard case .limitExceeded("seconds", 1, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(pool.idleProcessIDs.isEmpty)
    }

    @Test func killedBetweenDocuments() throws {
        let (pool, pdf) = (Self.pool(), try Fixture.pdf())
        _ = pool.parse(pdf, name: "1.pdf", format: .pdf)
        let first = try #require(pool.idleProcessIDs.first)
        kill(first, SIGKILL)
        #expect(try pool.parse(pdf, name: "2.pdf", format: .pdf).get().document == "2.pdf")
        #expect(pool.idleProcessIDs.count == 1 && pool.idleProcessIDs.first != first)
    }

    /// The C library locks each character it reads where there are two.
    @Test func oneThread() throws {
        let (pool, pdf) = (Self.pool(), try Fixture.pdf())
        _ = pool.parse(pdf, name: "1.pdf", format: .pdf)
        let process = try #require(pool.idleProcessIDs.first)
        #expect(try FileContent.entries("/proc/\(process)/task").count == 1)
    }

    @Test func noProgramme() throws {
        let pool = WorkerPool(setup: WorkerSetup(), executable: "/nowhere/gongkai")
        guard case .unreadableFile = Self.error(pool.parse([1], name: "a.pdf", format: .pdf)) else {
            Issue.record("a document was parsed without a worker")
            return
        }
    }

    @Test func messages() throws {
        var setup = WorkerSetup()
        setup.limits.tableCells = 7
        #expect(try WorkerSetup(setup.bytes) == setup)
        let request = WorkerRequest(name: "甲.pdf", format: .pdf, content: [0, 1, 255])
        #expect(try WorkerRequest(request.bytes) == request)
        #expect(throws: StoreError.self) { try WorkerRequest(Array(request.bytes.dropLast())) }
        #expect(ReadingLimits.all.count == Mirror(reflecting: ReadingLimits()).children.count)
    }
}
