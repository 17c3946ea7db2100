import ParsedCorpus

/// Reads the reports that a command is given, and says on standard error what cannot be read.
struct ReportReader {
    var input: InputOptions
    var language: Language
    /// Whether nothing is said about refused files.
    var isSilent = false

    /// Hands the reports over in the order of their names, a round of files at a time.
    ///
    /// - Returns: what was said, with the counts.
    func read(_ consume: ([Report]) throws -> Void) async throws -> Talk {
        let files = try find()
        var talk = Talk(isQuiet: input.quiet || isSilent, language: language)
        try await input.makeBatch().run(files) { inputs in
            let reports = inputs.compactMap { try? $0.result.get() }
            talk.note(isSilent ? inputs.filter { (try? $0.result.get()) != nil } : inputs, of: files.count)
            try consume(reports)
        }
        return talk
    }

    private func find() throws -> [InputFile] {
        do {
            return try input.files()
        } catch let error as InputError where language == .zh {
            throw InputError.inChinese(error)
        }
    }
}
