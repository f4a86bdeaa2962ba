"""The Python side: a JSON line for every measurement, as the Swift program prints them.

    python3 measure.py EXPRESSIONS.jsonl

Every line is {"library", "name", "ns"}, and {"fact"} for what the table says above. What is slow in
SymPy is measured on 24 expressions spread over the file. Its simplify takes minutes for some
expressions: each gets five seconds, one that was stopped counts as five seconds, and "stopped" and
"of" say how many there were.
"""

import json
import os
import signal
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

LIMIT = 5
SAMPLE = 24


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


def report(library, name, nanoseconds, **more):
    print(json.dumps({"library": library, "name": name, "ns": nanoseconds, **more}), flush=True)


def report_all(library, name, times, **more):
    """A batch of expressions, as its median and its slowest."""
    report(library, name + ", median", statistics.median(times), **more)
    report(library, name + ", slowest", max(times), **more)


class OutOfTime(BaseException):
    """Not an Exception, so that the library under measurement does not catch it."""


def out_of_time(*_):
    raise OutOfTime


def limited(body):
    """The nanoseconds of one run from an empty cache, and whether it was stopped at the limit."""
    clear_cache()
    signal.alarm(LIMIT)
    start = time.perf_counter_ns()
    try:
        body()
        return time.perf_counter_ns() - start, False
    except OutOfTime:
        return LIMIT * 10**9, True
    finally:
        signal.alarm(0)


def expressions(path):
    with open(path) as file:
        return [json.loads(line)["expr"] for line in file]


def symbolic(texts):
    x, y = sympy.symbols("x y", real=True)
    parsed = [sympy.sympify(text, locals={"x": x, "y": y}) for text in texts]
    some = parsed[:: max(1, len(parsed) // SAMPLE)][:SAMPLE]
    print(json.dumps({"fact": f"SymPy simplifies and compiles {len(some)} of the expressions, "
                              f"{LIMIT} s each at most"}))
    report_all("sympy", "derivative", [best(1, lambda: e.diff(x), clear_cache) for e in parsed])
    signal.signal(signal.SIGALRM, out_of_time)
    runs = [limited(e.diff(x).simplify) for e in some]
    report_all("sympy", "simplify", [ns for ns, _ in runs],
               stopped=sum(stopped for _, stopped in runs), of=len(runs))
    report_all("sympy", "compile with gradient", [
        best(1, lambda: sympy.lambdify((x, y), [e, e.diff(x), e.diff(y)], "numpy"), clear_cache)
        for e in some])
    point = {x: 0.7, y: 0.4}
    report("sympy", "all derivatives with their values",
           best(1, lambda: [e.diff(x).evalf(subs=point) for e in parsed], clear_cache))

    z = symengine.Symbol("x")
    quick = []
    for text in texts:
        try:
            expression = symengine.sympify(text)
            expression.diff(z)
        except Exception:
            continue  # kinks and branches that SymEngine does not read
        quick.append(best(5, lambda: expression.diff(z)))
    print(json.dumps({"fact": f"SymEngine reads {len(quick)} of the expressions"}))
    report_all("symengine", "derivative", quick)


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
    few = jnp.linspace(-1, 1, 50_000)
    jax.block_until_ready(slope(few))
    report(
        "jax", "gradient of 50000 points, a point",
        best(400, lambda: jax.block_until_ready(slope(few))) / 50_000)

    def g(p):
        return jnp.sin(p[0] * p[1]) + jnp.exp(-(p[0] ** 2) - p[1] ** 2)

    side = jnp.linspace(-2, 2, 512)
    grid = jnp.stack([m.ravel() for m in jnp.meshgrid(side, side)], axis=1)
    field = jax.jit(jax.vmap(lambda p: (g(p), jax.grad(g)(p), jax.hessian(g)(p))))
    jax.block_until_ready(field(grid))
    report("jax", "Hessian field", best(20, lambda: jax.block_until_ready(field(grid))))

    one_point(f)


def one_point(f):
    print(json.dumps({"fact": "JAX's functions are compiled beforehand, but for the derivative "
                              "backward, which it records anew in every call as the tape does"}))
    compiled = jax.jit(jax.grad(f))
    compiled(0.5).block_until_ready()
    report("jax", "derivative forward, a call", best(2000, lambda: compiled(0.5).block_until_ready()))
    report("jax", "derivative backward, a call", best(20, lambda: jax.grad(f)(0.5).block_until_ready()))

    def valley(p):
        return jnp.sum(100 * (p[1:] - p[:-1] ** 2) ** 2 + (1 - p[:-1]) ** 2)

    point, direction = 0.05 + 0.1 * jnp.arange(10.0), jnp.arange(10.0)
    product = jax.jit(lambda p, v: jax.jvp(jax.grad(valley), (p,), (v,))[1])
    for name, body in (
        ("gradient of 10 inputs", jax.jit(jax.grad(valley))),
        ("Hessian-vector product of 10 inputs", lambda p: product(p, direction)),
        ("Hessian of 10 inputs", jax.jit(jax.hessian(valley))),
    ):
        body(point).block_until_ready()
        report("jax", name + ", a call", best(2000, lambda: body(point).block_until_ready()))


if __name__ == "__main__":
    symbolic(expressions(sys.argv[1]))
    many_points()
