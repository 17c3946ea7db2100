import ArgumentParser
import Rendering

/// A command whose wrong words are told in one line, without the usage of the whole command.
protocol AnalyticCommand: AsyncParsableCommand {
    func analyse() async throws
}

extension AnalyticCommand {
    func run() async throws { try await tellingWrongWords(analyse) }
}

extension AsyncParsableCommand {
    /// Tells of a ``UsageError`` in one line; exit status 64.
    func tellingWrongWords(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let error as UsageError {
            let name = "gongkai \(Self._commandName): "
            StandardError.write(name + TerminalText.sanitized(error.description) + "\n")
            throw ExitCode.validationFailure
        }
    }
}
