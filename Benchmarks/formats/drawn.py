"""Draws a report on PDF pages with reportlab: tables ruled, half ruled, filled or with nothing but white between columns."""

import random
from dataclasses import dataclass

from reportlab.lib.pagesizes import A3, A4, LETTER
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

STYLES = ["ruled", "boxes", "horizontal", "header-lines", "none", "filled", "white-gaps", "white-lines", "stripes"]
PAD = 3


@dataclass
class Look:
    """How one document is drawn; everything but the style of its tables is drawn by lot."""
    style: str
    page: tuple
    turned: str  # "", "page" for a /Rotate entry, "text" for text that runs up the page
    size: float
    align: str
    middle: bool
    repeats: bool
    splits: bool
    foot: str
    head: str
    label_share: float
    upright: bool
    narrow: float
    font: str


def look(style, fonts, random):
    page = random.choice([A4, A4, A4, LETTER, A3, (A4[1], A4[0]), (A4[1], A4[0])])
    return Look(style=style, page=page, turned=random.choice(["", "", "", "page", "text"]),
                size=random.choice([7, 8, 9, 10, 10.5, 12]), align=random.choice(["centre", "centre", "right", "left"]),
                middle=random.random() < 0.75, repeats=random.random() < 0.4, splits=random.random() < 0.3,
                foot=random.choice(["{0}", "- {0} -", "— {0} —", "第{0}页", "第 {0} 页 共 {1} 页", "{0}/{1}", ""]),
                head=random.choice(["", "", "政府信息公开工作年度报告"]), label_share=random.uniform(0.3, 0.6),
                upright=random.random() < 0.3, narrow=random.choice([1, 1, 0.75, 0.55]), font=random.choice(fonts))


class Sheet:
    """A canvas with pages: y grows downwards, lines of text are put by their top."""

    def __init__(self, path, look, total=0):
        self.look, self.total, self.page = look, total, 0
        width, height = look.page
        # reportlab turns the sheet itself for a /Rotate entry.
        turned = look.turned == "text"
        self.out = canvas.Canvas(str(path), pagesize=(height, width) if turned else (width, height), pageCompression=1)
        self.width, self.height, self.margin = width, height, 0.08 * min(width, height)
        self.begin()

    def begin(self):
        self.page += 1
        if self.look.turned:
            if self.look.turned == "page":
                self.out.setPageRotation(90)
            # The text runs up the sheet; with /Rotate it is shown upright.
            self.out.transform(0, 1, -1, 0, self.height, 0)
        if self.look.head:
            self.line(self.look.head, self.width / 2, 0.04 * self.height, 8, "centre")
        if self.look.foot:
            text = self.look.foot.format(self.page, self.total or self.page)
            self.line(text, self.width / 2, self.height - 0.05 * self.height, 9, "centre")
        self.y = self.margin

    def end(self):
        self.out.showPage()
        self.begin()

    @property
    def bottom(self):
        return self.height - 1.15 * self.margin

    def line(self, text, x, top, size, align="left"):
        if self.look.font == "STSong-Light":
            text = text.replace("\u2212", "\uff0d")  # it has no such sign
        self.out.setFont(self.look.font, size)
        y = self.height - top - 0.86 * size
        {"left": self.out.drawString, "centre": self.out.drawCentredString,
         "right": self.out.drawRightString}[align](x, y, text)


def wrapped(text, width, size, font):
    lines = []
    for part in text.split("\n"):
        line = ""
        for sign in part:
            if line and pdfmetrics.stringWidth(line + sign, font, size) > width:
                lines.append(line)
                line = ""
            line += sign
        lines.append(line)
    return [line for line in lines if line.strip()]


def paragraph(sheet, text, is_title):
    size = sheet.look.size + (4 if is_title else 1)
    for line in wrapped(text if is_title else "\u3000\u3000" + text, sheet.width - 2 * sheet.margin, size, sheet.look.font):
        if sheet.y + 1.5 * size > sheet.bottom:
            sheet.end()
        if is_title:
            sheet.line(line.strip(), sheet.width / 2, sheet.y, size, "centre")
        else:
            sheet.line(line, sheet.margin, sheet.y, size)
        sheet.y += 1.6 * size
    sheet.y += 0.5 * size


