"""Times whole processes in turn, A B A B …, and prints the medians and their ratio.

Usage: measure.py BOOK_PROGRAM TOOL_PROGRAM RUNS
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

book_program, tool_program, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
here = os.path.dirname(os.path.abspath(__file__))


def seconds(command, output=None):
    """The time of one process; `output` is a folder that must not be there before."""
    if output:
        shutil.rmtree(output, ignore_errors=True)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(ours, theirs, output):
    """The median times of both, and the median of the ratios run by run, after a warm-up."""
    pairs = [(seconds(ours, output), seconds(theirs)) for _ in range(runs + 1)][1:]
    a, b = (statistics.median(side) for side in zip(*pairs))
    return a, b, statistics.median(theirs / ours for ours, theirs in pairs)


def row(what, ours, theirs, output=None):
    a, b, ratio = compare(ours, theirs, output)
    print(f"| {what} | {1000 * a:.0f} ms | {1000 * b:.0f} ms | {ratio:.0f}× |", flush=True)


with tempfile.TemporaryDirectory() as folder:
    # A fresh folder each time, so that no file is spared because it is already there.
    book = os.path.join(folder, "book")
    print("| what | Nabla | Python | ratio |")
    print("|---|---:|---:|---:|")
    row(
        "the whole book (Nabla) · one chapter of three figures (Python)",
        [book_program, "render", "--quiet", "--output", book],
        [sys.executable, os.path.join(here, "chapter.py"), folder],
        output=book,
    )
    row(
        "one curve, from a cold start",
        [tool_program, "plot", "sin(x)+0.1*x**2", "--over", "-0.5:2.5",
         "--output", os.path.join(folder, "f.svg")],
        [sys.executable, os.path.join(here, "one_figure.py"), os.path.join(folder, "g.svg")],
    )
