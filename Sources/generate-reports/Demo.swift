import ArgumentParser
import _TestSupport

/// The made-up county of the demonstration.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the reports of the made-up county 云汀县, the same bytes every time.")

    @Option(help: "Seed; the committed data uses the default.")
    var seed: UInt64 = 20_260_131

    @Option(name: .shortAndLong, help: "Folder to write into.")
    var output = "Data/demo"

    func run() throws { try DemoCounty(seed: seed).write(to: output) }
}
