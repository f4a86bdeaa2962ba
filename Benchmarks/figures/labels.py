"""Counts of bad contour labels of matplotlib's clabel, on the fifty fields of the test suite.

Usage: python labels.py [--values DIRECTORY]. Needs numpy and matplotlib. The fields are read from
Tests/PlottingTests/Contours/LabelFields.swift, the frame (360 x 260 points), the levels (at most ten
round ones) and the size of the digits (8.1 points) are those of the tests. A level is eligible
when one of its lines is longer than its label and the room about it, 12 points.

The box of a label has the width of its text and the height of its digits, without the space that
a line of text keeps above and below.
"""

import math
import re
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.textpath import TextPath

ROOT = Path(__file__).resolve().parents[2]
FRAME = (360, 260)
SIZE = 8.1
GRIDS = (20, 50, 100, 300)
NAMES = {name: getattr(np, name) for name in ("sin", "cos", "exp", "log", "sqrt")}
NAMES["atan"] = np.arctan


def fields():
    source = (ROOT / "Tests/PlottingTests/Contours/LabelFields.swift").read_text()
    source = source[source.index("static let all") :]
    number = r"(-?[\d.]+)"
    for match in re.finditer(
        r'Field\(\s*((?:"[^"]*"[\s+]*)+),\s*' + r",\s*".join([number] * 4) + r"\)", source
    ):
        text = "".join(re.findall(r'"([^"]*)"', match[1]))
        yield text, *map(float, match.groups()[1:])


def values(text, x0, x1, y0, y1, n):
    x, y = np.meshgrid(np.linspace(x0, x1, n), np.linspace(y0, y1, n))
    return x, y, eval(text, {}, {**NAMES, "x": x, "y": y}) + 0 * x


def round_levels(low, high, most=10):
    power = 10 ** math.floor(math.log10((high - low) / most))
    for step in (s * power for s in (1, 2, 2.5, 5, 10, 20, 25, 50)):
        count = range(math.floor(low / step), math.ceil(high / step) + 1)
        slack = 1e-9 * (high - low)
        found = [k * step for k in count if low + slack < k * step < high - slack]
        if len(found) <= most:
            return found
    return []


def corners(center, width, height, angle):
    u = np.array([math.cos(angle), math.sin(angle)]) * width / 2
    v = np.array([-math.sin(angle), math.cos(angle)]) * height / 2
    return np.array([center - u - v, center + u - v, center + u + v, center - u + v])


def axes_of(box):
    for edge in (box[1] - box[0], box[2] - box[1]):
        yield edge / np.hypot(*edge)


def overlap(a, b):
    for axis in (*axes_of(a), *axes_of(b)):
        p, q = a @ axis, b @ axis
        if p.max() <= q.min() or q.max() <= p.min():
            return False
    return True


def crossed(box, center, lines):
    """Whether a line passes through a box, by clipping its pieces to the box."""
    u, v = axes_of(box)
    half = (np.hypot(*(box[1] - box[0])) / 2, np.hypot(*(box[2] - box[1])) / 2)
    for line in lines:
        if len(line) < 2:
            continue
        local = (line - center) @ np.array([u, v]).T
        a, d = local[:-1], np.diff(local, axis=0)
        low, high = np.zeros(len(a)), np.ones(len(a))
        for k in (0, 1):
            with np.errstate(divide="ignore", invalid="ignore"):
                s, t = (-half[k] - a[:, k]) / d[:, k], (half[k] - a[:, k]) / d[:, k]
            flat = d[:, k] == 0
            inside = np.abs(a[:, k]) < half[k]
            s, t = np.where(flat, np.where(inside, -np.inf, np.inf), s), np.where(flat, np.inf, t)
            low = np.maximum(low, np.minimum(s, t))
            high = np.minimum(high, np.maximum(s, t))
        if np.any(low < high):
            return True
    return False


def polylines(path, place):
    """The lines of a path in points, cut where the pen is lifted."""
    if path is None or not len(path.vertices):
        return
    points = place(path.vertices)
    codes = path.codes
    starts = [0] if codes is None else list(np.flatnonzero(codes == path.MOVETO))
    for first, last in zip(starts, [*starts[1:], len(points)]):
        yield points[first:last]


def counts(field, n):
    x, y, z = values(*field, n)
    width, height = FRAME
    figure = plt.figure(figsize=(width / 72, height / 72), dpi=72)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(field[1], field[2])
    axes.set_ylim(field[3], field[4])
    levels = round_levels(z.min(), z.max())
    contours = axes.contour(x, y, z, levels=levels)
    place = axes.transData.transform
    text = {level: "%g" % level for level in levels}
    sizes = {}
    for level in levels:
        sizes[level] = TextPath((0, 0), text[level], size=SIZE).get_extents().width
    whole = [list(polylines(path, place)) for path in contours.get_paths()]
    eligible = {
        level
        for level, lines in zip(levels, whole)
        if any(np.hypot(*np.diff(line, axis=0).T).sum() > sizes[level] + 12 for line in lines)
    }
    labels = axes.clabel(contours, fontsize=SIZE, fmt=text)
    boxes, labelled = [], set()
    by_text = {value: level for level, value in text.items()}
    for label in labels:
        level = by_text[label.get_text()]
        labelled.add(level)
        center = place(label.get_position())
        angle = math.radians(label.get_rotation())
        boxes.append((center, corners(center, sizes[level], 0.73 * SIZE, angle)))
    # What clabel leaves of the lines, its gaps cut.
    drawn = [line for path in contours.get_paths() for line in polylines(path, place)]
    result = {
        "labels": len(boxes),
        "overlaps": sum(
            overlap(a, b) for k, (_, a) in enumerate(boxes) for _, b in boxes[:k]
        ),
        "crossed": sum(crossed(box, center, drawn) for center, box in boxes),
        "outside": sum(
            bool((box < 0).any() or (box > np.array(FRAME)).any()) for _, box in boxes
        ),
        "eligible": len(eligible),
        "unlabelled": len(eligible - labelled),
    }
    plt.close(figure)
    return result, sorted((by_text[label.get_text()], *center) for label, (center, _) in zip(labels, boxes))


def moved(a, b):
    """Labels of `b` farther than 12 points from every label of that level in `a`, or missing."""
    def far(p, q):
        return sum(
            all(l != m or math.hypot(x - u, y - v) > 12 for m, u, v in q) for l, x, y in p
        )

    return max(far(a, b), far(b, a))


def main():
    if "--values" in sys.argv:
        folder = Path(sys.argv[sys.argv.index("--values") + 1])
        for index, field in enumerate(fields()):
            for n in GRIDS:
                values(*field, n)[2].astype("<f8").tofile(folder / f"{index}-{n}.f8")
        return
    columns = ("labels", "overlaps", "crossed", "outside", "eligible", "unlabelled")
    print("| grid | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    places = {}
    for n in GRIDS:
        total = dict.fromkeys(columns, 0)
        for index, field in enumerate(fields()):
            found, places[index, n] = counts(field, n)
            for column in columns:
                total[column] += found[column]
        print(f"| {n} | " + " | ".join(str(total[column]) for column in columns) + " |")
    stable = sum(moved(places[k, 100], places[k, 300]) <= 1 for k in range(len(list(fields()))))
    print(f"\nBetween grids of 100 and 300 at most one label moves on {stable} of {len(list(fields()))} fields.")


if __name__ == "__main__":
    main()
