"""Programs that make documents of generated reports."""

import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import pages


@dataclass
class Source:
    """`make(files, folder)` writes a document into `folder` for each generated file, under the same stem."""
    name: str
    kind: str
    make: Callable


def office(target, filter=None, ending=None):
    """LibreOffice over all files in groups."""
    def make(files, folder):
        for start in range(0, len(files), 40):
            with tempfile.TemporaryDirectory() as profile:
                command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"]
                command += [f"--infilter={filter}"] if filter else []
                command += ["--convert-to", target, "--outdir", str(folder), *map(str, files[start:start + 40])]
                subprocess.run(command, check=True, capture_output=True)
        if ending:
            for path in folder.iterdir():
                path.rename(path.with_suffix(ending))
    return make


CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]


def chromium(change=lambda page: page, arguments=()):
    """Chromium's print to PDF of the page as `change` leaves it."""
    def make(files, folder):
        for path in files:
            with tempfile.TemporaryDirectory() as work:
                page = Path(work) / "page.html"
                page.write_bytes(change(path.read_bytes()))
                subprocess.run([*CHROMIUM, *arguments, f"--user-data-dir={work}/profile",
                                f"--print-to-pdf={folder / path.stem}.pdf", page.as_uri()],
                               check=True, capture_output=True)
    return make


def restyled(css):
    """The page with other rules for its tables, and none of their own attributes."""
    def change(page):
        page = re.sub(rb"<style>.*?</style>", f"<style>{css}</style>".encode(), page, flags=re.S)
        return page.replace(b' border="1" cellspacing="0"', b"")
    return change


BARE = "table { border-collapse: collapse; width: 100% } td, th { padding: 3px; text-align: center; font-weight: normal }"
STYLES = {
    "bare": BARE,
    "rules": BARE + "tr { border-bottom: 1px solid #888 }",
    "fills": BARE + "table { border-collapse: separate; border-spacing: 2px } td, th { background: #e8eef8 }"
             "* { -webkit-print-color-adjust: exact }",
    "landscape": BARE + "td, th { border: 1px solid #333 } @page { size: A4 landscape }",
    "narrow": BARE + "td, th { border: 1px solid #333; word-break: break-all; font-size: 9pt } @page { size: A5 }"
              "table { table-layout: fixed }",
}


def weasyprint(files, folder):
    from weasyprint import HTML
    for path in files:
        HTML(string=path.read_bytes().decode("utf-8", "replace")).write_pdf(str(folder / path.stem) + ".pdf")


def drawing(style):
    def make(files, folder):
        import drawn
        import fonts
        names = drawn.fonts(fonts.truetype(folder.parent))
        for index, path in enumerate(files):
            drawn.write(pages.read(path), folder / f"{path.stem}.pdf", style, names, f"{style} {index}")
    return make


def word(files, folder):
    import word_documents
    for path in files:
        word_documents.write(pages.read(path), folder / f"{path.stem}.docx")


def workbook(files, folder):
    import workbooks
    for path in files:
        workbooks.write(pages.read(path), folder / f"{path.stem}.xlsx")


def installed():
    """The sources whose programs are there; others are named on stderr."""
    found, lacking = [], []
    if shutil.which("soffice"):
        found += [Source("office-docx-pdf", "docx", office("pdf:writer_pdf_Export")),
                  Source("office-html-pdf", "html", office("pdf:writer_web_pdf_Export")),
                  Source("office-doc", "docx", office("doc:MS Word 97")),
                  Source("office-rtf", "docx", office("rtf")),
                  Source("office-odt", "docx", office("odt")),
                  Source("office-html", "docx", office("html:HTML (StarWriter)")),
                  Source("office-docx", "html", office("docx:MS Word 2007 XML", "HTML (StarWriter)")),
                  Source("office-html-doc", "html", office("doc:MS Word 97", "HTML (StarWriter)")),
                  Source("office-xls", "html", office("xls:MS Excel 97", "HTML (StarCalc)")),
                  Source("office-xlsx", "html", office("xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)"))]
    else:
        lacking.append("soffice")
    if shutil.which("chromium"):
        found.append(Source("chromium", "html", chromium()))
        found += [Source(f"chromium-{name}", "html", chromium(restyled(css))) for name, css in STYLES.items()]
    else:
        lacking.append("chromium")
    try:
        import weasyprint as _
        found.append(Source("weasyprint", "html", weasyprint))
    except ImportError:
        lacking.append("weasyprint")
    try:
        import drawn
        found += [Source(f"drawn-{style}", "html", drawing(style)) for style in drawn.STYLES]
    except ImportError:
        lacking.append("reportlab")
    try:
        import docx as _
        found.append(Source("python-docx", "html", word))
    except ImportError:
        lacking.append("python-docx")
    try:
        import openpyxl as _
        found.append(Source("openpyxl", "html", workbook))
    except ImportError:
        lacking.append("openpyxl")
    if lacking:
        print("not installed: " + ", ".join(lacking), file=sys.stderr)
    return found
