"""Writes expressions.jsonl: expressions of every kind from a small grammar, the same ones every time.

    python3 generate.py > expressions.jsonl

Every line is {"id", "kind", "expr"}; symbols are x and y.
"""

import json
import random

PER_KIND = 24
rng = random.Random(20240311)


def integer(low=-9, high=9):
    value = 0
    while value == 0:
        value = rng.randint(low, high)
    return value


def symbol():
    return rng.choice("xxxy")


def linear():
    return f"({integer(1, 5)}*{symbol()} {rng.choice('+-')} {integer(1, 9)})"


def monomial():
    factors = [f"x**{rng.randint(1, 5)}"]
    if rng.random() < 0.5:
        factors.append(f"y**{rng.randint(1, 3)}")
    return f"{integer()}*" + "*".join(factors)


def polynomial(terms=None):
    return " + ".join(monomial() for _ in range(terms or rng.randint(2, 5))) + f" + {integer()}"


def inner():
    return rng.choice([
        "x", linear, "x*y", "x**2", lambda: f"x**2 + {integer(1, 4)}", lambda: f"{integer(1, 4)}*x",
        "x + y",
    ])


def say(part):
    return part() if callable(part) else part


def of(functions):
    return f"{rng.choice(functions)}({say(inner())})"


def product(functions):
    return f"{say(inner())}*{of(functions)}" if rng.random() < 0.5 else (
        f"({polynomial(2)})*{of(functions)} + {of(functions)}")


TRIG = ["sin", "cos", "tan"]
OTHER_TRIG = ["cot", "sec", "csc"]
INVERSE = ["asin", "acos", "atan", "acot"]
HYPERBOLIC = ["sinh", "cosh", "tanh", "coth", "sech", "csch"]
INVERSE_HYPERBOLIC = ["asinh", "acosh", "atanh"]
ALL = TRIG + ["exp", "log", "sqrt", "atan", "tanh", "erf"]

KINDS = {
    "polynomial": lambda: polynomial(),
    "factored": lambda: f"{linear()}**{rng.randint(2, 5)}*({polynomial(2)})**{rng.randint(1, 3)}",
    "rational": lambda: f"({polynomial(2)})/({polynomial(2)})",
    "fractions": lambda: f"{integer()}/{linear()} + {integer()}/{linear()}**2 + {say(inner())}",
    "root": lambda: f"sqrt({say(inner())} + {integer(1, 9)})*{say(inner())}",
    "power": lambda: rng.choice([
        lambda: f"x**({integer(1, 7)}/{rng.choice([2, 3, 4])})*{linear()}", lambda: f"{integer(2, 5)}**{say(inner())}",
        lambda: f"x**y + {integer()}*x", lambda: f"(x**2 + 1)**({integer()}/3)", lambda: "x**x*y",
    ])(),
    "exponential": lambda: product(["exp"]),
    "gaussian": lambda: f"exp(-(x - {integer(1, 4)})**2/{integer(1, 5)} - y**2)*{say(inner())}",
    "logarithm": lambda: product(["log"]),
    "trigonometric": lambda: product(TRIG),
    "trigonometric-other": lambda: product(OTHER_TRIG),
    "trigonometric-powers": lambda: (
        f"sin({linear()})**{rng.randint(2, 4)}*cos({linear()})**{rng.randint(1, 3)}"),
    "inverse": lambda: product(INVERSE),
    "hyperbolic": lambda: product(HYPERBOLIC),
    "inverse-hyperbolic": lambda: product(INVERSE_HYPERBOLIC),
    "kinks": lambda: rng.choice([
        lambda: f"Abs({linear()})*{say(inner())}", lambda: f"sign(x)*{linear()}**2",
        lambda: f"Max({linear()}, {say(inner())})", lambda: f"Min(x**2, {linear()})",
    ])(),
    "piecewise": lambda: (
        f"Piecewise(({polynomial(1)}, x > {integer(-3, 3)}), ({of(ALL)}, True))"),
    "nested": lambda: f"{rng.choice(ALL)}({rng.choice(TRIG)}({say(inner())})**2 + {of(['exp', 'tanh', 'erf'])} + {integer(1, 5)})",
}


def main():
    number = 0
    for kind, make in KINDS.items():
        for _ in range(PER_KIND):
            number += 1
            print(json.dumps({"id": f"e{number:03}", "kind": kind, "expr": make()}))


if __name__ == "__main__":
    main()
