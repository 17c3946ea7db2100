import ArgumentParser
import ParsedCorpus

/// Reads what an analytic command is asked to look at: parse, then the panel.
struct CorpusLoader {
    var input: InputOptions
    var language: Language
    var blank: BlankPolicy
    var duplicates: DuplicatePolicy

    init(_ input: InputOptions, _ selection: SelectionOptions, language: Language = .ofEnvironment) {
        self.input = input
        self.language = language
        (blank, duplicates) = (selection.blank, selection.duplicates)
    }

    /// The panel of everything readable, and what was said on the way.
    func load() async throws -> LoadedCorpus {
        var builder = PanelBuilder(blank: blank, duplicates: duplicates)
        let talk = try await ReportReader(input: input, language: language).read { reports in
            for report in reports { builder.append(report) }
        }
        return LoadedCorpus(panel: builder.finish(), paths: input.paths, talk: talk)
    }
}

/// What was read.
struct LoadedCorpus {
    var panel: Panel
    /// The paths given, for the commands that notes offer.
    var paths: [String]
    var talk: Talk

    /// The last words; the exit status tells of refused inputs.
    func finish() throws {
        var talk = talk
        talk.finish()
        if !talk.refused.isEmpty { throw ExitCode.partly }
    }
}
