import ArgumentParser
import ParsedCorpus
import Rendering

/// Reads what an analytic command is asked to look at: parse, then the panel.
struct CorpusLoader {
    var input: InputOptions
    var language: Language
    var blank: BlankPolicy
    var duplicates: DuplicatePolicy
    var repair: RepairOptions

    init(_ input: InputOptions, _ selection: SelectionOptions, language: Language = .ofEnvironment) {
        self.input = input
        self.language = language
        (blank, duplicates, repair) = (selection.blank, selection.duplicates, selection.repair)
    }

    /// The panel of everything readable, and what was said on the way.
    func load() async throws -> LoadedCorpus {
        var builder = PanelBuilder(blank: blank, duplicates: duplicates)
        var repairs = (numbers: 0, reports: 0)
        let talk = try await ReportReader(input: input, language: language).read { reports in
            for report in reports {
                let repaired = repair.apply(to: report, language)
                builder.append(repaired.report)
                repairs.numbers += repaired.applied.count
                if !repaired.applied.isEmpty { repairs.reports += 1 }
            }
        }
        var panel = builder.finish()
        panel.repairs = repairs
        return LoadedCorpus(panel: panel, paths: input.paths, talk: talk)
    }
}

/// What was read.
struct LoadedCorpus {
    var panel: Panel
    /// The paths given, for the commands that notes offer.
    var paths: [String]
    var talk: Talk

    /// `table` with a note for people where repaired numbers are among what it rests on.
    func marked(_ table: Table, _ language: Language) -> Table {
        let (numbers, reports) = panel.repairs
        if numbers == 0 { return table }
        var table = table
        table.notesAfter.append(
            language.pick(
                "--apply-repairs：\(reports) 份年报中有 \(numbers) 个数按勾稽关系改用，见标准错误输出",
                "--apply-repairs: repaired numbers \(numbers), in reports \(reports); named on standard error"
            ))
        return table
    }

    /// The last words; the exit status tells of refused inputs.
    func finish() throws {
        var talk = talk
        talk.finish()
        if !talk.refused.isEmpty { throw ExitCode.partly }
    }
}
