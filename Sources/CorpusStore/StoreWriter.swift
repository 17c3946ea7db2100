import GRDB
public import ParsedCorpus

/// Brings a store up to date with files: all within one transaction, so that a store is never half built.
public final class StoreWriter {
    private let queue: DatabaseQueue
    private let parser: String
    private var build: Int64 = 0
    private var place = 0
    private var parsed = 0
    private var kept: [Int64] = []

    /// Opens the store at `path` for another build, or makes one there.
    ///
    /// - Parameter parser: what tells that a file would be read alike: version, options.
    public init(path: String, parser: String) throws(StoreFailure) {
        self.parser = parser
        do {
            var configuration = Configuration()
            // One transaction from the first file to the last.
            configuration.allowsUnsafeTransactions = true
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { db in
                if try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 {
                    // Nobody else knows the file yet.
                    try db.execute(sql: "PRAGMA journal_mode = OFF")
                    try db.execute(sql: "BEGIN")
                    try StoreSchema.create(db)
                } else {
                    try StoreFailure.check(db)
                    try db.execute(sql: "BEGIN IMMEDIATE")
                }
                try db.execute(
                    sql: "INSERT INTO build (finished, parser, files, parsed) VALUES ('', ?, 0, 0)",
                    arguments: [parser])
                build = db.lastInsertedRowID
                try db.execute(sql: "UPDATE file SET place = NULL")
            }
        } catch {
            throw StoreFailure(error)
        }
    }

    /// The contents that need not be read again: by file the SHA-256 of its last revision, where the same parser
    /// read it and nothing but the content decided what became of it.
    public func known() throws(StoreFailure) -> [StoredFile: String] {
        try inDatabase { db in
            var known: [StoredFile: String] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT file.name, file.occurrence, revision.sha256 FROM file
                    JOIN revision ON revision.file = file.id
                    WHERE revision.parser = ? AND revision.is_settled AND revision.number =
                        (SELECT max(number) FROM revision AS other WHERE other.file = file.id)
                    """, arguments: [self.parser])
            while let row = try rows.next() {
                known[StoredFile(name: row[0], occurrence: row[1])] = row[2]
            }
            return known
        }
    }

    /// Keeps what is stored of `file`, the next of the inputs.
    public func keep(_ file: StoredFile) throws(StoreFailure) {
        try inDatabase { db in
            guard let id = try self.takePlace(file, db) else { return }
            self.kept.append(id)
        }
    }

    /// Adds what was read of `file`, the next of the inputs, as its newest revision; a revision with the same content
    /// that another parser read, or that was not settled, is replaced.
    ///
    /// - Parameter isSettled: whether reading the same content again can only give the same.
    public func add(
        _ file: StoredFile, sha256: String, isSettled: Bool,
        documents: [(name: String, outcome: Result<Report, ReadingError>)]
    ) throws(StoreFailure) {
        parsed += 1
        try inDatabase { db in
            guard let id = try self.takePlace(file, db) else { return }
            var number = 1
            if let last = try Row.fetchOne(
                db,
                sql: "SELECT id, number, sha256 FROM revision WHERE file = ? ORDER BY number DESC LIMIT 1",
                arguments: [id])
            {
                let isSame = last[2] as String == sha256
                number = last[1] as Int + (isSame ? 0 : 1)
                if isSame { try self.removeRevision(last[0], db) }
            }
            try db.execute(
                sql: """
                    INSERT INTO revision (file, number, sha256, parser, build, is_settled) VALUES (?, ?, ?, ?, ?, ?)
                    """, arguments: [id, number, sha256, self.parser, self.build, isSettled])
            let revision = db.lastInsertedRowID
            for (place, document) in documents.enumerated() {
                try StoreRows.insert(document.name, document.outcome, revision: revision, place: place, db)
            }
        }
    }

    /// Changes every kept report by `change`, where the aliases or the lineage are not those it was built with.
    public func setIdentityFiles(
        aliases: String?, lineage: String?, _ change: (inout Report) -> Void
    ) throws(StoreFailure) {
        try inDatabase { db in
            var isChanged = false
            for (key, text) in [("aliases", aliases), ("lineage", lineage)] {
                let before = try String.fetchOne(
                    db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
                if before == text { continue }
                isChanged = true
                try db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
                if let text {
                    try db.execute(
                        sql: "INSERT INTO setting (key, value) VALUES (?, ?)", arguments: [key, text])
                }
            }
            if !isChanged { return }
            for file in self.kept {
                let ids = try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT report.document FROM current_revision
                        JOIN revision ON revision.id = current_revision.id
                        JOIN document ON document.revision = revision.id
                        JOIN report ON report.document = document.id WHERE revision.file = ?
                        """, arguments: [file])
                for id in ids { try StoreRows.update(id, change, db) }
            }
        }
    }

    /// Ends the build; nothing of it counts before.
    ///
    /// - Parameter finished: the time, as it is to be shown.
    public func finish(at finished: String) throws(StoreFailure) {
        try inDatabase { db in
            try db.execute(
                sql: "UPDATE build SET finished = ?, files = ?, parsed = ? WHERE id = ?",
                arguments: [finished, self.place, self.parsed, self.build])
            try db.execute(sql: "COMMIT")
        }
        do { try queue.close() } catch { throw StoreFailure(error) }
    }

    /// Leaves the store as it was.
    public func abandon() {
        try? queue.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    }

    // MARK: -

    /// Notes that `file` is the next of the inputs; its id.
    private func takePlace(_ file: StoredFile, _ db: Database) throws -> Int64? {
        let upsert = try db.cachedStatement(
            sql: """
                INSERT INTO file (name, occurrence, place) VALUES (?, ?, ?)
                ON CONFLICT (name, occurrence) DO UPDATE SET place = excluded.place RETURNING id
                """)
        defer { place += 1 }
        return try Int64.fetchOne(upsert, arguments: [file.name, file.occurrence, place])
    }

    private func removeRevision(_ revision: Int64, _ db: Database) throws {
        let documents = "SELECT id FROM document WHERE revision = ?"
        try db.execute(sql: "DELETE FROM cell WHERE document IN (\(documents))", arguments: [revision])
        try db.execute(sql: "DELETE FROM report WHERE document IN (\(documents))", arguments: [revision])
        try db.execute(sql: "DELETE FROM document WHERE revision = ?", arguments: [revision])
        try db.execute(sql: "DELETE FROM revision WHERE id = ?", arguments: [revision])
    }

    private func inDatabase<Value>(_ work: (Database) throws -> Value) throws(StoreFailure) -> Value {
        do { return try queue.inDatabase(work) } catch { throw StoreFailure(error) }
    }
}
