"""A generated web page taken apart into paragraphs and tables, so that other programs can write it again."""

import re
from dataclasses import dataclass, field

from lxml import html


@dataclass
class Cell:
    text: str
    rows: int = 1
    columns: int = 1


@dataclass
class Table:
    rows: list = field(default_factory=list)

    def grid(self):
        """(row, column, cell) of every cell by HTML's algorithm, and the size of the grid."""
        taken, placed, width = set(), [], 0
        for r, row in enumerate(self.rows):
            c = 0
            for cell in row:
                while (r, c) in taken:
                    c += 1
                height = min(cell.rows, len(self.rows) - r)
                taken.update((r + i, c + j) for i in range(height) for j in range(cell.columns))
                placed.append((r, c, Cell(cell.text, height, cell.columns)))
                c += cell.columns
                width = max(width, c)
        return placed, len(self.rows), width


def _text(element):
    """The text of an element with a line end for each break and paragraph."""
    parts = []

    def walk(node):
        parts.append(node.text or "")
        for child in node:
            if not isinstance(child.tag, str):
                pass
            elif child.tag == "br":
                parts.append("\n")
            else:
                if child.tag in ("p", "h1", "div", "li"):
                    parts.append("\n")
                walk(child)
            parts.append(child.tail or "")

    walk(element)
    return re.sub("\n{2,}", "\n", "".join(parts)).strip(" \r\n").replace("\r", "")


def _span(cell, name):
    return int(cell.get(name) or 1)


def _table(element):
    table = Table()
    for row in element.iter("tr"):
        table.rows.append([Cell(_text(cell), _span(cell, "rowspan"), _span(cell, "colspan"))
                           for cell in row if cell.tag in ("td", "th")])
    return table


def read(path):
    """Paragraphs (str) and tables in reading order; a table round tables is passed through."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("gb18030", "replace")
    blocks = []

    def walk(node):
        for child in node:
            if child.tag == "table" and child.find(".//table") is None:
                blocks.append(_table(child))
            elif child.tag in ("p", "h1", "li") and child.find(".//table") is None:
                if _text(child):
                    blocks.append(_text(child))
            elif isinstance(child.tag, str) and child.tag not in ("script", "style", "head"):
                walk(child)

    walk(html.document_fromstring(re.sub("<meta[^>]*>", "", text, flags=re.I)))
    return blocks
