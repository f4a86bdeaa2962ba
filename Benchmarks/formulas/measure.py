"""Sets the formulas of the corpus with matplotlib's mathtext, and puts Nabla's times beside its.

Usage: measure.py FORMULAS NABLA_TIMES [ROUNDS]

FORMULAS has one formula a line, lines that begin with # are skipped; NABLA_TIMES is what the
program FormulaBenchmark prints: seconds, a tab, the formula. Both sides are warm: fonts are open
and every formula has been set before. Mathtext keeps what it has set, so its memory is emptied
before each run; the best of the rounds counts.
"""

import statistics
import sys
import time

from matplotlib.font_manager import FontProperties
from matplotlib.mathtext import MathTextParser

formulas, nabla_times = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
parser = MathTextParser("path")
font = FontProperties(size=12)


def set_formula(text):
    MathTextParser._parse_cached.cache_clear()
    parser.parse(text, 72, font)


def best_time(text):
    """The best time in seconds; None for a formula that mathtext cannot set."""
    try:
        set_formula(text)
    except Exception:  # of many kinds, some of them not its own
        return None
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        set_formula(text)
        times.append(time.perf_counter() - start)
    return min(times)


def nabla():
    with open(nabla_times, encoding="utf-8") as lines:
        pairs = (line.rstrip("\n").split("\t", 1) for line in lines)
        return {formula: float(seconds) for seconds, formula in pairs}


def main():
    ours = nabla()
    with open(formulas, encoding="utf-8") as lines:
        corpus = [line.rstrip("\n") for line in lines if line.strip() and line[0] != "#"]
    theirs = {formula: best_time(f"${formula}$") for formula in corpus}
    both = [f for f in corpus if theirs[f] is not None and f in ours]
    ratios = sorted(theirs[f] / ours[f] for f in both)
    print(f"formulas: {len(corpus)}; set by Nabla {len(ours)}, by mathtext {len(both)}\n")
    print("| a formula, warm, from text to outlines | Nabla | mathtext |\n|---|--:|--:|")
    for what, choose in (("median", statistics.median), ("slowest", max)):
        a, b = (1000 * choose([side[f] for f in both]) for side in (ours, theirs))
        print(f"| {what} of what both set | {a:.3f} ms | {b:.2f} ms ({b / a:.0f}×) |")
    print(f"| slowest of all | {1000 * max(ours.values()):.3f} ms | |")
    print(f"\nratio formula by formula: least {ratios[0]:.0f}×, median "
          f"{statistics.median(ratios):.0f}×, greatest {ratios[-1]:.0f}×")


main()
