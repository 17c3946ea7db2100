import Foundation
import GRDB
import ParsedCorpus

/// The rows of one document.
enum StoreRows {
    static func insert(
        _ name: String, _ outcome: Result<Report, ReadingError>, revision: Int64, place: Int, _ db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO document (revision, place, name, refusal, content) VALUES (?, ?, ?, ?, ?)")
        let refusal: String? = if case .failure(let error) = outcome { "\(error)" } else { nil }
        let content = Data(ParseOutcomeCodec.encode(outcome))
        try statement.execute(arguments: [revision, place, name, refusal, content])
        if case .success(let report) = outcome {
            let document = db.lastInsertedRowID
            try insert(report, document, db)
            try insertCells(report, document, db)
        }
    }

    /// Changes the report of `document` by `change`, which leaves its cells alone.
    static func update(_ document: Int64, _ change: (inout Report) -> Void, _ db: Database) throws {
        let select = try db.cachedStatement(sql: "SELECT content FROM document WHERE id = ?")
        guard let content = try Data.fetchOne(select, arguments: [document]),
            case .success(var report) = try ParseOutcomeCodec.decode([UInt8](content))
        else { return }
        change(&report)
        let update = try db.cachedStatement(sql: "UPDATE document SET content = ? WHERE id = ?")
        try update.execute(arguments: [Data(ParseOutcomeCodec.encode(.success(report))), document])
        let body = try db.cachedStatement(
            sql: "UPDATE report SET agency = ?, region = ?, kind = ?, level = ? WHERE document = ?")
        try body.execute(arguments: [
            report.agency, report.region, report.kind.rawValue, report.level.rawValue, document,
        ])
    }

    private static func insert(_ report: Report, _ document: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO report (document, format, agency, region, kind, level, year, disclosure_edition,
                    applications_edition, disputes_edition) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            document, report.format.rawValue, report.agency, report.region, report.kind.rawValue,
            report.level.rawValue, report.year, report.disclosureEdition?.name,
            report.applicationsEdition?.name, report.disputesEdition?.name,
        ])
    }

    private static func insertCells(_ report: Report, _ document: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO cell (document, cell, status, value, raw, location) VALUES (?, ?, ?, ?, ?, ?)")
        for reading in report.cells {
            // Whole numbers exactly, others as SQLite's own; `raw` has what is printed.
            let value: DatabaseValue =
                switch reading.value {
                case nil: .null
                case let number?: number.wholeNumber?.databaseValue ?? number.doubleValue.databaseValue
                }
            statement.setUncheckedArguments([
                document, reading.cell.index, reading.status.rawValue, value, reading.raw,
                reading.location.description,
            ])
            try statement.execute()
        }
    }
}
