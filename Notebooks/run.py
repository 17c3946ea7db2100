"""Runs notebooks, each from a clean kernel, and writes their outputs back; a cell that fails, fails the run.

    python run.py [--check] NOTEBOOK…

--check writes nothing and compares what the cells print with what the file holds (pictures apart).
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def printed(notebook):
    """(cell number, text) of everything the cells printed."""
    for number, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            yield number, output["text"] if "text" in output else output.get("data", {}).get("text/plain", "")


def differences(before, after):
    before, after = dict_of(printed(before)), dict_of(printed(after))
    for number in sorted(before.keys() | after.keys()):
        if before.get(number) != after.get(number):
            yield f"cell {number}: kept:\n{before.get(number)}\nnow:\n{after.get(number)}"


def dict_of(pairs):
    texts = {}
    for number, text in pairs:
        if not text.startswith("<Figure"):
            texts[number] = texts.get(number, "") + text
    return texts


def tidy(notebook):
    """Without what differs from machine to machine."""
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                         "language_info": {"name": "python"}}
    for cell in notebook.cells:
        cell.metadata = {}


def main(arguments):
    check = "--check" in arguments
    status = 0
    for path in (Path(a) for a in arguments if a != "--check"):
        kept = nbformat.read(path, as_version=4)
        notebook = nbformat.read(path, as_version=4)
        NotebookClient(notebook, timeout=600, kernel_name="python3", record_timing=False,
                       resources={"metadata": {"path": path.parent}}).execute()
        tidy(notebook)
        if not check:
            nbformat.write(notebook, path)
        elif found := list(differences(kept, notebook)):
            print("\n".join(found), f"{path}: outputs differ from the kept ones; `make notebook` renews them",
                  sep="\n", file=sys.stderr)
            status = 1
        print(f"{path}: {sum(cell.cell_type == 'code' for cell in notebook.cells)} cells run")
    return status


sys.exit(main(sys.argv[1:]))
