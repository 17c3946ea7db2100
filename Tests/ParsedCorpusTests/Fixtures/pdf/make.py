#!/usr/bin/env python3
"""Makes the PDF fixtures of this folder. Every body, person and number in them is made up.

Needs reportlab (with its built-in font names, nothing embedded), pypdf and cryptography, LibreOffice with
Noto CJK fonts for office.pdf, poppler-utils for the picture in scan.pdf. Run it in this folder:
`python3 make.py`.
"""
import io
import pathlib
import shutil
import subprocess
import tempfile

from pypdf import PdfReader, PdfWriter, Transformation
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table
from reportlab.rl_config import defaultPageSize  # noqa: F401  (reads reportlab's settings once)
import reportlab.rl_config

reportlab.rl_config.invariant = 1  # no dates, no random ids
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
FONT = "STSong-Light"

TITLE = ["云麓县模拟局", "2023年政府信息公开工作年度报告"]
PROSE = [
    "一、总体情况",
    "　　本报告由云麓县模拟局根据《中华人民共和国政府信息公开条例》编制，为测试而虚构，与任何机关无关。"
    "2023年，我局通过政府网站公开信息9157条，政务新媒体公开信息8106条，收到政府信息公开申请14812件，"
    "全部按期办结。统计期限自2023年1月1日起至2023年12月31日止。",
    "　　（一）主动公开情况。及时更新公开目录，公开规范性文件3件，废止1件。",
    "二、主动公开政府信息情况",
]
ITEMS = [
    ["第二十条第（一）项", "", "", ""],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "0", "2"],
    ["行政规范性文件", "3", "1", "18"],
    ["第二十条第（五）项", "", "", ""],
    ["信息内容", "本年处理决定数量", "", ""],
    ["行政许可", "9487", "", ""],
    ["第二十条第（八）项", "", "", ""],
    ["信息内容", "本年收费金额（单位：万元）", "", ""],
    ["行政事业性收费", "75.45", "", ""],
]
DENIED = [
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
    "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
]
UNABLE = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]
REFUSED = [
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
]
OTHER = [
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
]
HEAD = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
DISPUTES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


