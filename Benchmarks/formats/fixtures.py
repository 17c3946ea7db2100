"""Makes the fixtures by other programs: one generated report, written again by each, and the cells it has.

    .venv/bin/python Benchmarks/formats/fixtures.py

Needs LibreOffice, Chromium, reportlab, python-docx, openpyxl and lxml, and a release build of generate-reports. The
report is made up; the files differ from run to run in dates and random ids alone.
"""

import csv
import shutil
import tempfile
from pathlib import Path

import bench
import sources

FOLDER = bench.ROOT / "Tests" / "ParsedCorpusTests" / "Fixtures" / "programs"
SEED = 8
CHOSEN = ["office-docx-pdf", "office-html-pdf", "office-doc", "office-rtf", "office-html", "office-docx", "office-xlsx",
          "chromium", "python-docx", "openpyxl", "drawn-ruled", "drawn-horizontal", "drawn-none",
          "drawn-filled", "drawn-stripes"]


def in_one_font(page):
    """A page of one font, which keeps the file small."""
    return page.replace("</style>", "* { font-family: 'Noto Sans CJK SC'; font-weight: normal !important }</style>")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        corpora = {}
        for kind in ("html", "docx"):
            folder = work / kind
            bench.generate(folder, kind, SEED, 1, noise="none")
            corpora[kind] = folder
        with open(corpora["html"] / "truth.csv", newline="", encoding="utf-8") as source:
            rows = [(row["cell"], row["value"]) for row in csv.DictReader(source)]
        with open(FOLDER / "cells.csv", "w", newline="", encoding="utf-8") as out:
            csv.writer(out, lineterminator="\n").writerows([("cell", "value"), *rows])
        for source in sources.installed():
            if source.name == "chromium":
                source.make = sources.chromium(in_one_font)
            if source.name in CHOSEN:
                made = work / source.name
                made.mkdir()
                source.make(sorted((corpora[source.kind] / "reports").iterdir()), made)
                for path in made.iterdir():
                    shutil.copyfile(path, FOLDER / f"{source.name}{path.suffix}")


if __name__ == "__main__":
    main()
