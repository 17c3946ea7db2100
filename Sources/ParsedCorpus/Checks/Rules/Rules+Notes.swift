extension Rules {
    /// What reading and recognition notice. Their messages come with the note.
    static let notes: [Rule] = [
        noticed(
            "identity.year_conflict", .warning, "places that name different years", "年度前后不一",
            "The title, the text or the file name give another year than the one taken.", "标题、正文或文件名所示年度不一致。"),
        noticed(
            "identity.conflict", .warning, "places that name different bodies", "机关名称前后不一",
            "The title, the text or the signature name another body than the one taken.", "标题、正文或落款所示机关不一致。"),
        noticed(
            "recognition.undetermined", .warning, "the document does not settle a number", "文件不足以确定数值",
            "Several readings fit and nothing decides, so the cells have no value.", "有多种读法而无从取舍，该格不取值。"),
        noticed(
            "recognition.order", .note, "a row placed by its neighbours", "按次序定位的行",
            "The row's own label could not be read; it stands between two rows that were.", "该行标签无法辨认，按相邻行定位。"
        ),
        noticed(
            "recognition.sums", .note, "values placed by the form's sums", "按勾稽关系定位的数值",
            "The row has another number of values than the form has columns; only one placement makes the sums hold.",
            "该行数值个数与表式列数不符，只有一种排法使勾稽关系成立。"),
        noticed(
            "recognition.lost_cell", .warning, "a lost cell among cells that are 0", "缺失的一格在若干零之中",
            "The row lacks a cell, and which is not known; where the row has its total, the lost one was 0 as the others are.",
            "该行缺一格，无从知道缺哪一格；本行有总计者，缺失的一格与其余各格同为 0。"),
        noticed(
            "recognition.repeated", .warning, "a table that stands twice with other numbers", "同一表格出现两次且数值不同",
            "Last year's numbers beside this year's, or two reports in one file: check which of the two was read.",
            "上年数据与本年并列，或一个文件含两份年报：请核对所读是哪一份。"),
        noticed(
            "recognition.broken_number", .note, "digits joined to one number", "断开的数字已连接",
            "Blanks or line ends stood between the digits of one cell.", "同一格内数字间有空白或换行。"),
        noticed(
            "recognition.unconfirmed_number", .warning, "digits joined to one number, unconfirmed",
            "断开的数字已连接而无从核对",
            "Blanks or line ends stood between the digits of one cell, and no sum of the form tells that they are one number.",
            "同一格内数字间有空白或换行，且无勾稽关系可证明其为一个数。"),
        noticed(
            "recognition.joined", .note, "a table whose cells run together", "表格各格相连无分隔",
            "An archive or a copy lost the marks between cells; numbers were cut where the form's sums allow one "
                + "reading alone, and refused elsewhere.",
            "转存时丢失了单元格分隔，仅在勾稽关系只容一种读法处切分，其余不取值。"),
        noticed(
            "reading.encoding", .warning, "an encoding had to be guessed", "编码需推断",
            "The declared encoding is missing, wrong or does not fit all bytes.", "未声明编码，或声明与内容不符。"),
        noticed(
            "reading.truncated", .warning, "the file may be cut off", "文件可能不完整",
            "The end that the format asks for is missing.", "缺少格式应有的结尾。"),
        noticed(
            "reading.structure", .warning, "the file's structure is damaged", "文件结构有损",
            "Text or tables may be missing.", "文字或表格可能有缺。"),
        noticed(
            "reading.checksum", .warning, "a check sum does not match", "校验和不符",
            "Part of the file was changed or damaged after it was written.", "文件写成后有部分被改动或损坏。"),
        noticed(
            "reading.unknown_characters", .warning, "signs without a known character", "字符不明",
            "The font of some text does not say which characters its glyphs are, so numbers in it cannot be read.",
            "部分文字所用字体未注明字形对应的字符，其中的数字无从读取。"),
        noticed(
            "reading.hidden", .note, "hidden content was left out", "略去隐藏内容",
            "Sheets or text that a reader does not see are not read.", "读者看不到的内容未予读取。"),
        noticed(
            "reading.raised", .note, "raised digits taken for marks of notes", "上标数字视为注释标记",
            "What stands smaller and higher behind a number refers to a note; a page set askew may look so too.",
            "数字右上角的小号数字视为注释序号；版面歪斜时也可能如此。"),
        noticed(
            "reading.struck", .note, "text drawn through was left out", "略去划去的文字",
            "Word processors print deleted text crossed out.", "文字处理软件打印修订时，删去的文字带删除线。"),
    ]

    private static func noticed(
        _ id: String, _ severity: Severity, _ english: String, _ chinese: String, _ why: String,
        _ zhWhy: String
    ) -> Rule { rule(id, severity, en: english, zh: chinese, basis: [], why: why, zhWhy: zhWhy) }
}
