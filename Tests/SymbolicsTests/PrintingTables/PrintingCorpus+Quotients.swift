extension PrintingCorpus {
  /// Quotients and roots.
  static let quotients = #"""
    in: 1/2 + 3*(x - 1/2)/4 + (x - 1/2)**2
    plain: 1/2 + 3*(x - 1/2)/4 + (x - 1/2)**2
    unicode: 1/2 + 3(x − 1/2)/4 + (x − 1/2)²
    latex: \frac{1}{2} + \frac{3 \left(x - 1/2\right)}{4} + \left(x - \frac{1}{2}\right)^{2}
    |                        2
    |1   3(x − 1/2)   ⎛    1⎞
    |─ + ────────── + ⎜x − ─⎟
    |2       4        ⎝    2⎠
    in: c + b*(x - a) + (x - a)**2/2
    plain: c + b*(x - a) + (x - a)**2/2
    unicode: c + b(x − a) + (x − a)²/2
    latex: c + b \left(x - a\right) + \frac{\left(x - a\right)^{2}}{2}
    |               (x − a)²
    |c + b(x − a) + ────────
    |                  2
    in: x - x**3/6 + x**5/120
    plain: x**5/120 - x**3/6 + x
    unicode: x⁵/120 − x³/6 + x
    latex: \frac{x^{5}}{120} - \frac{x^{3}}{6} + x
    |x⁵    x³
    |─── − ── + x
    |120   6
    in: n*R*T/V
    plain: n*R*T/V
    unicode: nRT/V
    latex: \frac{n R T}{V}
    |nRT
    |───
    | V
    in: G*m*M/r**2
    plain: G*M*m/r**2
    unicode: GMm/r²
    latex: \frac{G M m}{r^{2}}
    |GMm
    |───
    |r²
    in: m*v**2/2
    plain: m*v**2/2
    unicode: mv²/2
    latex: \frac{m v^{2}}{2}
    |mv²
    |───
    | 2
    in: 1/(1 + 1/x)
    plain: 1/(1 + 1/x)
    unicode: 1/(1 + 1/x)
    latex: \frac{1}{1 + 1/x}
    |   1
    |───────
    |1 + 1/x
    in: (x/2 + 1)/3
    plain: (x/2 + 1)/3
    unicode: (x/2 + 1)/3
    latex: \frac{x/2 + 1}{3}
    |x/2 + 1
    |───────
    |   3
    in: x/(y/z + 1)
    plain: x/(y/z + 1)
    unicode: x/(y/z + 1)
    latex: \frac{x}{y/z + 1}
    |   x
    |───────
    |y/z + 1
    in: x**(3/2)
    plain: x**(3/2)
    unicode: x^(3/2)
    latex: x^{3/2}
    | 3/2
    |x
    in: x**(-3/2)
    plain: 1/x**(3/2)
    unicode: 1/x^(3/2)
    latex: \frac{1}{x^{3/2}}
    | 1
    |────
    | 3/2
    |x
    in: x**(2/3)*y
    plain: y*x**(2/3)
    unicode: yx^(2/3)
    latex: y x^{2/3}
    |  2/3
    |yx
    in: sqrt(2)*x
    plain: sqrt(2)*x
    unicode: √2 x
    latex: \sqrt{2} x
    in: sqrt(x)*y
    plain: y*sqrt(x)
    unicode: y√x
    latex: y \sqrt{x}
    in: x*sqrt(a)
    plain: x*sqrt(a)
    unicode: x√a
    latex: x \sqrt{a}
    in: sqrt(x + 1)*(x - 1)
    plain: (x - 1)*sqrt(x + 1)
    unicode: (x − 1)√(x + 1)
    latex: \left(x - 1\right) \sqrt{x + 1}
    |          _____
    |(x − 1) ╲╱x + 1
    in: sqrt(x**2 + y**2)
    plain: sqrt(x**2 + y**2)
    unicode: √(x² + y²)
    latex: \sqrt{x^{2} + y^{2}}
    |  _______
    |╲╱x² + y²
    in: 1/sqrt(x)
    plain: 1/sqrt(x)
    unicode: 1/√x
    latex: \frac{1}{\sqrt{x}}
    |1
    |──
    |√x
    in: x/sqrt(x**2 + 1)
    plain: x/sqrt(x**2 + 1)
    unicode: x/√(x² + 1)
    latex: \frac{x}{\sqrt{x^{2} + 1}}
    |   x
    |────────
    |  ______
    |╲╱x² + 1
    in: sqrt(2)/2
    plain: sqrt(2)/2
    unicode: √2/2
    latex: \frac{\sqrt{2}}{2}
    |√2
    |──
    |2
    in: (1 + sqrt(5))/2
    plain: (1 + sqrt(5))/2
    unicode: (1 + √5)/2
    latex: \frac{1 + \sqrt{5}}{2}
    |1 + √5
    |──────
    |  2
    in: 1/(2*sqrt(3))
    plain: sqrt(3)/6
    unicode: √3/6
    latex: \frac{\sqrt{3}}{6}
    |√3
    |──
    |6
    in: x**(1/3)
    plain: x**(1/3)
    unicode: ∛x
    latex: \sqrt[3]{x}
    in: (x + 1)**(1/4)
    plain: (x + 1)**(1/4)
    unicode: ∜(x + 1)
    latex: \sqrt[4]{x + 1}
    |4 _____
    |╲╱x + 1
    in: x**(1/5)
    plain: x**(1/5)
    unicode: x^(1/5)
    latex: \sqrt[5]{x}
    |5 _
    |╲╱x
    in: sqrt(sqrt(x) + 1)
    plain: sqrt(sqrt(x) + 1)
    unicode: √(√x + 1)
    latex: \sqrt{\sqrt{x} + 1}
    |  ______
    |╲╱√x + 1
    in: 3*x/4
    plain: 3*x/4
    unicode: 3x/4
    latex: \frac{3 x}{4}
    |3x
    |──
    |4
    in: -3*x/4
    plain: -3*x/4
    unicode: −3x/4
    latex: - \frac{3 x}{4}
    |  3x
    |− ──
    |  4
    in: 5/3
    plain: 5/3
    unicode: 5/3
    latex: \frac{5}{3}
    |5
    |─
    |3
    in: -5/3
    plain: -5/3
    unicode: −5/3
    latex: - \frac{5}{3}
    |  5
    |− ─
    |  3
    in: 2*(x + 1)/3
    plain: 2*(x + 1)/3
    unicode: 2(x + 1)/3
    latex: \frac{2 \left(x + 1\right)}{3}
    |2(x + 1)
    |────────
    |   3
    in: x**4/4 - x**2/2 + 3
    plain: x**4/4 - x**2/2 + 3
    unicode: x⁴/4 − x²/2 + 3
    latex: \frac{x^{4}}{4} - \frac{x^{2}}{2} + 3
    |x⁴   x²
    |── − ── + 3
    |4    2
    in: 1/x + 1/y
    plain: 1/x + 1/y
    unicode: 1/x + 1/y
    latex: \frac{1}{x} + \frac{1}{y}
    |1   1
    |─ + ─
    |x   y
    in: 1/(x*y)
    plain: 1/(x*y)
    unicode: 1/(xy)
    latex: \frac{1}{x y}
    |1
    |──
    |xy
    in: x/(2*y)
    plain: x/(2*y)
    unicode: x/(2y)
    latex: \frac{x}{2 y}
    |x
    |──
    |2y
    in: (a + b)/(c + d)
    plain: (a + b)/(c + d)
    unicode: (a + b)/(c + d)
    latex: \frac{a + b}{c + d}
    |a + b
    |─────
    |c + d
    in: (a*x + b)/(c*x + d)
    plain: (a*x + b)/(c*x + d)
    unicode: (ax + b)/(cx + d)
    latex: \frac{a x + b}{c x + d}
    |ax + b
    |──────
    |cx + d
    in: x*y/(x**2 + y**2)**2
    plain: x*y/(x**2 + y**2)**2
    unicode: xy/(x² + y²)²
    latex: \frac{x y}{\left(x^{2} + y^{2}\right)^{2}}
    |    xy
    |──────────
    |(x² + y²)²
    in: (x - y)/(x + y)
    plain: (x - y)/(x + y)
    unicode: (x − y)/(x + y)
    latex: \frac{x - y}{x + y}
    |x − y
    |─────
    |x + y
    in: -(x - 1)/(x + 1)
    plain: -(x - 1)/(x + 1)
    unicode: −(x − 1)/(x + 1)
    latex: - \frac{x - 1}{x + 1}
    |  x − 1
    |− ─────
    |  x + 1
    in: -x/(x + 1)
    plain: -x/(x + 1)
    unicode: −x/(x + 1)
    latex: - \frac{x}{x + 1}
    |    x
    |− ─────
    |  x + 1
    in: -1/x
    plain: -1/x
    unicode: −1/x
    latex: - \frac{1}{x}
    |  1
    |− ─
    |  x
    in: -2/x**3
    plain: -2/x**3
    unicode: −2/x³
    latex: - \frac{2}{x^{3}}
    |  2
    |− ──
    |  x³
    in: 1 - 1/x
    plain: 1 - 1/x
    unicode: 1 − 1/x
    latex: 1 - \frac{1}{x}
    |    1
    |1 − ─
    |    x
    in: x + 1/x
    plain: x + 1/x
    unicode: x + 1/x
    latex: x + \frac{1}{x}
    |    1
    |x + ─
    |    x
    in: (x + 1/x)**2
    plain: (x + 1/x)**2
    unicode: (x + 1/x)²
    latex: \left(x + \frac{1}{x}\right)^{2}
    |       2
    |⎛    1⎞
    |⎜x + ─⎟
    |⎝    x⎠
    in: pi/4
    plain: pi/4
    unicode: π/4
    latex: \frac{\pi}{4}
    |π
    |─
    |4
    in: pi*x/2
    plain: pi*x/2
    unicode: πx/2
    latex: \frac{\pi x}{2}
    |πx
    |──
    |2
    in: (x*y)**(1/2)
    plain: sqrt(x*y)
    unicode: √(xy)
    latex: \sqrt{x y}
    |  __
    |╲╱xy
    in: sqrt(x)*sqrt(y)
    plain: sqrt(x)*sqrt(y)
    unicode: √x √y
    latex: \sqrt{x} \sqrt{y}
    in: sqrt(x*y)*z
    plain: z*sqrt(x*y)
    unicode: z√(xy)
    latex: z \sqrt{x y}
    |    __
    |z ╲╱xy
    in: (y - w*x)**2/2 + lambda*w**2
    plain: (y - w*x)**2/2 + lambda*w**2
    unicode: (y − wx)²/2 + λw²
    latex: \frac{\left(y - w x\right)^{2}}{2} + \lambda w^{2}
    |(y − wx)²
    |───────── + λw²
    |    2
    in: x**2/a**2 + y**2/b**2 - 1
    plain: x**2/a**2 + y**2/b**2 - 1
    unicode: x²/a² + y²/b² − 1
    latex: \frac{x^{2}}{a^{2}} + \frac{y^{2}}{b^{2}} - 1
    |x²   y²
    |── + ── − 1
    |a²   b²
    in: 1/(x - 1) + 1/(x + 1)
    plain: 1/(x - 1) + 1/(x + 1)
    unicode: 1/(x − 1) + 1/(x + 1)
    latex: \frac{1}{x - 1} + \frac{1}{x + 1}
    |  1       1
    |───── + ─────
    |x − 1   x + 1
    in: x**2/(x - 1)
    plain: x**2/(x - 1)
    unicode: x²/(x − 1)
    latex: \frac{x^{2}}{x - 1}
    | x²
    |─────
    |x − 1
    in: (x**2 - 1)/(x**2 + 1)
    plain: (x**2 - 1)/(x**2 + 1)
    unicode: (x² − 1)/(x² + 1)
    latex: \frac{x^{2} - 1}{x^{2} + 1}
    |x² − 1
    |──────
    |x² + 1
    in: 1/(x**2*y**3)
    plain: 1/(x**2*y**3)
    unicode: 1/(x²y³)
    latex: \frac{1}{x^{2} y^{3}}
    | 1
    |────
    |x²y³
    in: x**(1/x)
    plain: x**(1/x)
    unicode: x^(1/x)
    latex: x^{1/x}
    | 1/x
    |x
    in: sqrt(1 - x**2)
    plain: sqrt(1 - x**2)
    unicode: √(1 − x²)
    latex: \sqrt{1 - x^{2}}
    |  ______
    |╲╱1 − x²
    in: sqrt(x/y)
    plain: sqrt(x/y)
    unicode: √(x/y)
    latex: \sqrt{\frac{x}{y}}
    |    _
    |   ╱x
    |  ╱ ─
    |╲╱  y
    in: sqrt((x + 1)/(x - 1))
    plain: sqrt((x + 1)/(x - 1))
    unicode: √((x + 1)/(x − 1))
    latex: \sqrt{\frac{x + 1}{x - 1}}
    |    _____
    |   ╱x + 1
    |  ╱ ─────
    |╲╱  x − 1
    in: 1/sqrt(1 - x**2)
    plain: 1/sqrt(1 - x**2)
    unicode: 1/√(1 − x²)
    latex: \frac{1}{\sqrt{1 - x^{2}}}
    |   1
    |────────
    |  ______
    |╲╱1 − x²
    in: (x**2 + 1)**(3/2)
    plain: (x**2 + 1)**(3/2)
    unicode: (x² + 1)^(3/2)
    latex: \left(x^{2} + 1\right)^{3/2}
    |        3/2
    |(x² + 1)
    in: (x**2 + 1)**(-3/2)
    plain: 1/(x**2 + 1)**(3/2)
    unicode: 1/(x² + 1)^(3/2)
    latex: \frac{1}{\left(x^{2} + 1\right)^{3/2}}
    |     1
    |───────────
    |        3/2
    |(x² + 1)
    in: (x + y)**(1/3)
    plain: (x + y)**(1/3)
    unicode: ∛(x + y)
    latex: \sqrt[3]{x + y}
    |3 _____
    |╲╱x + y
    in: x/3 - 2/3
    plain: x/3 - 2/3
    unicode: x/3 − 2/3
    latex: \frac{x}{3} - \frac{2}{3}
    |x   2
    |─ − ─
    |3   3
    in: pi**2/6
    plain: pi**2/6
    unicode: π²/6
    latex: \frac{\pi^{2}}{6}
    |π²
    |──
    |6
    in: sqrt(2)*sqrt(x)
    plain: sqrt(2)*sqrt(x)
    unicode: √2 √x
    latex: \sqrt{2} \sqrt{x}
    in: 2*sqrt(3)*x/3
    plain: 2*sqrt(3)*x/3
    unicode: 2√3 x/3
    latex: \frac{2 \sqrt{3} x}{3}
    |2√3 x
    |─────
    |  3
    in: 2**(1/3)*x
    plain: 2**(1/3)*x
    unicode: ∛2 x
    latex: \sqrt[3]{2} x
    in: (3 + 2*sqrt(2))*x
    plain: (3 + 2*sqrt(2))*x
    unicode: (3 + 2√2)x
    latex: \left(3 + 2 \sqrt{2}\right) x
    in: K*x*(1 - x/N)
    plain: K*x*(1 - x/N)
    unicode: Kx(1 − x/N)
    latex: K x \left(1 - \frac{x}{N}\right)
    |  ⎛    x⎞
    |Kx⎜1 − ─⎟
    |  ⎝    N⎠
    in: (x - mu)/sigma
    plain: (x - mu)/sigma
    unicode: (x − μ)/σ
    latex: \frac{x - \mu}{\sigma}
    |x − μ
    |─────
    |  σ
    in: 1 + x + x**2/2 + x**3/6
    plain: x**3/6 + x**2/2 + x + 1
    unicode: x³/6 + x²/2 + x + 1
    latex: \frac{x^{3}}{6} + \frac{x^{2}}{2} + x + 1
    |x³   x²
    |── + ── + x + 1
    |6    2
    in: f0 + f1*(x - x0) + f2*(x - x0)**2/2
    plain: f0 + f1*(x - x0) + f2*(x - x0)**2/2
    unicode: f₀ + f₁(x − x₀) + f₂(x − x₀)²/2
    latex: f_{0} + f_{1} \left(x - x_{0}\right) + \frac{f_{2} \left(x - x_{0}\right)^{2}}{2}
    |                  f₂(x − x₀)²
    |f₀ + f₁(x − x₀) + ───────────
    |                       2
    in: 1 - (x - pi)**2/2 + (x - pi)**4/24
    plain: 1 - (x - pi)**2/2 + (x - pi)**4/24
    unicode: 1 − (x − π)²/2 + (x − π)⁴/24
    latex: 1 - \frac{\left(x - \pi\right)^{2}}{2} + \frac{\left(x - \pi\right)^{4}}{24}
    |    (x − π)²   (x − π)⁴
    |1 − ──────── + ────────
    |       2          24
    in: sqrt(1 + sqrt(2))*x
    plain: sqrt(1 + sqrt(2))*x
    unicode: √(1 + √2) x
    latex: \sqrt{1 + \sqrt{2}} x
    |  ______
    |╲╱1 + √2 x
    """#
}
