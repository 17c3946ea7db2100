import ParsedCorpus
import Rendering

/// What is said on standard error: refusals, progress on a terminal, a last line.
struct Talk {
    var isQuiet: Bool
    var language: Language
    private let isTerminal = Terminal.standardError().isTerminal
    private(set) var readCount = 0
    private(set) var refused: [ParsedInput] = []
    /// Whether a line of progress stands on the terminal and has to go before anything else is said.
    private var showsProgress = false

    init(isQuiet: Bool, language: Language) {
        self.isQuiet = isQuiet
        self.language = language
    }

    /// Counts the inputs of a round and names the refused ones at once.
    mutating func note(_ inputs: [ParsedInput], of total: Int) {
        for input in inputs {
            switch input.result {
            case .success: readCount += 1
            case .failure(let error):
                refused.append(input)
                say("\(input.name): \(language.pick(error.chinese, error.description))")
            }
        }
        let done = readCount + refused.count
        if isTerminal, !isQuiet, done < total {
            show("\r" + language.pick("已读 \(done)/\(total) …", "\(done) of \(total) …"))
            showsProgress = true
        }
    }

    /// The last line: how many were read and refused, and by kind why.
    mutating func finish() {
        clearProgress()
        if isQuiet || refused.isEmpty { return }
        let total = readCount + refused.count
        say(
            language.pick(
                "\(total) 份文件中拒读 \(refused.count) 份（\(kinds)），读取 \(readCount) 份",
                "\(refused.count) of \(total) documents refused, \(readCount) read; refused: \(kinds)"))
    }

    /// The refused by kind: `2 scans, 1 empty form`.
    private var kinds: String {
        RefusalKind.allCases.compactMap { kind in
            let count = refused.count { $0.refusal?.kind == kind }
            if count == 0 { return nil }
            return language.pick("\(kind.chinese) \(count) 份", kind.counted(count))
        }.joined(separator: language.pick("、", ", "))
    }

    mutating func say(_ line: String) {
        clearProgress()
        show(TerminalText.sanitized(line) + "\n")
    }

    private mutating func clearProgress() {
        if showsProgress { show("\r\u{1B}[K") }
        showsProgress = false
    }

    /// Says `line` whatever else is said.
    static func announce(_ line: String) {
        StandardError.write(TerminalText.sanitized(line) + "\n")
    }

    private func show(_ text: String) { StandardError.write(text) }
}