class Drawing:
    """One table laid out on a sheet."""

    def __init__(self, sheet, table):
        self.sheet, self.look = sheet, sheet.look
        self.cells, self.rows, self.columns = table.grid()
        self.heads = max(cell.rows for r, c, cell in self.cells if r == 0)
        self.size = self.look.size
        self.edges = self.column_edges()
        self.lines = [wrapped(cell.text, self.edges[c + cell.columns] - self.edges[c] - 2 * PAD, self.size,
                              self.look.font)
                      for r, c, cell in self.cells]
        self.heights = self.row_heights()

    def column_edges(self):
        """Columns of values alike; those left of the first value by their longest text."""
        import re
        value = re.compile(r"[\d０-９/／\-—－,，.．+\s无件元个]*|不涉及|不涉")
        firsts = [c for r, c, cell in self.cells if value.fullmatch(cell.text) and cell.text.strip() and cell.columns == 1]
        labels = min(firsts) if firsts else 1
        total = (self.sheet.width - 2 * self.sheet.margin) * (self.look.narrow if self.columns > 4 else 1)
        share = (self.look.label_share if labels else 0) * total
        longest = [1.0] * max(labels, 1)
        for r, c, cell in self.cells:
            if cell.columns == 1 and c < labels:
                longest[c] = max(longest[c], min(len(cell.text), 14))
        widths = [share * part / sum(longest[:labels]) for part in longest[:labels]]
        widths += [(total - share) / (self.columns - labels)] * (self.columns - labels)
        least = 2 * PAD + 1.05 * self.size
        widths = [max(width, least) for width in widths]
        edges = [self.sheet.margin]
        for width in widths:
            edges.append(edges[-1] + width)
        return edges

    def row_heights(self):
        heights = [1.2 * self.size + 2 * PAD] * self.rows
        for span in sorted({cell.rows for _, _, cell in self.cells}):
            for (r, c, cell), lines in zip(self.cells, self.lines):
                if cell.rows != span:
                    continue
                lack = 1.2 * self.size * len(lines) + 2 * PAD - sum(heights[r:r + span])
                if lack > 0 and not self.turns(c, cell):
                    for row in range(r, r + span):
                        heights[row] += lack / span
        return heights

    def turns(self, c, cell):
        """A tall narrow label drawn as a line of text running upwards."""
        return self.look.upright and cell.rows >= 4 and self.edges[c + cell.columns] - self.edges[c] < 3 * self.size

    def draw(self):
        start = 0
        while start < self.rows:
            room = self.sheet.bottom - self.sheet.y
            end = start
            head = sum(self.heights[:self.heads]) if start >= self.heads and self.look.repeats else 0
            used = head
            while end < self.rows and used + self.heights[end] <= room:
                used += self.heights[end]
                end += 1
            if end == start:
                if self.sheet.y > self.sheet.margin + 1:
                    self.sheet.end()
                    continue
                end = start + 1
            if head:
                self.part(0, self.heads)
            self.part(start, end)
            start = end
            if start < self.rows:
                self.sheet.end()
        self.sheet.y += 1.5 * self.size

    def part(self, start, end):
        """Rows start to end at the sheet's place; a spanning cell is cut, its text stands where it begins."""
        tops = [self.sheet.y]
        for row in range(start, end):
            tops.append(tops[-1] + self.heights[row])
        for (r, c, cell), lines in zip(self.cells, self.lines):
            top, bottom = max(r, start), min(r + cell.rows, end)
            if top >= bottom:
                continue
            box = (self.edges[c], tops[top - start], self.edges[c + cell.columns], tops[bottom - start])
            self.area(box, r)
            if r >= start:
                self.text(box, c, cell, lines)
        self.rule(tops, start, end)
        self.sheet.y = tops[-1]

    def area(self, box, row):
        left, top, right, bottom = box
        out, height = self.sheet.out, self.sheet.height
        style = self.look.style
        out.setStrokeGray(0)
        if style in ("filled", "white-gaps", "white-lines", "stripes"):
            out.setFillGray(0.85 if style != "stripes" else (0.9 if row % 2 else 1))
            gap = {"filled": 0.5, "white-gaps": 1.5}.get(style, 0)
            out.rect(left + gap, height - bottom + gap, right - left - 2 * gap, bottom - top - 2 * gap, stroke=0, fill=1)
            out.setFillGray(0)
        if style == "ruled" or style == "white-lines":
            out.setStrokeGray(1 if style == "white-lines" else 0)
            out.setLineWidth(0.5)
            out.rect(left, height - bottom, right - left, bottom - top)
            out.setStrokeGray(0)
        if style == "boxes":
            for x, y, w, h in [(left, top, right - left, 0.5), (left, bottom, right - left, 0.5),
                               (left, top, 0.5, bottom - top), (right, top, 0.5, bottom - top)]:
                out.rect(x, height - y - h, w, h, stroke=0, fill=1)

    def rule(self, tops, start, end):
        out, height = self.sheet.out, self.sheet.height
        out.setLineWidth(0.7)
        left, right = self.edges[0], self.edges[-1]
        if self.look.style == "horizontal":
            for index, top in enumerate(tops):
                spanned = [(c, cell) for r, c, cell in self.cells if r < start + index < r + cell.rows]
                covered = sum(cell.columns for c, cell in spanned)
                out.line(self.edges[covered if spanned and spanned[0][0] == 0 else 0], height - top, right, height - top)
        elif self.look.style == "header-lines":
            for top in {tops[0], tops[min(1, len(tops) - 1)], tops[-1]}:
                out.line(left, height - top, right, height - top)

    def text(self, box, c, cell, lines):
        left, top, right, bottom = box
        size = self.size
        if self.turns(c, cell):
            self.sheet.out.saveState()
            self.sheet.out.translate((left + right) / 2 + 0.35 * size, self.sheet.height - (top + bottom) / 2)
            self.sheet.out.rotate(90)
            self.sheet.out.setFont(self.look.font, size)
            self.sheet.out.drawCentredString(0, 0, cell.text.replace("\n", ""))
            self.sheet.out.restoreState()
            return
        free = bottom - top - 1.2 * size * len(lines)
        y = top + (free / 2 if self.look.middle else PAD)
        for line in lines:
            x = {"left": left + PAD, "centre": (left + right) / 2, "right": right - PAD}[self.look.align]
            self.sheet.line(line.strip(), x, y, size, self.look.align)
            y += 1.2 * size


def fonts(path=None):
    """Names of the fonts of text: one that readers bring along themselves, and `path`, a TrueType font to embed."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    if path:
        pdfmetrics.registerFont(TTFont("Embedded", str(path)))
    return ["STSong-Light"] + (["Embedded"] if path else [])


def write(blocks, path, style, fonts, seed):
    """Draws `blocks` to `path`; twice, since a foot may name the number of pages."""
    chosen = look(style, fonts, random.Random(seed))
    total = 0
    for _ in range(2 if "{1}" in chosen.foot else 1):
        sheet = Sheet(path, chosen, total)
        for index, block in enumerate(blocks):
            if isinstance(block, str):
                paragraph(sheet, block, index == 0)
            else:
                Drawing(sheet, block).draw()
        sheet.out.save()
        total = sheet.page
    return chosen
