"""The Python side: a JSON line for every measurement, as the Swift program prints them.

    python3 measure.py EXPRESSIONS.jsonl

Every line is {"library", "name", "ns"}. SymPy's simplify takes seconds for some expressions and is
measured on every twelfth.
"""

import json
import os
import statistics
import sys
import time

# One core, as on the other side.
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["OMP_NUM_THREADS"] = "1"
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import jax
import jax.numpy as jnp
import numpy as np
import symengine
import sympy
from sympy.core.cache import clear_cache

jax.config.update("jax_enable_x64", True)


def best(runs, body, prepare=None):
    """The nanoseconds of the quickest run."""
    result = float("inf")
    for _ in range(runs):
        if prepare:
            prepare()
        start = time.perf_counter_ns()
        body()
        result = min(result, time.perf_counter_ns() - start)
    return result


def report(library, name, nanoseconds):
    print(json.dumps({"library": library, "name": name, "ns": nanoseconds}), flush=True)


def expressions(path):
    with open(path) as file:
        return [json.loads(line)["expr"] for line in file]


def symbolic(texts):
    x, y = sympy.symbols("x y", real=True)
    parsed = [sympy.sympify(text, locals={"x": x, "y": y}) for text in texts]
    report("sympy", "derivative",
           statistics.median(best(2, lambda: e.diff(x), clear_cache) for e in parsed))
    some = [e.diff(x) for e in parsed[::12]]
    times = [best(1, lambda: sympy.simplify(e), clear_cache) for e in some]
    report("sympy", "simplify", statistics.median(times))
    report("sympy", "simplify, slowest", max(times))
    report("sympy", "compile with gradient", statistics.median(
        best(1, lambda: sympy.lambdify((x, y), [e, e.diff(x), e.diff(y)], "numpy"), clear_cache)
        for e in parsed[::12]))

    z = symengine.Symbol("x")
    quick = []
    for text in texts:
        try:
            expression = symengine.sympify(text)
            expression.diff(z)
        except Exception:
            continue  # kinks and branches that SymEngine does not read
        quick.append(best(5, lambda: expression.diff(z)))
    report("symengine", "derivative", statistics.median(quick))


def many_points():
    count = 1_000_000
    xs = np.linspace(-3, 3, count)
    first, second = np.empty_like(xs), np.empty_like(xs)

    def curve():
        np.sin(xs, out=first)
        np.multiply(xs, xs, out=second)
        np.multiply(second, 0.1, out=second)
        np.add(first, second, out=first)

    report("numpy", "curve, a point", best(40, curve) / count)
    report("numpy", "sine, a point", best(40, lambda: np.sin(xs, out=first)) / count)

    curve_jit = jax.jit(lambda x: jnp.sin(x) + 0.1 * x * x)
    xj = jnp.asarray(xs)
    curve_jit(xj).block_until_ready()
    report("jax", "curve, a point", best(40, lambda: curve_jit(xj).block_until_ready()) / count)

    def f(x):
        return jnp.exp(x**2 + 1) ** 2

    slope = jax.jit(jax.vmap(jax.value_and_grad(f)))
    points = jnp.linspace(-1, 1, count)
    jax.block_until_ready(slope(points))
    report("jax", "gradient, a point", best(40, lambda: jax.block_until_ready(slope(points))) / count)

    def g(p):
        return jnp.sin(p[0] * p[1]) + jnp.exp(-(p[0] ** 2) - p[1] ** 2)

    side = jnp.linspace(-2, 2, 512)
    grid = jnp.stack([m.ravel() for m in jnp.meshgrid(side, side)], axis=1)
    field = jax.jit(jax.vmap(lambda p: (g(p), jax.grad(g)(p), jax.hessian(g)(p))))
    jax.block_until_ready(field(grid))
    report("jax", "Hessian field", best(20, lambda: jax.block_until_ready(field(grid))))

    scalar = jax.jit(jax.grad(f))
    scalar(0.5).block_until_ready()
    report("jax", "dual, a call", best(2000, lambda: scalar(0.5).block_until_ready()))
    report("jax", "tape, a call", best(20, lambda: jax.grad(f)(0.5).block_until_ready()))


if __name__ == "__main__":
    symbolic(expressions(sys.argv[1]))
    many_points()
