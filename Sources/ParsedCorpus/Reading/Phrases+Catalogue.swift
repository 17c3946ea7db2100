extension Phrases {
    /// What reading and recognition note.
    static let notes: [(String, String)] = [
        ("the closing boundary is missing; the file may be cut off", "缺少结束边界，文件可能不完整"),
        ("sheet '{}' is hidden and left out", "工作表“{}”为隐藏，未予读取"),
        ("no converter from {} on this system", "本机没有 {} 的转码"),
        (
            "{} byte(s) are not {}, the first at offset {}; shown as U+FFFD",
            "有 {} 个字节不合 {} 编码，首个位于第 {} 字节，显示为 U+FFFD"
        ),
        ("not {} {} times, first at byte {}, read as U+FFFD", "不合 {} 编码 {} 处，首处在第 {} 字节，读作 U+FFFD"),
        ("not {} at byte {}, read as U+FFFD", "第 {1} 字节不合 {0} 编码，读作 U+FFFD"),
        ("declared as {}, but the bytes are {}", "声明编码为 {}，实为 {}"),
        (
            "the file's structure is damaged or unusual; text or tables may be missing",
            "文件结构有损或不常见，文字或表格可能有缺"
        ),
        ("text drawn through on page {} is left out", "第 {} 页划去的文字未予读取"),
        ("section {} stands twice in the document, with other numbers", "第 {} 部分的表格出现两次，数值不同"),
        (
            "a font on page {} does not say which characters its signs are; they are not read",
            "第 {} 页有字体未注明字形对应的字符，其文字不予读取"
        ),
        ("text turned on its side on page {}, a stamp, is left out", "第 {} 页横置的印记文字未予读取"),
        (
            "raised digits on page {} are taken for marks of notes, not for digits of the numbers they follow",
            "第 {} 页的上标数字视为注释标记，不计入其前的数字"
        ),
        ("text on page {} that does not show is left out", "第 {} 页看不见的文字未予读取"),
        ("large text laid over the text of page {}, a watermark, is left out", "第 {} 页盖在正文上的大字水印未予读取"),
        ("digits run over the edge between two cells, and may belong to either", "数字跨在两格之间的线上，归属不明"),
        (
            "a table on page {} runs off the sheet; what lies beyond its edge is missing",
            "第 {} 页的表格超出纸边，边外内容缺失"
        ),
        ("the compressed text of page {} does not match its check sum", "第 {} 页压缩内容与校验和不符"),
        ("joined values `{}` not read: {}", "连在一起的数值“{}”未予读取：{}"),
        ("other text follows the values", "数值之后还有其他文字"),
        ("the headers come in another order than the form's", "表头次序与规定格式不同"),
        ("the sums do not tell where one number ends", "勾稽关系不足以断定数字的分界"),
        (
            "cells of {} stand without any mark between them; cut where all sums of the form allow one reading",
            "{} 各格之间没有分隔，按全部勾稽关系唯一可行的读法切分"
        ),
        (
            "cells of {} stand without any mark between them; the table does not add up everywhere, "
                + "cut where the sums that hold allow one reading",
            "{} 各格之间没有分隔，表内并非处处相符，按成立的勾稽关系唯一可行的读法切分"
        ),
        (
            "cells of {} stand without any mark between them; cut where there is but one way to cut",
            "{} 各格之间没有分隔，仅有一种切分方式"
        ),
        ("section {}", "第 {} 部分"),
        (
            "a row without a readable label, placed between its labelled neighbours",
            "该行标签无法辨认，按相邻行定位"
        ),
        (
            "rows without readable labels, more or fewer than the form has between their neighbours: {}",
            "标签无法辨认的行数与表式在其间应有的行数不同：{}"
        ),
        (
            "the row has another number of values than the form has columns, and the sums do not tell which is which",
            "该行数值个数与表式列数不符，勾稽关系也不足以断定各数所在"
        ),
        (
            "two numbers in one cell beside empty ones: columns may have been taken together",
            "一格有两个数而同行有空格：各列可能被并在一起"
        ),
        ("values were given their columns by the row's own sum", "数值按本行之和定列"),
        ("values and labels come in another order than the rows of the table", "数值与标签的次序与表行次序不一致"),
        ("its header names {}, the form {}; the number is kept as printed", "栏头所印单位为{}，表式为{}；数值照录"),
        ("digits apart in one cell were joined; no sum checks it", "同一格内断开的数字已连接，无勾稽关系可核"),
        (
            "digits apart in one cell were joined; the form's sums confirm it",
            "同一格内断开的数字已连接，勾稽关系予以印证"
        ),
        (
            "digits apart in one cell, and no sum confirms that they are one number",
            "同一格内数字断开，无勾稽关系可证为一个数"
        ),
        ("the title says {}, the reporting period begins in {}", "标题为 {} 年，统计期限始于 {} 年"),
        ("the {} names {}, the report is taken for {}'s", "{}所称机关为{}，本报告认定为{}"),
        ("no one way to cut them into {} numbers, and no sum that tells", "切成 {} 个数的方式不止一种，又无勾稽关系可断"),
        ("not one number", "不是一个数"), ("the table has more columns than the form", "表格列数多于表式"),
        (
            "values stand before the first label, so each label's may be those before it",
            "首个行名之前已有一行数值，各行名对应的可能是其前的数值"
        ),
        ("introduction", "引言"), ("contact", "联系方式"), ("title", "标题"), ("text", "正文"), ("signature", "落款"),
        ("source", "来源"), ("path", "路径"),
        ("file name", "文件名"), ("running text", "正文"),
    ]

    /// Why a file is refused.
    static let reasons: [(String, String)] = [
        ("a link that leads to no file", "链接所指的文件不存在"),
        ("its name is not UTF-8; it must be renamed", "文件名不是 UTF-8 编码，须改名"),
        ("a device, not a file", "是设备而非文件"), ("a disk, not a file", "是磁盘而非文件"),
        ("a socket, not a file", "是套接字而非文件"), ("not a file", "不是文件"),
        ("permission denied", "没有权限"), ("no such file or directory", "文件不存在"),
        ("no room to convert it: {}", "无处转换：{}"), ("no memory for {} bytes", "内存不足以容纳 {} 字节"),
        ("no memory for XML", "没有内存解析 XML"), ("no process can be started to parse it", "无法启动解析进程"),
        ("LibreOffice cannot open it (needed package: {})", "LibreOffice 无法打开（所需软件包：{}）"),
        ("LibreOffice had not converted it by then", "届时 LibreOffice 仍未转换完"),
        ("parsing it was not done by then", "届时仍未解析完"),
        ("member '{}': {}", "成员“{}”：{}"), ("more than the {} bytes it declares", "超出所声明的 {} 字节"),
        ("damaged data after {} bytes", "{} 字节之后数据损坏"), ("no '{}' in the archive", "压缩包中没有“{}”"),
        ("not a ZIP archive (it begins with {})", "不是 ZIP 压缩包（开头为 {}）"),
        (
            "not a whole ZIP archive (central directory missing); the file ends after {} bytes",
            "ZIP 压缩包不完整（缺中央目录），文件止于 {} 字节"
        ),
        ("an OLE2 file as older Word and WPS write, not a ZIP archive", "旧版 Word、WPS 的 OLE2 文件，不是 ZIP 压缩包"),
        ("an OLE2 file as older Excel and WPS write, not a ZIP archive", "旧版 Excel、WPS 的 OLE2 文件，不是 ZIP 压缩包"),
        ("no HTML part among {} parts", "{} 个部分中没有 HTML"),
        ("'{}' has a document type declaration, which a {} has not", "“{}”含文档类型声明，{} 不应有"),
        ("'{}' is not well-formed XML: {} at line {}, column {}", "“{}”不是合格的 XML：第 {2} 行第 {3} 列 {1}"),
        ("a cell refers to text '{}' of {}", "单元格引用第“{}”条文字，共 {} 条"),
        ("its list of objects cannot be read", "对象表无法读取"),
        ("the text of page {} cannot be decompressed", "第 {} 页内容无法解压"),
        (
            "the fonts of its numbers do not say which characters their signs are",
            "数字所用字体未注明字形对应的字符"
        ),
        ("cut off: no end mark in the last 4096 bytes", "文件被截断：末尾 4096 字节内没有结束标记"),
        ("it has no pages", "没有页面"), ("page {} of {} cannot be read", "第 {} 页（共 {} 页）无法读取"),
        ("it ends before section 3", "在第三部分之前中断"),
        ("it ends inside the table of section 3, after the row {}", "在第三部分表格内中断，止于“{}”一行"),
        ("an archive inside an archive", "压缩包中的压缩包"),
        (
            "none of the three statutory tables found ({} tables read, headed {})",
            "未见三张法定表格（读到 {} 张表，表头为 {}）"
        ),
        ("none of the three statutory tables found", "未见三张法定表格"),
        ("bytes of a file", "文件字节数"), ("bytes of an archive member", "压缩包成员字节数"),
        ("bytes of all archive members", "压缩包全部成员字节数"), ("compression ratio", "压缩比"),
        ("members of an archive", "压缩包成员数"), ("tables inside each other", "表格嵌套层数"),
        ("messages inside each other", "邮件嵌套层数"), ("elements inside each other", "元素嵌套层数"),
        ("columns of a table", "表格列数"), ("cells of a table", "表格单元格数"), ("pages", "页数"),
        ("characters", "字符数"), ("seconds", "秒数"), ("seconds of parsing", "解析秒数"),
        ("bytes of memory for parsing", "解析所用内存字节数"), ("one more", "又多一个"),
        ("'{}' unpacks to {}", "“{}”解压后为 {} 字节"), ("'{}' goes beyond", "至“{}”超出"),
        ("'{}' unpacks from {} to {} bytes", "“{}”由 {} 字节解压为 {} 字节"), ("a cell in column {}", "第 {} 列有单元格"),
        ("{} open at once", "同时嵌套 {} 层"), ("an HTML of {} bytes that takes longer", "{} 字节的 HTML 耗时更长"),
        ("an HTML of {} bytes that takes more", "{} 字节的 HTML 需要更多"),
        ("more on page {} of {}", "至第 {} 页（共 {} 页）超出"),
        ("OFD document (GB/T 33190); export it as PDF", "OFD 文件（GB/T 33190），请导出为 PDF"),
        ("PowerPoint presentation", "PowerPoint 演示文稿"), ("EPUB book", "EPUB 电子书"),
        ("binary data ({} NUL bytes among the first {})", "二进制数据（前 {1} 字节中有 {0} 个 NUL）"),
        (
            "binary data ({} control characters among the first {} bytes)",
            "二进制数据（前 {1} 字节中有 {0} 个控制字符）"
        ),
        ("{} image", "{} 图片"), ("{} program", "{} 程序"), ("{} archive; unpack it first", "{} 压缩包，请先解压"),
        ("{} database", "{} 数据库"), ("{} font", "{} 字体"), ("sound", "音频"), ("{} bytes", "{} 字节"),
    ]
}
