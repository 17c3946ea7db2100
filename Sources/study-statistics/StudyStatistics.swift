import ArgumentParser

/// `study-statistics`: what the statistics promise and what they cost, as CSV. Not shipped.
@main
struct StudyStatistics: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study-statistics",
        abstract: "Coverage of intervals and sets, and the time that commands take on a large panel, as CSV.",
        subcommands: [CoverageCommand.self, SpeedCommand.self])
}
