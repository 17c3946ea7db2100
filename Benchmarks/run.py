"""Runs gongkai beside its peers on the same files and prints one table: seconds, memory, ratios of this one run.

    make bench                                    10,000 text reports, up to 1,000 of each other format
    .venv/bin/python Benchmarks/run.py --count 1000 --runs 1

Peers are run in turn, RUNS times each, after one run that warms the file cache; the fastest counts. Ratios compare
commands of one machine in one run; seconds of different machines say nothing. Nothing here passes or fails.
"""

import argparse
import csv
import datetime
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "bench"
GONGKAI = ROOT / ".build" / "release" / "gongkai"
GENERATE = ROOT / ".build" / "release" / "generate-reports"
TEXT = "cellLines,tabs,markdown,columns"
FIXTURES = ROOT / "Tests" / "ParsedCorpusTests" / "Fixtures"
# One document each that a program of everyday use wrote, or that is drawn with rules.
WRITTEN = {"html": "programs/office-html.html", "docx": "programs/office-docx.docx", "pdf": "programs/office-docx-pdf.pdf",
           "pdf ruled": "pdf/ruled.pdf", "pdf browser": "programs/chromium.pdf"}


def corpus(name, formats, count):
    """A folder of `count` clean generated reports, made once."""
    folder = WORK / f"{name}-{count}"
    if not folder.exists():
        made = WORK / f"{name}-making"
        shutil.rmtree(made, ignore_errors=True)
        subprocess.run([GENERATE, "corpus", "--count", str(count), "--format", formats, "--noise", "none",
                        "--output", made], check=True)
        for wrong in (made / "reports").glob("wrong-*"):
            wrong.unlink()
        (made / "reports").rename(folder)
        shutil.rmtree(made)
    return folder


def copies(job, count):
    """The document of `WRITTEN` under that name, `count` times."""
    source = FIXTURES / WRITTEN[job]
    folder = WORK / f"{source.stem}-{count}"
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        shutil.copyfile(source, folder / f"{index}{source.suffix}")
    return folder


def peer(name, packages):
    """The compiled C peer."""
    program, source = WORK / name, ROOT / "Benchmarks" / "peers" / f"{name}.c"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True, text=True, capture_output=True)
    subprocess.run(["gcc", "-O2", "-o", program, source, *flags.stdout.split()], check=True)
    return program


def measure(command):
    """Wall seconds, processor seconds, peak megabytes of one run."""
    started = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    talk = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status:
        sys.exit(f"{command[0]} ended with status {os.waitstatus_to_exitcode(status)}: {talk.decode()[-500:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def files_of(folder):
    return sorted(folder.iterdir())


def jobs(count, others):
    """(job, files, [(command's name, command)]); the first command of a job is what ratios are against."""
    cores = len(os.sched_getaffinity(0))
    parse = [GONGKAI, "parse", "--layout", "wide", "--quiet"]
    text = corpus("text", TEXT, count)
    yield "text", count, [
        ("cat", ["cat", *files_of(text)]),
        ("analyst.py", [sys.executable, ROOT / "Benchmarks" / "analyst.py", text]),
        ("gongkai --jobs 1", [*parse, "--jobs", "1", text]),
        (f"gongkai --jobs {cores}", [*parse, "--jobs", cores, text])]
    floors = {"html": ("gumbo", ["gumbo"]), "docx": ("expat", ["libzip", "expat"]), "pdf": ("poppler", ["poppler-glib"])}
    folders = [("html small", corpus("html", "html", others)), ("docx small", corpus("docx", "docx", others))]
    folders += [(job, copies(job, others // 3 if job in floors else others // 10)) for job in WRITTEN]
    for job, folder in sorted(folders):
        name, packages = floors[job.split()[0]]
        floor = [peer(name, packages), *files_of(folder)]
        yield job, len(files_of(folder)), [(f"{name} alone", floor), ("gongkai --jobs 1", [*parse, "--jobs", "1", folder])]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000, help="text reports")
    parser.add_argument("--others", type=int, default=1_000, help="reports of each other format")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)

    rows = []
    for job, count, commands in jobs(options.count, options.others):
        best = {}
        for run in range(options.runs + 1):
            for name, command in commands:
                result = measure(command)
                if run > 0 or options.runs == 0:
                    best[name] = min(best.get(name, result), result)
        floor = best[commands[0][0]]
        for name, _ in commands:
            wall, processor, memory = best[name]
            rows.append([job, count, name, f"{wall:.2f}", f"{processor:.2f}", f"{memory:.0f}",
                         f"{1e3 * processor / count:.3f}", f"{wall / floor[0]:.1f}", f"{processor / floor[1]:.1f}"])

    header = ["job", "files", "command", "seconds", "cpu_seconds", "peak_mb", "cpu_ms_per_file", "ratio", "cpu_ratio"]
    widths = [max(len(str(row[i])) for row in [header, *rows]) for i in range(len(header))]
    for row in [header, *rows]:
        cells = [str(c).ljust(w) if i in (0, 2) else str(c).rjust(w) for i, (c, w) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
    load = os.getloadavg()[0]
    print(f"\nratio, cpu_ratio: seconds and processor seconds against the first command of the job; best of {options.runs} runs; "
          f"{platform.machine()}, {os.cpu_count()} processors, load {load:.1f}")

    path = ROOT / "Benchmarks" / "results" / f"{datetime.date.today()}.csv"
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows([header, *rows])
    print(path.relative_to(ROOT))


main()
