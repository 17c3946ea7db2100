import ArgumentParser
import ParsedCorpus

/// Whether numbers that the form's sums prove wrong are replaced.
struct RepairOptions: ParsableArguments {
    @Flag(
        help:
            "Use the number that the form's sums settle where they prove the printed one wrong; each is named."
    )
    var applyRepairs = false

    /// `report`, or a repaired copy if that is asked for, with what was replaced; told on standard error.
    func apply(to report: Report, _ language: Language) -> (report: Report, applied: [AppliedRepair]) {
        if !applyRepairs { return (report, []) }
        let repaired = report.repaired()
        for repair in repaired.applied {
            let text = language.pick(repair.text.chinese, repair.text.english)
            Talk.announce("\(report.document): " + language.pick("已改用：", "repaired: ") + text)
        }
        return repaired
    }
}
