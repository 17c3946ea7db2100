import Foundation
import GRDB
import ParsedCorpus

/// Reads a store, in the order of the files that it was built from.
public final class StoreReader: Sendable {
    private let queue: DatabaseQueue
    /// The text of the aliases file that the store was built with.
    public let aliases: String?
    /// The text of the lineage file that the store was built with.
    public let lineage: String?
    /// How many documents it holds, refused ones included.
    public let count: Int

    /// The first bytes of every SQLite file.
    public static let mark = Array("SQLite format 3\u{0}".utf8)

    /// Opens the store at `path`, which is not changed.
    public init(path: String) throws(StoreFailure) {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            (aliases, lineage, count) = try queue.read { db in
                try StoreFailure.check(db)
                return (
                    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = 'aliases'"),
                    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = 'lineage'"),
                    try Int.fetchOne(
                        db,
                        sql: """
                            SELECT count(*) FROM current_revision
                            JOIN document ON document.revision = current_revision.id
                            """) ?? 0
                )
            }
        } catch {
            throw StoreFailure(error)
        }
    }

    /// How many of its documents were refused.
    public func refusalCount() throws(StoreFailure) -> Int {
        do {
            return try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM refusals") ?? 0 }
        } catch {
            throw StoreFailure(error)
        }
    }

    /// Hands over all documents, at most `size` at a time. The store stays as it is meanwhile.
    public func forEachBatch(of size: Int, _ body: ([StoredDocument]) async throws -> Void) async throws {
        let ids = try await queue.read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT document.id FROM current_revision
                    JOIN document ON document.revision = current_revision.id
                    ORDER BY current_revision.place, document.place
                    """)
        }
        var start = 0
        while start < ids.count {
            let part = Array(ids[start..<min(start + size, ids.count)])
            try await body(
                try await queue.read { db in
                    let select = try db.cachedStatement(
                        sql: "SELECT name, content FROM document WHERE id = ?")
                    return try part.map { id in
                        guard let row = try Row.fetchOne(select, arguments: [id]) else {
                            throw StoreFailure.database("document \(id) is gone")
                        }
                        return StoredDocument(name: row[0], content: [UInt8](row[1] as Data))
                    }
                })
            start += part.count
        }
    }
}

extension StoreFailure {
    /// - Throws: where the database is no store, or one of another version.
    static func check(_ db: Database) throws {
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard mark == StoreSchema.applicationID else { throw StoreFailure.foreign }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version == StoreSchema.version else {
            throw StoreFailure.version(found: version, expected: StoreSchema.version)
        }
    }

    /// What SQLite said.
    init(_ error: any Error) {
        switch error {
        case let failure as StoreFailure: self = failure
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB: self = .foreign
        case let error as DatabaseError: self = .database(error.message ?? "\(error.resultCode)")
        default: self = .database("\(error)")
        }
    }
}
