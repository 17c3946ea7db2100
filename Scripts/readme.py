"""Runs the commands that the README shows and renews what they print; with --check, fails where it differs.

    python readme.py [--check] README.md…

In a block marked ```console a line "$ gongkai …" is a command, run by the shell in the repository with the release
build first on the PATH; the lines up to the next command or the block's end are what it prints, standard error behind
standard output. A line of only "…" stands for lines left out: then the lines before it must begin the output and the
lines behind it end it, and renewing keeps as many of each. Blocks of other kinds are left alone.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(^```console\n)(.*?)(^```$)", re.M | re.S)
GAP = "…"


def output_of(command):
    environment = {**os.environ, "PATH": f"{ROOT}/.build/release:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
                   "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)
    printed = done.stdout + done.stderr
    if done.returncode not in (0, 1, 2, 64):
        raise SystemExit(f"$ {command}\nended with status {done.returncode}:\n{printed}")
    return printed.rstrip("\n").split("\n")


def renewed(shown, printed):
    """What the page should show, with as much left out as now."""
    if GAP not in shown:
        return printed
    gap = shown.index(GAP)
    head, tail = gap, len(shown) - gap - 1
    return printed if head + tail >= len(printed) else [*printed[:head], GAP, *printed[len(printed) - tail:]]


def renew_block(match):
    lines, result = match[2].rstrip("\n").split("\n"), []
    starts = [i for i, line in enumerate(lines) if line.startswith("$ ")] + [len(lines)]
    for start, end in zip(starts, starts[1:]):
        shown = lines[start + 1:end]
        blank = [""] if end < len(lines) and shown and not shown[-1] else []
        if blank:
            shown = shown[:-1]
        result += [lines[start], *renewed(shown, output_of(lines[start][2:])), *blank]
    return match[1] + "\n".join(lines[:starts[0]] + result) + "\n" + match[3]


def main(arguments):
    check, status = "--check" in arguments, 0
    for path in (Path(a) for a in arguments if a != "--check"):
        text = path.read_text(encoding="utf-8")
        new = BLOCK.sub(renew_block, text)
        if new != text and check:
            changed = [line for line in text.split("\n") if line not in set(new.split("\n"))]
            print(f"{path}: shows what gongkai does not print (`make readme` renews it):", *changed[:20], sep="\n",
                  file=sys.stderr)
            status = 1
        elif new != text:
            path.write_text(new, encoding="utf-8")
        print(f"{path}: {len(BLOCK.findall(text))} blocks run")
    return status


sys.exit(main(sys.argv[1:]))
