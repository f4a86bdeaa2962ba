"""Joins the JSON lines of both sides, from standard input, to one Markdown table.

The smallest time of all rounds counts, for each side.
"""

import json
import sys

LIBRARIES = ["sympy", "symengine", "numpy", "jax"]

times = {}
order = []
for line in sys.stdin:
    if not line.startswith("{"):
        continue
    record = json.loads(line)
    library = record.get("library", "nabla")
    key = (record["name"], library)
    times[key] = min(times.get(key, float("inf")), record["ns"])
    if library == "nabla" and record["name"] not in order:
        order.append(record["name"])


def shown(ns):
    for unit, size in (("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return f"{ns / size:.3g} {unit}"
    return f"{ns:.3g} ns"


print("| one core | Nabla | " + " | ".join(LIBRARIES) + " |")
print("|---|" + "---|" * (len(LIBRARIES) + 1))
for name in order:
    ours = times[name, "nabla"]
    cells = []
    for library in LIBRARIES:
        theirs = times.get((name, library))
        cells.append(f"{shown(theirs)} ({theirs / ours:.2g}×)" if theirs else "")
    print(f"| {name} | {shown(ours)} | " + " | ".join(cells) + " |")
