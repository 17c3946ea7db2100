import Analytics

/// A CSV file of metrics: `id,name_zh,name_en,numerator,denominator,unit`, a metric a line.
enum MetricFile {
    static let columns = ["id", "name_zh", "name_en", "numerator", "denominator", "unit"]

    /// The metrics in `text`; `name` is the file's, for messages.
    static func metrics(_ text: String, name: String) throws -> [Metric] {
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { fields($0) }
        let header = lines.isEmpty ? [] : lines.removeFirst()
        guard header.starts(with: columns.prefix(4)) else {
            throw UsageError(
                "\(name):1: found the columns \(header.joined(separator: ",")), expected \(columns.joined(separator: ","))"
            )
        }
        var result: [Metric] = []
        for (index, row) in lines.enumerated() where row != [""] {
            func field(_ column: String) -> String? {
                header.firstIndex(of: column).flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
            }
            let unit = field("unit")
            if let unit, MetricUnit(rawValue: unit) == nil {
                let units = MetricUnit.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageError("\(name):\(index + 2): no unit '\(unit)', expected one of: \(units)")
            }
            if unit == MetricUnit.share.rawValue || unit == MetricUnit.per100.rawValue,
                field("denominator") == nil
            {
                throw UsageError("\(name):\(index + 2): the unit '\(unit ?? "")' needs a denominator")
            }
            let formula = (field("numerator") ?? "") + (field("denominator").map { "/" + $0 } ?? "")
            do {
                let metric = try MetricExpression.metric(
                    name: field("id") ?? "", chinese: field("name_zh"), english: field("name_en"),
                    formula: formula,
                    unit: unit.flatMap(MetricUnit.init(rawValue:)))
                if result.contains(where: { $0.id == metric.id }) {
                    throw MetricExpression.Failure.badName(metric.id)
                }
                result.append(metric)
            } catch let failure as MetricExpression.Failure {
                throw UsageError("\(name):\(index + 2): \(failure.description)")
            }
        }
        return result
    }

    /// The fields of one line; quoted ones may hold commas and doubled quotes.
    private static func fields(_ line: Substring) -> [String] {
        var result: [String] = []
        var field = ""
        var isQuoted = false
        for character in line where character != "\u{FEFF}" {
            if character == "\"" {
                // A doubled quote closes and opens again.
                if !isQuoted, !field.isEmpty { field.append(character) }
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                result.append(field)
                field = ""
            } else {
                field.append(character)
            }
        }
        return result + [field]
    }
}
