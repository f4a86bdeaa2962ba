"""Times whole processes in turn, A B A B …, and prints the medians and their ratio.

Usage: measure.py FOLDER_OF_BINARIES RUNS
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

binaries, runs = sys.argv[1], int(sys.argv[2])
here = os.path.dirname(os.path.abspath(__file__))


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(ours, theirs):
    """The median times of both, and the median of the ratios run by run, after a warm-up."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    a, b = (statistics.median(side) for side in zip(*pairs))
    return a, b, statistics.median(theirs / ours for ours, theirs in pairs)


def row(what, ours, theirs):
    a, b, ratio = compare(ours, theirs)
    print(f"| {what} | {1000 * a:.0f} ms | {1000 * b:.0f} ms | {ratio:.0f}× |", flush=True)


with tempfile.TemporaryDirectory() as folder:
    book = os.path.join(folder, "book")
    print("| what | Nabla | Python | ratio |")
    print("|---|---:|---:|---:|")
    # A fresh folder each time, so that no file is spared because it is already there.
    row(
        "the whole book (Nabla) · one chapter of three figures (Python)",
        ["sh", "-c", f"rm -rf '{book}' && '{binaries}/vector-calculus' render --quiet --output '{book}'"],
        [sys.executable, os.path.join(here, "chapter.py"), folder],
    )
    row(
        "one curve, from a cold start",
        [f"{binaries}/nabla", "plot", "sin(x)+0.1*x**2", "--over", "-0.5:2.5",
         "--output", os.path.join(folder, "f.svg")],
        [sys.executable, os.path.join(here, "one_figure.py"), os.path.join(folder, "g.svg")],
    )
