import GRDB
import ParsedCorpus

/// The tables and views of a store, one SQLite file.
///
/// Tables hold what `build` needs to know what is new; the views are for people and other programmes, and keep their
/// names: `reports`, `cells`, `panel`, `refusals`, `revisions`, `form`.
enum StoreSchema {
    /// Rises with every change of the tables.
    static let version = 1
    /// Marks the file as a store, in SQLite's field for that: "gkst".
    static let applicationID = 0x676B_7374

    /// Makes everything in an empty database.
    static func create(_ db: Database) throws {
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
        try db.execute(sql: tables)
        try db.execute(sql: views)
        try db.execute(sql: panelView)
        let insert = try db.makeStatement(
            sql: """
                INSERT INTO form_cell (id, name, section, title_zh, title_en, unit) VALUES (?, ?, ?, ?, ?, ?)
                """)
        for (index, cell) in Form.cells.enumerated() {
            try insert.execute(arguments: [
                index, cell.name, "\(cell.section)", cell.titleChinese, cell.titleEnglish, cell.unit.rawValue,
            ])
        }
    }

    private static let tables = """
        -- What the store was built with: aliases, lineage (the texts of the files).
        CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        -- Every run of build.
        CREATE TABLE build (
            id INTEGER PRIMARY KEY, finished TEXT NOT NULL, parser TEXT NOT NULL,
            files INTEGER NOT NULL, parsed INTEGER NOT NULL);
        -- Files by name; several of one name (from several paths) by their order. place: its place in the last
        -- build, NULL where that did not have it.
        CREATE TABLE file (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, occurrence INTEGER NOT NULL, place INTEGER,
            UNIQUE (name, occurrence));
        -- The contents a file had, oldest first; the last is current while the file is there.
        CREATE TABLE revision (
            id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file, number INTEGER NOT NULL,
            sha256 TEXT NOT NULL, parser TEXT NOT NULL, build INTEGER NOT NULL REFERENCES build,
            is_settled INTEGER NOT NULL, UNIQUE (file, number));
        -- The documents of a revision: one, or those of an archive. content: everything read, in gongkai's own form.
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, revision INTEGER NOT NULL REFERENCES revision, place INTEGER NOT NULL,
            name TEXT NOT NULL, refusal TEXT, content BLOB NOT NULL, UNIQUE (revision, place));
        CREATE TABLE report (
            document INTEGER PRIMARY KEY REFERENCES document, format TEXT NOT NULL, agency TEXT NOT NULL,
            region TEXT NOT NULL, kind TEXT NOT NULL, level TEXT NOT NULL, year INTEGER,
            disclosure_edition TEXT, applications_edition TEXT, disputes_edition TEXT);
        CREATE INDEX report_body ON report (agency, region, year);
        CREATE TABLE form_cell (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, section TEXT NOT NULL, title_zh TEXT NOT NULL,
            title_en TEXT NOT NULL, unit TEXT NOT NULL);
        CREATE TABLE cell (
            document INTEGER NOT NULL REFERENCES report, cell INTEGER NOT NULL REFERENCES form_cell,
            status TEXT NOT NULL, value NUMERIC, raw TEXT NOT NULL, location TEXT NOT NULL,
            PRIMARY KEY (document, cell)) WITHOUT ROWID;
        """

    private static let views = """
        CREATE VIEW form AS SELECT name AS cell, section, title_zh, title_en, unit FROM form_cell;
        -- The last revision of every file of the last build.
        CREATE VIEW current_revision AS
            SELECT revision.id, file.place AS place FROM file JOIN revision ON revision.file = file.id
            WHERE file.place IS NOT NULL AND revision.number =
                (SELECT max(number) FROM revision AS other WHERE other.file = file.id);
        CREATE VIEW reports AS
            SELECT document.id AS id, document.name AS document, agency, region, kind, level, year, format,
                disclosure_edition, applications_edition, disputes_edition
            FROM current_revision
            JOIN document ON document.revision = current_revision.id
            JOIN report ON report.document = document.id;
        CREATE VIEW cells AS
            SELECT reports.id AS report, reports.document AS document, agency, region, year, form_cell.name AS cell,
                value, status, raw, location
            FROM reports JOIN cell ON cell.document = reports.id JOIN form_cell ON form_cell.id = cell.cell;
        CREATE VIEW prose_facts AS SELECT * FROM cells WHERE cell LIKE 'prose.%';
        CREATE VIEW refusals AS
            SELECT document.name AS document, refusal AS reason FROM current_revision
            JOIN document ON document.revision = current_revision.id WHERE refusal IS NOT NULL;
        -- Every content that a document ever had; is_current tells those in use.
        CREATE VIEW revisions AS
            SELECT document.name AS document, revision.number AS revision, revision.sha256 AS sha256,
                build.finished AS built, document.id AS report, refusal,
                revision.id IN (SELECT id FROM current_revision) AS is_current
            FROM revision JOIN document ON document.revision = revision.id JOIN build ON build.id = revision.build;
        """

    /// A row a report, a column a cell; NULL for everything that is no number.
    private static var panelView: String {
        let columns = Form.cells.enumerated().map { index, cell in
            "max(CASE cell.cell WHEN \(index) THEN cell.value END) AS \"\(cell.name)\""
        }
        return """
            CREATE VIEW panel AS SELECT reports.document AS document, agency, region, kind, level, year,
            \(columns.joined(separator: ",\n"))
            FROM reports LEFT JOIN cell ON cell.document = reports.id GROUP BY reports.id
            """
    }
}
