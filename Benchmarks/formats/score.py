"""Cells and documents right, missed and wrong, against the generator's truth."""

import csv
import os
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation


def truth(folder):
    """{stem: {cell: (value, unit, determined)}}"""
    found = defaultdict(dict)
    with open(folder / "truth.csv", newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            stem = os.path.splitext(row["document"])[0]
            found[stem][row["cell"]] = (row["value"], row["unit"], row["determined"] != "0")
    return found


def features(folder):
    """{stem: the flaws the generator put in}"""
    with open(folder / "documents.csv", newline="", encoding="utf-8") as source:
        return {os.path.splitext(row["document"])[0]: row["features"] for row in csv.DictReader(source)}


def read(text):
    """{stem: {cell: (status, value)}} of what `gongkai parse` wrote."""
    found = defaultdict(dict)
    for row in csv.DictReader(text.splitlines()):
        if not row["cell"].startswith("prose."):
            stem = os.path.splitext(os.path.basename(row["document"]))[0]
            found[stem][row["cell"]] = (row["status"], row["value"])
    return found


def same(given, value, unit):
    try:
        number = Decimal(given)
    except InvalidOperation:
        return False
    return number == Decimal(value) or (unit == "万元" and number == Decimal(value) * 10000)


def judge(value, unit, determined, status, given):
    """exact, missed, wrong, invented, zero (a blank given as 0) or fine."""
    if value in ("", "NA"):
        return "fine" if status != "number" else "zero" if Decimal(given) == 0 else "invented"
    if status == "number":
        return "exact" if same(given, value, unit) else "wrong"
    return "missed" if determined else "fine"


def compare(true, given):
    """Counts over all documents of `true`, and {stem: [flaw, …]} of those not exact."""
    total, flaws = Counter(), {}
    for stem, cells in true.items():
        read_cells = given.get(stem, {})
        bad = []
        for cell, (value, unit, determined) in cells.items():
            verdict = judge(value, unit, determined, *read_cells.get(cell, ("absent", "")))
            total[verdict] += 1
            if verdict not in ("exact", "fine"):
                bad.append((verdict, cell, value, read_cells.get(cell)))
        extra = [cell for cell, (status, _) in read_cells.items() if cell not in cells and status == "number"]
        bad += [("extra", cell, "", read_cells[cell]) for cell in extra]
        total["extra"] += len(extra)
        total["documents"] += 1
        total["right"] += not bad
        if bad:
            flaws[stem] = bad
    return total, flaws
