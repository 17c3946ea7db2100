import ArgumentParser
import Dispatch
import Foundation

/// Where the programme begins.
@main
enum Start {
    static func main() throws {
        // The C library locks nothing in a process of one thread, which halves the time of some PDFs.
        if CommandLine.arguments.dropFirst() == [Worker.name] { return try Worker.run() }
        Task {
            await Gongkai.main()
            exit(EXIT_SUCCESS)
        }
        dispatchMain()
    }
}

struct Gongkai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongkai",
        abstract: "Checked numbers from government-information-disclosure annual reports (政府信息公开工作年度报告).",
        discussion: """
            A PATH is a file, a folder (with all folders in it; data files such as CSV are passed over), a ZIP \
            archive, a store (see build), or - for standard input.

            Exit status: 0 done, 1 failed, 2 done but some inputs were refused (check: findings of severity \
            error), 64 wrong usage.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Numbers from reports",
                subcommands: [Parse.self, Identify.self, Trace.self, Build.self]),
            CommandGroup(name: "Checks", subcommands: [Check.self, RulesCommand.self]),
            CommandGroup(
                name: "What the numbers say",
                subcommands: [
                    Rank.self, TrendCommand.self, SummaryCommand.self, OutcomesCommand.self, Compare.self,
                    Profile.self, FunnelCommand.self, ConcentrationCommand.self, Decompose.self, Similar.self,
                    Correlate.self,
                ]),
            CommandGroup(name: "What the numbers mean", subcommands: [Metrics.self, Explain.self]),
        ])
}
