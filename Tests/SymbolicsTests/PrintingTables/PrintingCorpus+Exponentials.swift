extension PrintingCorpus {
  /// Exponentials and powers with symbols in the exponent.
  static let exponentials = #"""
    in: E + E*(x - 1) + E*(x - 1)**2/2
    plain: E + E*(x - 1) + E*(x - 1)**2/2
    unicode: e + e(x − 1) + e(x − 1)²/2
    latex: e + e \left(x - 1\right) + \frac{e \left(x - 1\right)^{2}}{2}
    |               e(x − 1)²
    |e + e(x − 1) + ─────────
    |                   2
    in: exp(-(x - mu)**2/(2*sigma**2))/(sigma*sqrt(2*pi))
    plain: sqrt(2)*exp(-(x - mu)**2/(2*sigma**2))/(2*sqrt(pi)*sigma)
    unicode: √2 exp(−(x − μ)²/(2σ²))/(2√π σ)
    latex: \frac{\sqrt{2} e^{- \left(x - \mu\right)^{2}/\left(2 \sigma^{2}\right)}}{2 \sqrt{\pi} \sigma}
    |    −(x − μ)²/(2σ²)
    |√2 e
    |───────────────────
    |       2√π σ
    in: x**2*exp(x) + 2*x*exp(x)
    plain: x**2*exp(x) + 2*x*exp(x)
    unicode: x²eˣ + 2xeˣ
    latex: x^{2} e^{x} + 2 x e^{x}
    in: x*(x + 2)*exp(x)
    plain: x*(x + 2)*exp(x)
    unicode: x(x + 2)eˣ
    latex: x \left(x + 2\right) e^{x}
    in: 1/(1 + exp(-x))
    plain: 1/(1 + exp(-x))
    unicode: 1/(1 + e⁻ˣ)
    latex: \frac{1}{1 + e^{- x}}
    |   1
    |───────
    |1 + e⁻ˣ
    in: 2**(x/2)
    plain: 2**(x/2)
    unicode: 2^(x/2)
    latex: 2^{x/2}
    | x/2
    |2
    in: exp(x/2)
    plain: exp(x/2)
    unicode: exp(x/2)
    latex: e^{x/2}
    | x/2
    |e
    in: exp(-x**2/2)
    plain: exp(-x**2/2)
    unicode: exp(−x²/2)
    latex: e^{- x^{2}/2}
    | −x²/2
    |e
    in: exp(-x**2)
    plain: exp(-x**2)
    unicode: exp(−x²)
    latex: e^{- x^{2}}
    | −x²
    |e
    in: exp(x + y)
    plain: exp(x + y)
    unicode: eˣ⁺ʸ
    latex: e^{x + y}
    in: exp(2)
    plain: exp(2)
    unicode: e²
    latex: e^{2}
    in: E*x
    plain: E*x
    unicode: ex
    latex: e x
    in: x*2**x
    plain: x*2**x
    unicode: x·2ˣ
    latex: x \cdot 2^{x}
    in: x*a**x
    plain: x*a**x
    unicode: xaˣ
    latex: x a^{x}
    in: n*x**(n - 1)
    plain: n*x**(n - 1)
    unicode: nxⁿ⁻¹
    latex: n x^{n - 1}
    in: x**n + x
    plain: x**n + x
    unicode: xⁿ + x
    latex: x^{n} + x
    in: x**(-n)
    plain: x**(-n)
    unicode: x⁻ⁿ
    latex: x^{- n}
    in: x**y**z
    plain: x**(y**z)
    unicode: x^(yᶻ)
    latex: x^{y^{z}}
    | yᶻ
    |x
    in: (x**y)**z
    plain: (x**y)**z
    unicode: (xʸ)ᶻ
    latex: \left(x^{y}\right)^{z}
    in: (x**2)**y
    plain: (x**2)**y
    unicode: (x²)ʸ
    latex: \left(x^{2}\right)^{y}
    in: (exp(x**2 + 1))**2
    plain: exp(2*x**2 + 2)
    unicode: exp(2x² + 2)
    latex: e^{2 x^{2} + 2}
    | 2x² + 2
    |e
    in: exp(-x)*(x + 1)
    plain: (x + 1)*exp(-x)
    unicode: (x + 1)e⁻ˣ
    latex: \left(x + 1\right) e^{- x}
    in: 3*2**x
    plain: 3*2**x
    unicode: 3·2ˣ
    latex: 3 \cdot 2^{x}
    in: (exp(x) - exp(-x))/2
    plain: (exp(x) - exp(-x))/2
    unicode: (eˣ − e⁻ˣ)/2
    latex: \frac{e^{x} - e^{- x}}{2}
    |eˣ − e⁻ˣ
    |────────
    |   2
    in: (exp(x) - 1)/(exp(x) + 1)
    plain: (exp(x) - 1)/(exp(x) + 1)
    unicode: (eˣ − 1)/(eˣ + 1)
    latex: \frac{e^{x} - 1}{e^{x} + 1}
    |eˣ − 1
    |──────
    |eˣ + 1
    in: exp(-(x**2 + y**2)/2)
    plain: exp(-(x**2 + y**2)/2)
    unicode: exp(−(x² + y²)/2)
    latex: e^{- \left(x^{2} + y^{2}\right)/2}
    | −(x² + y²)/2
    |e
    in: exp(-x**2 - y**2)
    plain: exp(-x**2 - y**2)
    unicode: exp(−x² − y²)
    latex: e^{- x^{2} - y^{2}}
    | −x² − y²
    |e
    in: x*exp(x*y)
    plain: x*exp(x*y)
    unicode: xeˣʸ
    latex: x e^{x y}
    in: exp(1/x)
    plain: exp(1/x)
    unicode: exp(1/x)
    latex: e^{1/x}
    | 1/x
    |e
    in: exp(-1/x**2)
    plain: exp(-1/x**2)
    unicode: exp(−1/x²)
    latex: e^{- 1/x^{2}}
    | −1/x²
    |e
    in: (1 + 1/n)**n
    plain: (1 + 1/n)**n
    unicode: (1 + 1/n)ⁿ
    latex: \left(1 + \frac{1}{n}\right)^{n}
    |       n
    |⎛    1⎞
    |⎜1 + ─⎟
    |⎝    n⎠
    in: (1 + x/n)**n
    plain: (x/n + 1)**n
    unicode: (x/n + 1)ⁿ
    latex: \left(\frac{x}{n} + 1\right)^{n}
    |       n
    |⎛x    ⎞
    |⎜─ + 1⎟
    |⎝n    ⎠
    in: E**2 - 1
    plain: exp(2) - 1
    unicode: e² − 1
    latex: e^{2} - 1
    in: pi*E*x
    plain: pi*E*x
    unicode: πex
    latex: \pi e x
    in: lambda*exp(-lambda*x)
    plain: lambda*exp(-lambda*x)
    unicode: λ exp(−λx)
    latex: \lambda e^{- \lambda x}
    |   −λx
    |λ e
    in: x**a*y**b
    plain: x**a*y**b
    unicode: xᵃyᵇ
    latex: x^{a} y^{b}
    in: C*exp(-t/tau)
    plain: C*exp(-t/tau)
    unicode: C exp(−t/τ)
    latex: C e^{- t/\tau}
    |   −t/τ
    |C e
    in: x**2*(y + 1)*exp(-y)
    plain: x**2*(y + 1)*exp(-y)
    unicode: x²(y + 1)e⁻ʸ
    latex: x^{2} \left(y + 1\right) e^{- y}
    in: exp(x) + 1/x + 2
    plain: exp(x) + 2 + 1/x
    unicode: eˣ + 2 + 1/x
    latex: e^{x} + 2 + \frac{1}{x}
    |         1
    |eˣ + 2 + ─
    |         x
    """#
}
