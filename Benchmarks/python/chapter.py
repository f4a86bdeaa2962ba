"""The chapter in Python: its three figures, its derivatives and its checks, as a notebook has them.

Usage: chapter.py OUTPUT_FOLDER
"""

import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np
import sympy as sp

out = sys.argv[1]


def tangent():
    x = np.linspace(0, 5, 400)
    fig, ax = plt.subplots(figsize=(10, 6))
    ax.plot(x, x**2, "b-", linewidth=2, label="f(x) = x²")
    ax.plot(x, 9 + 6 * (x - 3), "r--", linewidth=2, label="Tangent at x=3.0")
    ax.plot([3], [9], "go", markersize=10, label="Point (3.0, 9.0)")
    ax.set(xlabel="x", ylabel="f(x)", title="Derivative as Slope of Tangent Line")
    ax.grid(True, alpha=0.3)
    ax.legend()
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
    fig.savefig(f"{out}/gradient.svg")


def taylor():
    x = np.linspace(-0.5, 2.5, 400)
    f0, f1, f2 = np.sin(1) + 0.1, np.cos(1) + 0.2, -np.sin(1) + 0.2
    fig, ax = plt.subplots(figsize=(12, 7))
    ax.plot(x, np.sin(x) + 0.1 * x**2, "b-", linewidth=3, label="f(x)")
    ax.plot(x, f0 + f1 * (x - 1), "r--", linewidth=2, label="order 1")
    ax.plot(x, f0 + f1 * (x - 1) + f2 / 2 * (x - 1) ** 2, "g--", linewidth=2, label="order 2")
    ax.plot([1], [f0], "ko", markersize=10, label="x₀ = 1.0")
    ax.set(title="Taylor Series Approximation", xlim=(-0.5, 2.5))
    ax.grid(True, alpha=0.3)
    ax.legend()
    fig.savefig(f"{out}/taylor.svg")


def computations():
    x, y, t = sp.symbols("x y t")
    for f in [sp.sin(x**2), x**2 * sp.exp(x), sp.sin(x) / x]:
        print(sp.diff(f, x), "=", sp.simplify(sp.diff(f, x)))
    f = x**2 + x * y + y**2
    print([sp.diff(f, v) for v in (x, y)], sp.hessian(f, (x, y)).eigenvals())
    print(sp.Matrix([x**2 + y, x * y, sp.sin(x) + sp.cos(y)]).jacobian([x, y]))
    print(sp.diff(sp.exp(x**2 + 1) ** 2, x).subs(x, 2).evalf())
    print(sp.series(sp.sin(x) + x**2 / 10, x, 1, 3))
    point, path = np.array([2.0, 3.0]), []
    for _ in range(50):
        path.append(point)
        point = point - 0.1 * np.array([2 * point[0] + point[1], point[0] + 2 * point[1]])
    print(path[-1])


tangent()
gradient()
taylor()
computations()
