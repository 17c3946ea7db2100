/// Puts value rows against the rows of the form: labelled ones by a monotone chain of greatest weight,
/// unlabelled ones by order where exactly as many fit between two labelled neighbours.
struct RowAlignment {
    /// For each value row the index of its form row; nil where it has none or is not determined.
    var formRow: [Int?]
    /// Value rows placed by order, not by a label.
    var placedByOrder: Set<Int> = []
    /// Form rows that no value row could be given with certainty although some value row may be theirs.
    var undetermined: Set<Int> = []

    /// A value row as the alignment sees it.
    struct Candidate {
        /// Index of the form row its label names.
        var row: Int?
        /// 3 for the label itself, down to 1; 0 without a row.
        var strength: Int
        /// Has no whole label of its own, and as many values as a whole row: may be any row.
        var isOpen: Bool
    }

    init(_ candidates: [Candidate], formRowCount: Int) {
        formRow = Array(repeating: nil, count: candidates.count)
        // Rows labelled in themselves first. Labels put together from loose text count only where order
        // does not settle the matter: extractors move loose text about.
        let own = candidates.map { candidate in
            candidate.isOpen && candidate.strength < 3
                ? Candidate(row: nil, strength: 0, isOpen: true) : candidate
        }
        divide(own, 0..<candidates.count, 0..<formRowCount) { alignment, values, forms in
            let open = values.filter { candidates[$0].isOpen && candidates[$0].strength < 3 }
            if open.isEmpty || forms.isEmpty { return }
            if open.count == forms.count {
                for (value, form) in zip(open, forms) {
                    alignment.formRow[value] = form
                    if candidates[value].row != form { alignment.placedByOrder.insert(value) }
                }
            } else {
                alignment.divide(candidates, values, forms) { alignment, values, forms in
                    alignment.fill(candidates, values, forms)
                }
            }
        }
    }

    /// Places the heaviest chain of labelled rows in `values`, and hands each gap to `gap`.
    private mutating func divide(
        _ candidates: [Candidate], _ values: Range<Int>, _ forms: Range<Int>,
        gap: (inout RowAlignment, Range<Int>, Range<Int>) -> Void
    ) {
        let inside = values.map { index in
            candidates[index].row.map(forms.contains) ?? false
                ? candidates[index] : Candidate(row: nil, strength: 0, isOpen: candidates[index].isOpen)
        }
        var previous = (value: values.lowerBound - 1, form: forms.lowerBound - 1)
        for offset in Self.heaviestChain(inside) + [inside.count] {
            let value = values.lowerBound + offset
            let form = offset < inside.count ? inside[offset].row! : forms.upperBound
            if offset < inside.count { formRow[value] = form }
            gap(&self, (previous.value + 1)..<value, (previous.form + 1)..<form)
            previous = (value, form)
        }
    }

    /// Between two labelled rows: as many open value rows as form rows are those rows in order.
    private mutating func fill(_ candidates: [Candidate], _ values: Range<Int>, _ forms: Range<Int>) {
        let open = values.filter { candidates[$0].isOpen && formRow[$0] == nil }
        if open.isEmpty || forms.isEmpty { return }
        if open.count == forms.count {
            for (value, form) in zip(open, forms) {
                formRow[value] = form
                placedByOrder.insert(value)
            }
        } else {
            undetermined.formUnion(forms)
        }
    }

    /// The strictly increasing sequence of rows with the greatest sum of weights.
    private static func heaviestChain(_ candidates: [Candidate]) -> [Int] {
        let weights = [0, 3, 5, 10]
        var best: [(weight: Int, previous: Int)] = []
        for (index, candidate) in candidates.enumerated() {
            guard let row = candidate.row else {
                best.append((0, -1))
                continue
            }
            var entry = (weight: weights[candidate.strength], previous: -1)
            for earlier in 0..<index {
                guard let other = candidates[earlier].row, other < row else { continue }
                let weight = best[earlier].weight + weights[candidate.strength]
                if weight > entry.weight { entry = (weight, earlier) }
            }
            best.append(entry)
        }
        var chain: [Int] = []
        var index = best.indices.max { best[$0].weight < best[$1].weight } ?? -1
        if index < 0 || candidates[index].row == nil { return [] }
        while index >= 0 {
            chain.append(index)
            index = best[index].previous
        }
        return chain.reversed()
    }
}
