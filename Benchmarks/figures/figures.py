"""Draws the figures of FiguresBenchmark with matplotlib, and puts its times and sizes beside Nabla's.

Usage: figures.py NABLA_RESULTS NABLA_PROGRAM REPLAY_PROGRAM PRIMITIVES_DIR [ROUNDS]

NABLA_RESULTS is what the program FiguresBenchmark prints, a line for each run; the program itself and `replay`, which
draws the primitives in a folder, then take turns to make PNG pictures. Both sides are warm: modules and fonts
are loaded and every figure has been drawn before; a run goes from data to SVG text. The best of
the rounds counts. gnuplot, where it is installed, is a process of its own, and its start counts.
"""

import io
import json
import shutil
import subprocess
import sys
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np


def svg(figure):
    text = io.BytesIO()
    figure.savefig(text, format="svg")
    plt.close(figure)
    return text.getvalue()


def two_curves():
    figure, axes = plt.subplots(figsize=(7, 4.4))
    x = np.linspace(0, 5, 400)
    axes.plot(x, x**2, label="$f(x) = x^2$")
    axes.plot(x, 6 * x - 9, "--", label="tangent at $x = 3$")
    axes.set(xlabel="x", ylabel="f(x)", title="Derivative as slope of a tangent")
    axes.legend()
    axes.grid(True)
    return figure


def contours():
    figure, axes = plt.subplots(figsize=(7, 4.4))
    x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-3, 3, 120))
    lines = axes.contour(x, y, x**2 + x * y + y**2, 10)
    axes.clabel(lines)
    u, v = np.meshgrid(np.linspace(-3, 3, 20), np.linspace(-3, 3, 20))
    axes.quiver(u, v, 2 * u + v, u + 2 * v)
    axes.set(xlabel="x", ylabel="y")
    return figure


def surface():
    figure = plt.figure(figsize=(7, 4.4))
    axes = figure.add_subplot(projection="3d")
    x, y = np.meshgrid(np.linspace(-3, 3, 101), np.linspace(-3, 3, 101))
    axes.plot_surface(x, y, np.sin(x) * np.cos(y), rcount=101, ccount=101, cmap="viridis")
    return figure


t = np.arange(1_000_000) / 1_000_000
signal = np.sin(20 * t) + 0.4 * ((np.arange(1_000_000) * 7919) % 1009 / 1009 - 0.5)


def line():
    figure, axes = plt.subplots(figsize=(7, 4.4))
    axes.plot(t, signal)
    return figure


def scatter():
    figure, axes = plt.subplots(figsize=(7, 4.4))
    index = np.arange(10_000)
    radius = np.sqrt(index / 10_000)
    axes.scatter(radius * np.cos(2.399963 * index), radius * np.sin(2.399963 * index), s=16)
    return figure


cells = np.sin(np.arange(500) / 40)[None, :] * np.cos(np.arange(500) / 60)[:, None]


def mesh():
    figure, axes = plt.subplots(figsize=(7, 4.4))
    axes.pcolormesh(cells, rasterized=True)
    return figure


figures = {
    "two curves": two_curves,
    "contours, labels, arrows": contours,
    "surface, 100 × 100": surface,
    "line, 1 000 000 points": line,
    "scatter, 10 000 points": scatter,
    "colour mesh, 500 × 500": mesh,
}

gnuplot = {
    "two curves": "plot [0:5] x**2 title 'f(x)', 6*x-9 dt 2 title 'tangent'",
    "surface, 100 × 100": "set isosamples 101; set pm3d; splot [-3:3][-3:3] sin(x)*cos(y) with pm3d",
}


def best(rounds, work):
    times = []
    result = work()
    for _ in range(rounds):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), len(result)


def cell(seconds, size, ours):
    return f"{1000 * seconds:.1f} ms ({seconds / ours:.0f}×), {size / 1000:.0f} KB"


pictures = {"two-curves": "two curves", "contours": "contours, labels, arrows", "surface": "surface, 100 × 100"}


def png(nabla, replay, folder, rounds):
    """The best times of both sides from primitives to PNG; the sides take turns."""
    files = [f"{folder}/{name}.txt" for name in pictures]
    best = {}
    for _ in range(rounds):
        for side, command in [("nabla", [nabla, "png", "20"]), ("replay", [replay, "20", *files])]:
            result = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            for name, (seconds, size) in result.items():
                key = (side, name)
                best[key] = min(best.get(key, (seconds, size)), (seconds, size))
    print("| primitives to PNG, twice the size on a page | Nabla | C calling libcairo | ratio |")
    print("|---|--:|--:|--:|")
    for file, name in pictures.items():
        (ours, size), (theirs, other) = best["nabla", file], best["replay", file]
        print(
            f"| {name} | {1000 * ours:.2f} ms, {size / 1000:.1f} KB "
            f"| {1000 * theirs:.2f} ms, {other / 1000:.1f} KB | {ours / theirs:.2f} |"
        )


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        runs = [json.loads(line) for line in file if line.strip()]
    nabla = {name: min(run[name] for run in runs) for name in runs[0]}
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    print(f"| figure to SVG, warm, one core | Nabla | matplotlib {matplotlib.__version__} | gnuplot, whole process |")
    print("|---|--:|--:|--:|")
    for name, draw in figures.items():
        seconds, size = nabla[name]
        theirs = cell(*best(rounds, lambda: svg(draw())), seconds)
        third = ""
        if name in gnuplot and shutil.which("gnuplot"):
            script = "set terminal svg size 504,315; " + gnuplot[name]
            run = lambda: subprocess.run(["gnuplot", "-e", script], capture_output=True).stdout
            third = cell(*best(rounds, run), seconds)
        print(f"| {name} | {1000 * seconds:.2f} ms, {size / 1000:.1f} KB | {theirs} | {third} |")
    print()
    png(*sys.argv[2:5], rounds)


main()
