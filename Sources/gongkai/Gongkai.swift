import ArgumentParser
@main struct Gongkai: ParsableCommand { static let configuration = CommandConfiguration(commandName: "gongkai") }
