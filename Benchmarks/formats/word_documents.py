"""Writes a report with python-docx."""

from docx import Document
from docx.enum.section import WD_ORIENT

import pages


def write(blocks, path):
    document = Document()
    for index, block in enumerate(blocks):
        if isinstance(block, str):
            document.add_heading(block, 0) if index == 0 else document.add_paragraph(block)
            continue
        cells, rows, columns = block.grid()
        table = document.add_table(rows, columns, style="Table Grid")
        for row, column, cell in cells:
            place = table.cell(row, column)
            if cell.rows > 1 or cell.columns > 1:
                place = place.merge(table.cell(row + cell.rows - 1, column + cell.columns - 1))
            place.text = cell.text
    document.save(str(path))
