import ArgumentParser
import Rendering

/// The language of words in the output.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case zh, en

    /// The column headings in this language.
    var header: HeaderChoice { self == .zh ? .zh : .en }

    /// `chinese` or `english`, whichever is asked for.
    func pick(_ chinese: String, _ english: String) -> String { self == .zh ? chinese : english }
}
