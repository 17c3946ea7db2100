import ParsedCorpus

/// The texts of the files by which the user overrules whose report a report is.
struct IdentityFiles: Sendable, Equatable {
    /// Lines alias,name.
    var aliases: String?
    /// Lines name,from,to,successor.
    var lineage: String?

    /// Whether nothing is overruled.
    var isEmpty: Bool { aliases == nil && lineage == nil }

    /// - Throws: ``UsageError`` at a line that cannot be used.
    func resolver() throws(UsageError) -> IdentityResolver {
        var (names, steps) = (Aliases(), Lineage())
        do throws(IdentityFileError) {
            names = try aliases.map { text throws(IdentityFileError) in try Aliases(csv: text) } ?? names
        } catch {
            throw UsageError("--aliases: \(error)")
        }
        do throws(IdentityFileError) {
            steps = try lineage.map { text throws(IdentityFileError) in try Lineage(csv: text) } ?? steps
        } catch {
            throw UsageError("--lineage: \(error)")
        }
        return IdentityResolver(aliases: names, lineage: steps)
    }

    /// These files, and those of `other` where there is none here.
    func filled(from other: IdentityFiles) -> IdentityFiles {
        IdentityFiles(aliases: aliases ?? other.aliases, lineage: lineage ?? other.lineage)
    }
}
