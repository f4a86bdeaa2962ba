"""Contour lines beside contourpy, in one run.

Usage: python contours.py BENCHMARK [ROUNDS], where BENCHMARK is the built ContoursBenchmark. Needs
numpy and contourpy. Rounds alternate, so that a drift of the machine's speed meets both sides.
"""

import json
import subprocess
import sys
import time

import numpy as np
from contourpy import LineType, contour_generator


def peaks(n):
    x = np.linspace(-3, 3, n)
    x, y = np.meshgrid(x, x)
    return x, y, (
        3 * (1 - x) ** 2 * np.exp(-x**2 - (y + 1) ** 2)
        - 10 * (x / 5 - x**3 - y**5) * np.exp(-x**2 - y**2)
        - np.exp(-((x + 1) ** 2) - y**2) / 3
    )


def levels(n, low, high):
    return low + (high - low) * (np.arange(n) + 0.5) / n


def best(runs, work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def contourpy_times():
    found = {}
    for n in [1000, 2000]:
        x, y, z = peaks(n)
        wanted = levels(15, -6.5, 8.1)
        for name, kind in [
            ("separate", LineType.Separate),
            ("offsets", LineType.ChunkCombinedOffset),
        ]:
            def work(kind=kind):
                generator = contour_generator(x, y, z, name="serial", line_type=kind)
                return [generator.lines(level) for level in wanted]

            found[f"lines {n} {name}"] = best(8, work)
        lines = [
            line
            for level in wanted
            for line in contour_generator(x, y, z, name="serial", line_type=LineType.Separate).lines(level)
        ]
        found[f"lines {n} count"] = len(lines)
        found[f"lines {n} points"] = sum(
            len(line) - (1 if (line[0] == line[-1]).all() else 0) for line in lines
        )

        def filled():
            generator = contour_generator(x, y, z, name="serial")
            edges = [-1e9, *wanted, 1e9]
            return [generator.filled(a, b) for a, b in zip(edges, edges[1:])]

        found[f"regions {n}"] = best(4, filled)
    a, b = np.linspace(-4, 4, 1000), np.linspace(-3, 3, 1000)
    a, b = np.meshgrid(a, b)
    z = np.sin(a) * np.cos(b)

    def smooth():
        generator = contour_generator(a, b, z, name="serial", line_type=LineType.ChunkCombinedOffset)
        return [generator.lines(level) for level in levels(21, -1, 1)]

    found["smooth 1000"] = best(8, smooth)
    return found


def main():
    program = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    ours, theirs = {}, {}
    for _ in range(rounds):
        for known, new in [
            (ours, json.loads(subprocess.check_output([program]))),
            (theirs, contourpy_times()),
        ]:
            for key, value in new.items():
                known[key] = min(value, known.get(key, value))
    print("| 15 levels of peaks | contourpy serial | Nabla, one core | Nabla, two cores |")
    print("|---|--:|--:|--:|")

    def row(name, base, one, two):
        print(
            f"| {name} | {1e3 * base:.1f} ms | {1e3 * one:.2f} ms ({base / one:.1f}×) "
            f"| {1e3 * two:.2f} ms ({base / two:.1f}×) |"
        )

    for n in [1000, 2000]:
        one, two = ours[f"lines {n} jobs 1"], ours[f"lines {n} jobs 2"]
        row(f"{n} × {n}, one array a line", theirs[f"lines {n} separate"], one, two)
        row(f"{n} × {n}, points and offsets", theirs[f"lines {n} offsets"], one, two)
        row(
            f"{n} × {n}, filled", theirs[f"regions {n}"], ours[f"regions {n} jobs 1"],
            ours[f"regions {n} jobs 2"],
        )
    row(
        "21 levels of a smooth 1000 × 1000", theirs["smooth 1000"], ours["smooth 1000 jobs 1"],
        ours["smooth 1000 jobs 2"],
    )
    print()
    for n in [1000, 2000]:
        print(
            f"Lines and points, {n}: Nabla {ours[f'lines {n} count']:.0f}, {ours[f'lines {n} points']:.0f}; "
            f"contourpy {theirs[f'lines {n} count']}, {theirs[f'lines {n} points']}"
        )
    print(f"Contour, labels and quiver: {1e3 * ours['figure']:.2f} ms, {ours['figure bytes'] / 1e3:.1f} KB")
    print(subprocess.check_output([program, "memory"], text=True).strip())


main()
