import Foundation
import ParsedCorpus
import Rendering

/// What is said on standard error: refusals, progress on a terminal, a last line.
struct Talk {
    var isQuiet: Bool
    private let isTerminal = Terminal.standardError().isTerminal
    private(set) var readCount = 0
    private(set) var refused: [ParsedInput] = []

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    /// Counts the inputs of a round and names the refused ones at once.
    mutating func note(_ inputs: [ParsedInput], of total: Int) {
        for input in inputs {
            switch input.result {
            case .success: readCount += 1
            case .failure(let error):
                refused.append(input)
                say("\(input.name): \(error)")
            }
        }
        let done = readCount + refused.count
        if isTerminal, !isQuiet, done < total { show("\r\(done) of \(total) …") }
    }

    /// The last line: how many were read and refused.
    func finish() {
        if isTerminal, !isQuiet { show("\r\u{1B}[K") }
        if isQuiet || refused.isEmpty { return }
        say("\(refused.count) of \(readCount + refused.count) documents refused, \(readCount) read")
    }

    func say(_ line: String) {
        show((isTerminal && !isQuiet ? "\r\u{1B}[K" : "") + TerminalText.sanitized(line) + "\n")
    }

    private func show(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
