public import ParsedCorpus

extension BodyYear {
    /// A row with the named cells; everything else is missing.
    public init(
        _ agency: String, _ year: Int, _ cells: KeyValuePairs<String, Double>, region: String = "",
        kind: BodyKind = .department, edition: Edition = .form2021, brokenRules: [String] = []
    ) {
        self.init(
            agency: agency, region: region, kind: kind, level: .county, year: year,
            document: "\(agency)-\(year)",
            disclosureEdition: edition, applicationsEdition: edition, brokenRules: brokenRules)
        for (name, value) in cells { self[CellID(name)!] = value }
    }

    /// A row in which `disclosed` of `handled` applications were granted, all the others were not held.
    public init(
        _ agency: String, _ year: Int, disclosed: Double, of handled: Double, region: String = "",
        kind: BodyKind = .department, edition: Edition = .form2021, brokenRules: [String] = []
    ) {
        self.init(agency, year, [:], region: region, kind: kind, edition: edition, brokenRules: brokenRules)
        for row in ApplicationRow.rows(of: edition) { self[row.cell(.total)] = 0 }
        self[ApplicationRow.granted.cell(.total)] = disclosed
        self[ApplicationRow.unableNotHeld.cell(.total)] = handled - disclosed
        self[ApplicationRow.newReceived.cell(.total)] = handled
        self[ApplicationRow.total.cell(.total)] = handled
    }
}
