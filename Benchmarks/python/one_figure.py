"""The cheapest matplotlib script that makes the one curve of `nabla plot`: no pyplot, SVG canvas.

Usage: one_figure.py FILE.svg
"""

import sys

import numpy as np
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

figure = Figure()
FigureCanvasSVG(figure)
axes = figure.add_subplot()
x = np.linspace(-0.5, 2.5, 200)
axes.plot(x, np.sin(x) + 0.1 * x**2)
figure.savefig(sys.argv[1])
