/// Whether output is coloured (`--color`).
public enum ColorMode: String, Sendable, CaseIterable {
    /// On a terminal that can, unless the environment says otherwise.
    case auto
    /// In pipes and files too.
    case always
    /// Not at all.
    case never

    /// Whether to colour: the flag first, then `NO_COLOR`, then `CLICOLOR_FORCE`, then the terminal.
    ///
    /// - Parameters:
    ///   - isTerminal: whether output goes to a terminal.
    ///   - environment: the variables `NO_COLOR`, `CLICOLOR_FORCE` and `TERM`; an empty value counts as unset.
    public func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto: break
        }
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if value("NO_COLOR") != nil { return false }
        if let forced = value("CLICOLOR_FORCE"), forced != "0" { return true }
        return isTerminal && value("TERM") != "dumb"
    }
}
