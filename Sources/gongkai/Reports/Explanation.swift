import Rendering

/// A term explained: a title and named fields; lines for people, a row a field for scripts.
struct Explanation {
    var title: String
    var fields: [(name: String, text: String)]
    var next: String?

    func table(forPeople: Bool) -> Table {
        if forPeople {
            return Table(
                [], title: title,
                notesBefore: fields.map { $0.name.isEmpty ? $0.text : "\($0.name)  \($0.text)" },
                notesAfter: next.map { [$0] } ?? [])
        }
        var table = Table(
            [.text("field", zh: "项", en: "field"), .text("text", zh: "内容", en: "text")], title: title)
        for entry in fields { table.append([.text(entry.name), .text(entry.text)]) }
        return table
    }
}
