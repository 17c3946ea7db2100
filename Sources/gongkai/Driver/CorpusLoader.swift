import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// Reads what an analytic command is asked to look at: parse, then the panel.
struct CorpusLoader {
    var input: InputOptions
    var selection: SelectionOptions
    var language: Language

    init(_ input: InputOptions, _ selection: SelectionOptions, language: Language = .ofEnvironment) {
        self.input = input
        self.selection = selection
        self.language = language
    }

    /// The panel of everything readable, and what was said on the way.
    ///
    /// - Throws: ``UsageError`` where no report fits the selection.
    func load() async throws -> LoadedCorpus {
        let grouping = try selection.grouping()
        var builder = PanelBuilder(blank: selection.blank, duplicates: selection.duplicates)
        var repairs = (numbers: 0, reports: 0)
        let talk = try await ReportReader(input: input, language: language).read { reports in
            for report in reports {
                let repaired = selection.repair.apply(to: report, language)
                builder.append(repaired.report)
                repairs.numbers += repaired.applied.count
                if !repaired.applied.isEmpty { repairs.reports += 1 }
            }
        }
        var panel = builder.finish()
        panel.repairs = repairs
        let corpus = LoadedCorpus(
            panel: panel, grouping: grouping, duplicates: selection.duplicates, paths: input.paths,
            talk: talk)
        var check = SelectionCheck(selection.selection, language)
        for row in panel.rows { check.note(row) }
        try check.finish()
        return corpus
    }
}

/// What was read.
struct LoadedCorpus {
    var panel: Panel
    /// What bodies are put together by.
    var grouping: BodyGrouping?
    /// Which of several reports of a body and year counts.
    var duplicates: DuplicatePolicy
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
    ///
    /// What a table for people says below its rows, scripts find on standard error: the bodies in `leftOut` and the
    /// documents that gave no row.
    func finish(leftOut: [LeftOutBody] = [], _ output: OutputOptions) throws {
        var talk = talk
        if !talk.isQuiet {
            let words = ReportWords(language: output.language)
            if !output.resolvedFormat().isForPeople {
                for line in words.leftOut(leftOut, showsYear: true) { talk.say(line) }
            }
            for line in words.documents(panel.leftOut) { talk.say(line) }
            if let policy = words.policy(duplicates, panel.leftOut) { talk.say(policy) }
            if let line = words.ungrouped(panel, grouping) { talk.say(line) }
        }
        talk.finish()
        if !talk.refused.isEmpty { throw ExitCode.partly }
    }
}
