import ArgumentParser
import Foundation
import Rendering

/// The language of words in the output.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case zh, en

    /// The language of the environment: Chinese where the locale is, else English.
    static let ofEnvironment: Language = {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("zh") ? .zh : .en
    }()

    /// The column headings in this language.
    var header: HeaderChoice { self == .zh ? .zh : .en }

    /// `chinese` or `english`, whichever is asked for.
    func pick(_ chinese: String, _ english: String) -> String { self == .zh ? chinese : english }
}
