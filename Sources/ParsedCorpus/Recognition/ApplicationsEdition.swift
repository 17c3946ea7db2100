/// Which edition section 3 is: 其他处理 is one row of the older form, three with labels of their own of the newer.
struct ApplicationsEdition {
    /// nil where nothing shows it.
    private(set) var edition: Edition?
    /// 其他 is 其他处理, broken over lines.
    private var isOther = false

    /// - Parameters:
    ///   - matches: the row of the form that each value row's label names.
    ///   - isOpen: whether a value row may be any row of the form.
    init(
        _ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], _ matches: [ApplicationRow?],
        isOpen: (Int) -> Bool
    ) {
        if matches.contains(.otherNotCorrected) || matches.contains(.otherFeeUnpaid)
            || Self.hasNewerWords(sheet, zone)
        {
            edition = .form2021
            return
        }
        if matches.contains(.otherHandling) {
            edition = .form2019
            return
        }
        let others = matches.firstIndex(of: .otherMisc)
        let before = matches.lastIndex {
            $0.map { $0.rawValue < ApplicationRow.otherHandling.rawValue } ?? false
        }
        let after = matches.firstIndex { $0.map { $0.rawValue > ApplicationRow.otherMisc.rawValue } ?? false }
        guard let before, let end = others ?? after, before < end else {
            edition = others == nil ? nil : .form2021
            return
        }
        let unlabelled = ((before + 1)..<end).count { isOpen($0) }
        if let others {
            // The newer form has two rows before 其他, whose labels have words of their own.
            let isNumbered = rows[others].labels.contains { Self.beginsWithDigit(sheet, $0) }
            isOther = !isNumbered && unlabelled == 0
            edition = isOther ? .form2019 : .form2021
        } else {
            edition = unlabelled == 1 ? .form2019 : unlabelled == 3 ? .form2021 : nil
        }
    }

    /// The row that the label of `row` names in this edition.
    func row(_ row: ApplicationRow) -> ApplicationRow { isOther && row == .otherMisc ? .otherHandling : row }

    /// Labels broken beyond recognition still have these words, which no other row has.
    private static func hasNewerWords(_ sheet: Sheet, _ zone: Range<Int>) -> Bool {
        zone.contains { row in
            sheet.rows[row].pieces.contains { piece in
                let range = sheet.pieces[piece].text.range
                return sheet.pieces[piece].content == .text && range.count < 150
                    && words.contains { ByteSearch.contains($0, in: sheet.bytes, range) }
            }
        }
    }

    private static let words = ["不补正", "收费", "缴纳", "逾期"].map { Array($0.utf8) }

    private static func beginsWithDigit(_ sheet: Sheet, _ piece: Int) -> Bool {
        let range = sheet.pieces[piece].text.range
        if range.isEmpty { return false }
        let scalar = UTF8Scan.scalar(sheet.bytes.span, range.lowerBound, range.upperBound).0
        return (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
    }
}
