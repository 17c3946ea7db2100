"""Writes a report as a workbook with openpyxl: all on one sheet, numbers as numbers."""

import re

from openpyxl import Workbook


def write(blocks, path):
    book = Workbook()
    sheet = book.active
    row = 1
    for block in blocks:
        if isinstance(block, str):
            sheet.cell(row, 1, block)
            row += 1
            continue
        cells, rows, columns = block.grid()
        for r, c, cell in cells:
            plain = re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", cell.text)
            sheet.cell(row + r, 1 + c, (float(cell.text) if "." in cell.text else int(cell.text)) if plain else cell.text)
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(start_row=row + r, start_column=1 + c, end_row=row + r + cell.rows - 1,
                                  end_column=c + cell.columns)
        row += rows
    book.save(str(path))