def rows_of_applications():
    """(levels of label, seven numbers) per row; the first applicant column holds a five-digit number."""
    labels = [("一、本年新收政府信息公开申请数量",), ("二、上年结转政府信息公开申请数量",)]
    third = "三、本年度办理结果"
    labels += [(third, "（一）予以公开"), (third, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")]
    for head, list_ in [
        ("（三）不予公开", DENIED), ("（四）无法提供", UNABLE), ("（五）不予处理", REFUSED),
        ("（六）其他处理", OTHER),
    ]:
        labels += [(third, head, item) for item in list_]
    labels += [(third, "（七）总计"), ("四、结转下年度继续办理",)]
    rows = []
    for index, label in enumerate(labels):
        values = [(index * 7 + column * 3) % 11 for column in range(6)]
        values[0] = 13612 if index in (0, 23) else values[0]
        rows.append((label, values + [sum(values)]))
    return rows


def style(size, leading=None, **more):
    return ParagraphStyle("s", fontName=FONT, fontSize=size, leading=leading or size * 1.4, wordWrap="CJK", **more)


def cell(text, size=9):
    return Paragraph(text, style(size))


def applications(columns):
    grid = [
        [cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), "", "", "申请人情况"] + [""] * 6,
        ["", "", "", cell("自然人"), "法人或其他组织", "", "", "", "", cell("总计")],
        ["", "", "", ""] + [cell(name) for name in HEAD[1:6]] + [""],
    ]
    spans = [((0, 0), (2, 2)), ((3, 0), (9, 0)), ((3, 1), (3, 2)), ((4, 1), (8, 1)), ((9, 1), (9, 2))]
    rows = rows_of_applications()
    firsts = {}
    for label, values in rows:
        row = len(grid)
        line = ["", "", ""]
        for level, text in enumerate(label):
            key = (level, text)
            if key not in firsts:
                firsts[key] = [row, row]
                line[level] = cell("<br/>".join(text) if text.startswith("三") else text)
            firsts[key][1] = row
            if level == len(label) - 1 and level < 2:
                spans.append(((level, row), (2, row)))
        grid.append(line + [cell(str(value)) for value in values])
    for (level, _), (first, last) in firsts.items():
        if last > first:
            spans.append(((level, first), (level, last)))
    return grid, spans, columns


def ruled_table(grid, spans, columns, **more):
    commands = [("SPAN", a, b) for a, b in spans]
    commands += [
        ("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 9),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3), ("BACKGROUND", (0, 0), (-1, 0), "#C6D9F1"),
    ]
    return Table(grid, columns, style=commands, **more)


def disputes():
    grid = [
        ["行政复议"] + [""] * 4 + ["行政诉讼"] + [""] * 9,
        [cell(name) for name in DISPUTES] + ["未经复议直接起诉"] + [""] * 4 + ["复议后起诉"] + [""] * 4,
        [""] * 5 + [cell(name) for name in DISPUTES * 2],
        [str(value) for value in [3, 1, 0, 2, 6, 12, 0, 1, 0, 13, 4, 0, 0, 1, 5]],
    ]
    spans = [((0, 0), (4, 0)), ((5, 0), (14, 0)), ((5, 1), (9, 1)), ((10, 1), (14, 1))]
    spans += [((column, 1), (column, 2)) for column in range(5)]
    return grid, spans, [31] * 15


def furniture(page, document):
    page.saveState()
    page.setFont(FONT, 9)
    page.drawString(72, A4[1] - 50, "云麓县模拟局政府信息公开")
    page.drawCentredString(A4[0] / 2, 40, f"- {page.getPageNumber()} -")
    page.restoreState()


def story(tables):
    flow = [Paragraph(line, style(18, alignment=1)) for line in TITLE] + [Spacer(1, 12)]
    flow += [Paragraph(line, style(14)) for line in PROSE]
    flow += [tables[0], Spacer(1, 8), Paragraph("三、收到和处理政府信息公开申请情况", style(14)), tables[1]]
    flow += [Spacer(1, 8), Paragraph("四、政府信息公开行政复议、行政诉讼情况", style(14)), tables[2]]
    for head in ["五、存在的主要问题及改进情况", "六、其他需要报告的事项"]:
        flow += [Paragraph(head, style(14)), Paragraph("　　无。", style(14))]
    return flow


def build(name, flow, furniture=furniture, size=A4):
    document = BaseDocTemplate(name, pagesize=size, leftMargin=65, rightMargin=65, title=TITLE[1])
    frame = Frame(65, 72, size[0] - 130, size[1] - 144, id="body")
    document.addPageTemplates(PageTemplate("page", [frame], onPage=furniture))
    document.build(flow)


def items_table():
    spans = [((0, row), (3, row)) for row in (0, 4, 7)]
    spans += [((1, row), (3, row)) for row in (5, 6, 8, 9)]
    return ITEMS, spans, [120, 115, 115, 115]


def ruled():
    build("ruled.pdf", story([
        ruled_table(*items_table()),
        ruled_table(*applications([22, 62, 150, 26, 33, 33, 33, 33, 33, 40])),
        ruled_table(*disputes()),
    ]))


def open_columns():
    """Columns told by alignment alone; a row of bare numbers and labels stands last on the first page."""
    page = canvas.Canvas("open.pdf", pagesize=A4, invariant=1)
    page.setTitle(TITLE[1])
    y = 770
    number = 1

    def put(x, text, size=10, right=False):
        page.setFont(FONT, size)
        (page.drawRightString if right else page.drawString)(x, y, text)

    def turn():
        nonlocal y, number
        page.setFont(FONT, 9)
        page.drawCentredString(A4[0] / 2, 36, str(number))
        page.showPage()
        y, number = 770, number + 1

    put(180, TITLE[0], 18)
    y -= 26
    put(130, TITLE[1], 18)
    y -= 40
    put(72, "三、收到和处理政府信息公开申请情况", 14)
    y -= 24
    for index, name in enumerate(HEAD):
        page.setFont(FONT, 9)
        page.drawCentredString(300 + index * 38, y, name[:2])
        page.drawCentredString(300 + index * 38, y - 11, name[2:])
    y -= 30
    for label, values in rows_of_applications():
        text = label[-1]
        put(72 if len(label) == 1 else 84, text[:20])
        if text[20:]:
            y -= 12
            put(84, text[20:])
        for index, value in enumerate(values):
            put(310 + index * 38, str(value), right=True)
        y -= 27
        if y < 66:
            put(390, "7", right=True)
            y += 0
            turn()
    put(72, "四、结束", 14)
    turn()
    page.save()


def turned():
    """Page 1 carries /Rotate 90; page 2 has the same table drawn running up an upright page."""
    buffer = io.BytesIO()
    build(buffer, [ruled_table(*disputes())], furniture=lambda page, document: None, size=(A4[1], A4[0]))
    source = PdfReader(buffer).pages[0]
    writer = PdfWriter()
    for kind in ("rotate", "drawn"):
        page = writer.add_blank_page(A4[0], A4[1])
        page.merge_transformed_page(source, Transformation().rotate(90).translate(A4[0], 0))
        if kind == "rotate":
            page.rotate(90)
    for page in writer.pages:
        page.compress_content_streams()
    writer.write("turned.pdf")


def scan():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["pdftoppm", "-r", "40", "-gray", "-png", "ruled.pdf", f"{folder}/p"], check=True)
        page = canvas.Canvas("scan.pdf", pagesize=A4, invariant=1)
        for picture in sorted(pathlib.Path(folder).glob("*.png")):
            page.drawImage(str(picture), 0, 0, *A4)
            page.showPage()
        page.save()


def locked():
    for name, password in [("locked.pdf", "geheim"), ("no-copy.pdf", "")]:
        writer = PdfWriter(clone_from="turned.pdf")
        writer.encrypt(password, "owner", algorithm="AES-128", permissions_flag=0b0100)
        writer.write(name)


def office():
    """The report as a word processor writes it, from HTML with spans."""
    def table(grid, spans, columns):
        extent = {a: (b[0] - a[0] + 1, b[1] - a[1] + 1) for a, b in spans}
        covered = {
            (x, y) for a, b in spans for x in range(a[0], b[0] + 1) for y in range(a[1], b[1] + 1)
        } - set(extent)
        html = '<table border="1" cellspacing="0" cellpadding="2" width="100%">'
        html += "".join(f'<col width="{width}">' for width in columns)
        for y, row in enumerate(grid):
            html += "<tr>"
            for x, text in enumerate(row):
                if (x, y) in covered:
                    continue
                width, height = extent.get((x, y), (1, 1))
                text = text if isinstance(text, str) else text.text
                html += f'<td colspan="{width}" rowspan="{height}">{text}</td>'
            html += "</tr>"
        return html + "</table>"

    tables = [items_table(), applications([22, 62, 140, 34, 33, 33, 33, 33, 33, 42]), disputes()]
    html = '<html><head><meta charset="utf-8"><style>@page{size:A4;margin:2cm}td{font-size:9pt}</style></head><body>'
    html += "".join(f'<p align="center">{line}</p>' for line in TITLE)
    html += "".join(f"<p>{line}</p>" for line in PROSE) + table(*tables[0])
    html += "<p>三、收到和处理政府信息公开申请情况</p>" + table(*tables[1])
    html += "<p>四、政府信息公开行政复议、行政诉讼情况</p>" + table(*tables[2]) + "</body></html>"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "office.html")
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder, str(source)],
            check=True, stdout=subprocess.DEVNULL)
        shutil.copy(pathlib.Path(folder, "office.pdf"), "office.pdf")


if __name__ == "__main__":
    ruled()
    open_columns()
    turned()
    scan()
    locked()
    office()
