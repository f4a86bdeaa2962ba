"""Joins the JSON lines of both sides, from standard input, to one Markdown table.

The smallest time of all rounds counts, for each side.
"""

import json
import sys

LIBRARIES = {"sympy": "SymPy", "symengine": "SymEngine", "numpy": "NumPy", "jax": "JAX"}

times = {}
order = []
facts = []
stopped = {}
for line in sys.stdin:
    if not line.startswith("{"):
        continue
    record = json.loads(line)
    if "fact" in record:
        if record["fact"] not in facts:
            facts.append(record["fact"])
        continue
    library = record.get("library", "nabla")
    key = (record["name"], library)
    times[key] = min(times.get(key, float("inf")), record["ns"])
    if library == "nabla" and record["name"] not in order:
        order.append(record["name"])
    if record.get("stopped"):
        stopped[key] = f"{record['stopped']} of {record['of']} were stopped at the limit and count as it"


def shown(ns):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3), ("ns", 1)):
        if ns >= size or size == 1:
            # Three digits, never in powers of ten.
            value = ns / size
            return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f} {unit}"


def ratio(theirs, ours):
    value = float(f"{theirs / ours:.2g}")
    return f"{value:.0f}×" if value >= 10 else f"{value:.2g}×"


notes = []


def cell(name, library):
    theirs = times.get((name, library))
    if theirs is None:
        return ""
    text = f"{shown(theirs)} ({ratio(theirs, times[name, 'nabla'])})"
    if note := stopped.get((name, library)):
        if note not in notes:
            notes.append(note)
        text += f" [{notes.index(note) + 1}]"
    return text


print("; ".join(facts) + ".")
print("In brackets: how many times Nabla's time.")
print()
print("| one core | Nabla | " + " | ".join(LIBRARIES.values()) + " |")
print("|---|" + "--:|" * (len(LIBRARIES) + 1))
for name in order:
    cells = [cell(name, library) for library in LIBRARIES]
    print(f"| {name} | {shown(times[name, 'nabla'])} | " + " | ".join(cells) + " |")
for number, note in enumerate(notes, 1):
    print(f"\n[{number}] {note}.")
