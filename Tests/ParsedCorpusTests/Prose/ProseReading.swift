import Testing

@testable import ParsedCorpus

/// Reads paragraphs of running text as they would stand in section 1.
enum ProseReading {
    static func read(_ paragraphs: [String], year: Int?) -> (
        statements: [ProseStatement], claims: [ProseClaim]
    ) {
        var document = Document(name: "prose", format: .text)
        for (index, text) in paragraphs.enumerated() {
            let range = document.append(text.utf8)
            document.blocks.append(
                .paragraph(Document.Piece(text: range, location: .line(index + 1, column: 1))))
        }
        let sheet = Sheet(document)
        return ProseFacts.read(ProseText(sheet, Zones(sheet)), sheet, year: year)
    }

    /// The facts as `proactive_site=9157 gazette_issues=12`, in the order of the form; a rounded number ends in ~.
    static func facts(_ text: String, year: Int? = 2021) -> String {
        let paragraphs = ["一、总体情况"] + text.split(separator: "\n").map(String.init)
        return read(paragraphs, year: year).statements.filter(\.isFact).sorted {
            $0.fact.rawValue < $1.fact.rawValue
        }
        .map { "\($0.fact.name.dropFirst(6))=\($0.value)\($0.isRounded ? "~" : "")" }.joined(separator: " ")
    }
}

/// A text of a report for 2021 and the facts in it.
struct ProseCase: Sendable, CustomTestStringConvertible {
    var text: String
    var facts: String
    var testDescription: String { text }

    init(_ text: String, _ facts: String) { (self.text, self.facts) = (text, facts) }
}
