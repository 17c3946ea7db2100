/// The elements of WordprocessingML that carry text, place it, or hide it.
enum WordElement: String, CaseIterable, Sendable {
    // Text
    case body, p, r, t, tab, br, cr, sym, ptab, noBreakHyphen, ruby, rt, txbxContent, fldChar
    // Properties
    case pPr, rPr, pStyle, rStyle, numPr, numId, ilvl, vanish, strike, dstrike, vertAlign, position, sectPr,
        sdtPr
    case pPrChange, rPrChange, tblPr, tblPrChange, trPrChange, tcPrChange
    // Tables; `vmerge` is the name of 2003.
    case tbl, tr, trPr, tc, tcPr, gridBefore, gridSpan, vMerge, vmerge, hidden
    // Tracked changes
    case del, moveFrom, cellDel
    // Markup compatibility
    case choice = "Choice", fallback = "Fallback"
    // Numbering and styles
    case abstractNum, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, lvlRestart,
        isLgl
    case suff, num, numStyleLink, style, basedOn

    static let vocabulary = XMLVocabulary<WordElement>()
}
