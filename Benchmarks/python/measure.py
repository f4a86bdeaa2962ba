"""Times whole processes in turn, A B A B …, and prints the medians and their ratio.

Usage: measure.py BOOK_PROGRAM TOOL_PROGRAM RUNS
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

book_program, tool_program, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
here = os.path.dirname(os.path.abspath(__file__))


def seconds(command):
    """The time of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(ours, theirs):
    """The median times of both, and the median of the ratios run by run, after a warm-up."""
    pairs = [(seconds(ours(run)), seconds(theirs(run))) for run in range(runs + 1)][1:]
    a, b = (statistics.median(side) for side in zip(*pairs))
    return a, b, statistics.median(theirs / ours for ours, theirs in pairs)


def row(what, ours, theirs):
    a, b, ratio = compare(ours, theirs)
    print(f"| {what} | {1000 * a:.0f} ms | {1000 * b:.0f} ms | {ratio:.0f}× |", flush=True)


with tempfile.TemporaryDirectory() as folder:

    def fresh(run, side):
        """A new folder for each run of each side: no file is spared because it is already there,
        and none is removed before the end, since ext4 looks through what was removed within the
        last minute whenever a file is made."""
        path = os.path.join(folder, f"{side}-{run}")
        os.makedirs(path)
        return path

    def python(script, *arguments):
        return [sys.executable, os.path.join(here, script), *arguments]

    print("| what | Nabla | Python | ratio |")
    print("|---|---:|---:|---:|")
    row(
        "the whole book (Nabla) · one chapter of three figures (Python)",
        lambda run: [book_program, "render", "--quiet", "--output",
                     os.path.join(fresh(run, "book"), "site")],
        lambda run: python("chapter.py", fresh(run, "chapter")),
    )
    row(
        "one curve, from a cold start",
        lambda run: [tool_program, "plot", "sin(x)+0.1*x**2", "--over", "-0.5:2.5",
                     "--output", os.path.join(fresh(run, "plot"), "f.svg")],
        lambda run: python("one_figure.py", os.path.join(fresh(run, "figure"), "g.svg")),
    )
