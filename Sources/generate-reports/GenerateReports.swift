import ArgumentParser

/// Writes made-up reports together with the truth about them.
@main
struct GenerateReports: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-reports",
        abstract: "Write made-up annual reports with the truth about them.",
        subcommands: [Corpus.self, Demo.self],
        defaultSubcommand: Corpus.self)
}
