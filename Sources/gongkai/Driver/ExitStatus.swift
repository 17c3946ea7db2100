import ArgumentParser

extension ExitCode {
    /// Done, but some inputs were refused, or a check found errors.
    static let partly = ExitCode(2)
}
