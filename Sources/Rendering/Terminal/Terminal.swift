import Glibc

/// What is known about standard output, as a value, so that every decision can be tested.
public struct Terminal: Sendable {
    /// Whether standard output is a terminal.
    public var isTerminal: Bool
    /// How many columns its window has; nil if it has none.
    public var windowColumns: Int?
    /// The environment; only `COLUMNS`, `NO_COLOR`, `CLICOLOR_FORCE` and `TERM` are looked at.
    public var environment: [String: String]

    /// A terminal that is made up.
    public init(isTerminal: Bool, windowColumns: Int?, environment: [String: String]) {
        self.isTerminal = isTerminal
        self.windowColumns = windowColumns
        self.environment = environment
    }

    /// The narrowest width that is drawn for, whatever is asked.
    public static let minimumWidth = 20

    /// The width to draw for: `explicit`, else `COLUMNS`, else the window, else 80.
    public func width(explicit: Int? = nil) -> Int {
        let asked = explicit ?? environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let width = asked ?? windowColumns.flatMap { $0 > 0 ? $0 : nil } ?? 80
        return max(Self.minimumWidth, width)
    }

    /// The canvas that options and terminal make together.
    public func canvas(
        width explicit: Int? = nil, isASCII: Bool = false, color: ColorMode = .auto, ambiguousColumns: Int = 1
    ) -> Canvas {
        Canvas(
            width: width(explicit: explicit), isASCII: isASCII,
            usesColor: color.usesColor(isTerminal: isTerminal, environment: environment),
            measure: DisplayWidth(ambiguousColumns: ambiguousColumns))
    }

    /// Standard output as this process has it.
    public static func standardOutput() -> Terminal { Terminal(fileDescriptor: STDOUT_FILENO) }

    /// Standard error as this process has it.
    public static func standardError() -> Terminal { Terminal(fileDescriptor: STDERR_FILENO) }

    private init(fileDescriptor: Int32) {
        isTerminal = isatty(fileDescriptor) == 1
        var size = winsize()
        let isKnown = ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        windowColumns = isKnown ? Int(size.ws_col) : nil
        environment = [:]
        for name in ["COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
    }
}
