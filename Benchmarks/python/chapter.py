"""The chapter in Python, as a notebook has it: what it derives, checks and draws, and a page of it.

Usage: chapter.py OUTPUT_FOLDER

It makes the three figures of the notebook as SVG and the text of its cells, with formulas as
MathML, in one HTML page. The book that it is measured against has all of this and more.
"""

import html
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np
import sympy as sp
from sympy.printing.mathml import mathml

out = sys.argv[1]
page = []


def say(*words):
    page.append("<pre>" + html.escape(" ".join(str(word) for word in words)) + "</pre>")


def show(expression):
    page.append("<math>" + mathml(expression, printer="presentation") + "</math>")


def tangent():
    x = np.linspace(0, 5, 400)
    fig, ax = plt.subplots(figsize=(10, 6))
    ax.plot(x, x**2, "b-", linewidth=2, label="f(x) = x²")
    ax.plot(x, 9 + 6 * (x - 3), "r--", linewidth=2, label="Tangent at x=3.0")
    ax.plot([3], [9], "go", markersize=10, label="Point (3.0, 9.0)")
    ax.set(xlabel="x", ylabel="f(x)", title="Derivative as Slope of Tangent Line")
    ax.grid(True, alpha=0.3)
    ax.legend()
    fig.tight_layout()
    fig.savefig(f"{out}/tangent.svg")


def gradient():
    side = np.linspace(-3, 3, 100)
    x, y = np.meshgrid(side, side)
    z = x**2 + x * y + y**2
    fig = plt.figure(figsize=(14, 6))
    ax = fig.add_subplot(121, projection="3d")
    ax.plot_surface(x, y, z, cmap="viridis", alpha=0.8)
    ax.set(xlabel="x", ylabel="y", zlabel="f(x, y)", title="f(x, y) = x² + xy + y²")
    ax = fig.add_subplot(122)
    lines = ax.contour(x, y, z, levels=15, cmap="viridis")
    ax.clabel(lines, inline=True, fontsize=8)
    for px, py in [(-2, -2), (-1, 1), (1, -1), (2, 2)]:
        g = np.array([2 * px + py, px + 2 * py])
        g = 0.5 * g / np.linalg.norm(g)
        ax.quiver(px, py, *g, color="red", angles="xy", scale_units="xy", scale=1)
        ax.plot(px, py, "ro")
    ax.set(xlabel="x", ylabel="y", title="Contours + Gradient Vectors\n(red arrows point uphill)")
    ax.set_aspect("equal")
    ax.grid(True, alpha=0.3)
    fig.tight_layout()
    fig.savefig(f"{out}/gradient.svg")


def taylor():
    x = np.linspace(-0.5, 2.5, 400)
    f0, f1, f2 = np.sin(1) + 0.1, np.cos(1) + 0.2, -np.sin(1) + 0.2
    fig, ax = plt.subplots(figsize=(12, 7))
    ax.plot(x, np.sin(x) + 0.1 * x**2, "b-", linewidth=3, label="f(x) = sin(x) + 0.1x²")
    ax.plot(x, f0 + f1 * (x - 1), "r--", linewidth=2, label="First order")
    ax.plot(x, f0 + f1 * (x - 1) + f2 / 2 * (x - 1) ** 2, "g--", linewidth=2, label="Second order")
    ax.plot([1], [f0], "ko", markersize=10, label="Expansion point x₀=1.0")
    ax.set(title="Taylor Series Approximation", xlabel="x", ylabel="f(x)", xlim=(-0.5, 2.5))
    ax.grid(True, alpha=0.3)
    ax.legend()
    fig.tight_layout()
    fig.savefig(f"{out}/taylor.svg")


def derivatives():
    x, n, a = sp.symbols("x n a", positive=True)
    for f in [x**n, sp.exp(x), sp.log(x), sp.sin(x), sp.cos(x), sp.tan(x), sp.atan(x), a**x]:
        show(f)
        show(sp.simplify(sp.diff(f, x)))
    numerical = ((3 + 1e-5) ** 2 - (3 - 1e-5) ** 2) / 2e-5
    say("numerical", f"{numerical:.6f}", "error", f"{abs(numerical - 6):.2e}")
    for f in [sp.sin(x**2), x**2 * sp.exp(x), sp.sin(x) / x]:
        raw = sp.diff(f, x)
        show(raw)
        show(sp.simplify(raw))
        say(raw, "=", sp.simplify(raw))
    say(sp.series(x**4, x, 1, 7), sp.series(sp.sin(x) + sp.cos(x), x, 0, 9))


def several_variables():
    x, y, t = sp.symbols("x y t")
    f = x**2 + x * y + y**2
    show(sp.Matrix([sp.diff(f, x), sp.diff(f, y)]))
    for g in [(x + 2 * y**3) ** 2, x**2 * y + x * y**3]:
        show(sp.Matrix([sp.simplify(sp.diff(g, v)) for v in (x, y)]))
    say(sp.simplify(sp.diff((x**2 + 2 * y).subs({x: sp.sin(t), y: sp.cos(t)}), t)))
    jacobian = sp.Matrix([x**2 + y, x * y, sp.sin(x) + sp.cos(y)]).jacobian([x, y])
    show(jacobian)
    say(jacobian.subs({x: 1, y: 2}).evalf(4))
    for g in [f, x**2 + y**2, -(x**2) - y**2, x**2 - y**2]:
        hessian = sp.hessian(g, (x, y))
        show(hessian)
        say(hessian.eigenvals())
    h = sp.sqrt(x**2 + sp.exp(x**2)) + sp.cos(x**2 + sp.exp(x**2))
    show(sp.simplify(sp.diff(h, x)))
    say(sp.diff(sp.exp(x**2 + 1) ** 2, x).subs(x, 2).evalf())
    cubic = x**2 + 2 * x * y + y**3
    a, b = sp.symbols("a b")
    moved = sp.expand(cubic.subs({x: 1 + a, y: 2 + b}, simultaneous=True))
    show(moved.subs({a: x - 1, b: y - 2}))


def matrix_identities():
    random = np.random.default_rng(54)

    def slope(f, at):
        result = np.zeros(at.size)
        for i in range(at.size):
            step = np.zeros(at.size)
            step[i] = 1e-5
            step = step.reshape(at.shape)
            result[i] = (f(at + step) - f(at - step)) / 2e-5
        return result.reshape(at.shape)

    a, b, m = random.random(3), random.random(3), 2 * np.eye(3) + random.random((3, 3))
    inverse = np.linalg.inv(m)
    formula = -inverse.T @ np.outer(a, b) @ inverse.T
    say(np.allclose(slope(lambda x: a @ np.linalg.inv(x) @ b, m), formula, atol=1e-6))
    say(np.allclose(slope(lambda x: a @ x @ b, m), np.outer(a, b)))
    say(np.allclose(slope(lambda x: x @ m @ x, a), a @ (m + m.T)))
    say(np.allclose(slope(np.linalg.det, m), np.linalg.det(m) * inverse.T))


def descent():
    point = np.array([2.0, 3.0])
    for step in range(173):
        gradient = np.array([2 * point[0] + point[1], point[0] + 2 * point[1]])
        if step in (0, 1, 2, 3, 5, 10, 20, 50, 100):
            say(step, point, point @ point, np.linalg.norm(gradient))
        point = point - 0.1 * gradient


tangent()
gradient()
taylor()
derivatives()
several_variables()
matrix_identities()
descent()
with open(f"{out}/chapter.html", "w") as file:
    file.write("<!doctype html><title>Vector calculus</title>" + "\n".join(page))
