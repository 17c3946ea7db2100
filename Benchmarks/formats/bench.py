"""How exactly gongkai reads documents that other programs made of generated reports: a line for each program.

    .venv/bin/python Benchmarks/formats/bench.py --count 50 --seed 1                     everything installed
    .venv/bin/python Benchmarks/formats/bench.py --only chromium,drawn-ruled --show 5    what is wrong with which cells

Documents are made once for each seed and count, under .build/formats. A document is right if all its cells are.
"""

import argparse
import random
import subprocess
import sys
from pathlib import Path

import score
import sources

ROOT = Path(__file__).resolve().parent.parent.parent
GENERATE = ROOT / ".build" / "release" / "generate-reports"
GONGKAI = ROOT / ".build" / "release" / "gongkai"


def corpus(work, kind, seed, count):
    """A folder of generated reports with their truth, made once."""
    folder = work / f"{kind}-{seed}-{count}"
    if not folder.exists():
        subprocess.run([GENERATE, "corpus", "--seed", str(seed), "--count", str(count), "--format", kind,
                        "--output", folder], check=True)
        for wrong in (folder / "reports").glob("wrong-*"):
            wrong.unlink()
    return folder


def documents(work, source, seed, count):
    """The documents of one source and the folder with their truth."""
    folder = corpus(work, source.kind, seed, count)
    made = work / f"{source.name}-{seed}-{count}"
    if not made.exists():
        making = work / f"{source.name}-{seed}-{count}-making"
        making.mkdir(parents=True, exist_ok=True)
        source.make(sorted((folder / "reports").iterdir()), making)
        making.rename(made)
    return made, folder


def parse(folder):
    ended = subprocess.run([GONGKAI, "parse", folder, "--format", "csv", "--quiet"], capture_output=True, text=True)
    return ended.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="names of sources, or their beginnings, between commas")
    parser.add_argument("--show", type=int, default=0, help="documents to list the flaws of, for each source")
    parser.add_argument("--work", type=Path, default=ROOT / ".build" / "formats")
    options = parser.parse_args()
    print(f"{'source':22}{'docs':>6}{'docs %':>9}{'cells %':>9}{'missed':>8}{'wrong':>7}{'invented':>9}{'extra':>7}")
    for source in sources.installed():
        if options.only and not any(source.name.startswith(name) for name in options.only.split(",")):
            continue
        made, folder = documents(options.work, source, options.seed, options.count)
        total, flaws = score.compare(score.truth(folder), score.read(parse(made)))
        cells = total["exact"] + total["missed"] + total["wrong"]
        print(f"{source.name:22}{total['documents']:6}{100 * total['right'] / total['documents']:9.1f}"
              f"{100 * total['exact'] / cells:9.2f}{total['missed']:8}{total['wrong']:7}"
              f"{total['invented'] + total['zero']:9}{total['extra']:7}", flush=True)
        features = score.features(folder)
        for stem in sorted(flaws, key=lambda stem: (len(flaws[stem]), stem))[:options.show]:
            listed = "; ".join(f"{verdict} {cell} {value} {given}" for verdict, cell, value, given in flaws[stem][:4])
            print(f"    {stem} ({features[stem]}): {len(flaws[stem])}: {listed}")


if __name__ == "__main__":
    main()
