extension PrintingCorpus {
  /// Function applications, piecewise expressions and what they stand in.
  static let functions = #"""
    in: Abs(y - x)
    plain: Abs(x - y)
    unicode: |x − y|
    latex: \left|x - y\right|
    in: Abs(x - y)
    plain: Abs(x - y)
    unicode: |x − y|
    latex: \left|x - y\right|
    in: sin(1) + cos(1)*(x - 1) - sin(1)*(x - 1)**2/2
    plain: sin(1) + cos(1)*(x - 1) - sin(1)*(x - 1)**2/2
    unicode: sin(1) + cos(1) (x − 1) − sin(1) (x − 1)²/2
    latex: \sin 1 + \cos\left(1\right) \left(x - 1\right) - \frac{\sin\left(1\right) \left(x - 1\right)^{2}}{2}
    |                          sin(1) (x − 1)²
    |sin(1) + cos(1) (x − 1) − ───────────────
    |                                 2
    in: A*sin(omega*t + phi)
    plain: A*sin(omega*t + phi)
    unicode: A sin(ωt + φ)
    latex: A \sin\left(\omega t + \phi\right)
    in: a*exp(-k*t)*cos(omega*t)
    plain: a*exp(-k*t)*cos(omega*t)
    unicode: a exp(−kt) cos(ωt)
    latex: a e^{- k t} \cos\left(\omega t\right)
    |   −kt
    |a e    cos(ωt)
    in: 2*sin(t)*(cos(t) - 1)
    plain: 2*sin(t)*(cos(t) - 1)
    unicode: 2 sin(t) (cos(t) − 1)
    latex: 2 \sin\left(t\right) \left(\cos t - 1\right)
    in: cos(x)/x - sin(x)/x**2
    plain: cos(x)/x - sin(x)/x**2
    unicode: cos(x)/x − sin(x)/x²
    latex: \frac{\cos x}{x} - \frac{\sin x}{x^{2}}
    |cos(x)   sin(x)
    |────── − ──────
    |  x        x²
    in: (x*cos(x) - sin(x))/x**2
    plain: (x*cos(x) - sin(x))/x**2
    unicode: (x cos(x) − sin(x))/x²
    latex: \frac{x \cos x - \sin x}{x^{2}}
    |x cos(x) − sin(x)
    |─────────────────
    |       x²
    in: exp(sin(x))
    plain: exp(sin(x))
    unicode: exp(sin(x))
    latex: e^{\sin x}
    | sin(x)
    |e
    in: x**x*(log(x) + 1)
    plain: x**x*(log(x) + 1)
    unicode: xˣ(ln(x) + 1)
    latex: x^{x} \left(\ln x + 1\right)
    in: 2**x*log(2)
    plain: 2**x*log(2)
    unicode: 2ˣ ln(2)
    latex: 2^{x} \ln 2
    in: a**x*log(a)
    plain: a**x*log(a)
    unicode: aˣ ln(a)
    latex: a^{x} \ln a
    in: 0.1*x**2 + sin(x)
    plain: 0.1*x**2 + sin(x)
    unicode: 0.1x² + sin(x)
    latex: 0.1 x^{2} + \sin x
    in: sin(x)**2 + cos(x)**2
    plain: sin(x)**2 + cos(x)**2
    unicode: sin²(x) + cos²(x)
    latex: \sin^{2} x + \cos^{2} x
    in: sin(x)*cos(x)
    plain: sin(x)*cos(x)
    unicode: sin(x) cos(x)
    latex: \sin x \cos x
    in: sin(2*x)
    plain: sin(2*x)
    unicode: sin(2x)
    latex: \sin 2 x
    in: sin(x + y)
    plain: sin(x + y)
    unicode: sin(x + y)
    latex: \sin\left(x + y\right)
    in: sin(x/2)
    plain: sin(x/2)
    unicode: sin(x/2)
    latex: \sin\left(\frac{x}{2}\right)
    |   ⎛x⎞
    |sin⎜─⎟
    |   ⎝2⎠
    in: sin(x)/2
    plain: sin(x)/2
    unicode: sin(x)/2
    latex: \frac{\sin x}{2}
    |sin(x)
    |──────
    |  2
    in: sin(x)**2/cos(x)
    plain: sin(x)**2/cos(x)
    unicode: sin²(x)/cos(x)
    latex: \frac{\sin^{2} x}{\cos x}
    |sin²(x)
    |───────
    |cos(x)
    in: sin(x)**n
    plain: sin(x)**n
    unicode: sinⁿ(x)
    latex: \sin^{n} x
    in: sin(x)**(1/2)
    plain: sqrt(sin(x))
    unicode: √(sin(x))
    latex: \sqrt{\sin x}
    |  ______
    |╲╱sin(x)
    in: sin(x**2)**2
    plain: sin(x**2)**2
    unicode: sin²(x²)
    latex: \sin^{2}\left(x^{2}\right)
    in: 1/sin(x)**2
    plain: 1/sin(x)**2
    unicode: 1/sin²(x)
    latex: \frac{1}{\sin^{2} x}
    |   1
    |───────
    |sin²(x)
    in: tan(x)**2 + 1
    plain: tan(x)**2 + 1
    unicode: tan²(x) + 1
    latex: \tan^{2} x + 1
    in: cot(x) + sec(x)*csc(x)
    plain: cot(x) + csc(x)*sec(x)
    unicode: cot(x) + csc(x) sec(x)
    latex: \cot x + \csc x \sec x
    in: asin(x) + acos(x) + atan(x) + acot(x)
    plain: acos(x) + acot(x) + asin(x) + atan(x)
    unicode: arccos(x) + arccot(x) + arcsin(x) + arctan(x)
    latex: \arccos x + \operatorname{arccot} x + \arcsin x + \arctan x
    in: sinh(x)*cosh(x)
    plain: sinh(x)*cosh(x)
    unicode: sinh(x) cosh(x)
    latex: \sinh x \cosh x
    in: tanh(x)**2
    plain: tanh(x)**2
    unicode: tanh²(x)
    latex: \tanh^{2} x
    in: coth(x) + sech(x) - csch(x)
    plain: coth(x) - csch(x) + sech(x)
    unicode: coth(x) − csch(x) + sech(x)
    latex: \coth x - \operatorname{csch} x + \operatorname{sech} x
    in: asinh(x) + acosh(x) + atanh(x)
    plain: acosh(x) + asinh(x) + atanh(x)
    unicode: arcosh(x) + arsinh(x) + artanh(x)
    latex: \operatorname{arcosh} x + \operatorname{arsinh} x + \operatorname{artanh} x
    in: log(x)
    plain: log(x)
    unicode: ln(x)
    latex: \ln x
    in: log(x)**2
    plain: log(x)**2
    unicode: ln²(x)
    latex: \ln^{2} x
    in: log(x + 1)/x
    plain: log(x + 1)/x
    unicode: ln(x + 1)/x
    latex: \frac{\ln\left(x + 1\right)}{x}
    |ln(x + 1)
    |─────────
    |    x
    in: log(log(x))
    plain: log(log(x))
    unicode: ln(ln(x))
    latex: \ln\left(\ln x\right)
    in: x*log(x) - x
    plain: x*log(x) - x
    unicode: x ln(x) − x
    latex: x \ln x - x
    in: log(2)*x
    plain: x*log(2)
    unicode: x ln(2)
    latex: x \ln 2
    in: erf(x)/2
    plain: erf(x)/2
    unicode: erf(x)/2
    latex: \frac{\operatorname{erf} x}{2}
    |erf(x)
    |──────
    |  2
    in: sign(x)*Abs(x)
    plain: Abs(x)*sign(x)
    unicode: |x| sign(x)
    latex: \left|x\right| \operatorname{sign} x
    in: Abs(x)/x
    plain: Abs(x)/x
    unicode: |x|/x
    latex: \frac{\left|x\right|}{x}
    ||x|
    |───
    | x
    in: Abs(x)**3
    plain: Abs(x)**3
    unicode: |x|³
    latex: \left|x\right|^{3}
    in: Max(x, 0)
    plain: Max(0, x)
    unicode: max(0, x)
    latex: \max\left(0, x\right)
    in: Max(0, 1 - x*y)**2
    plain: Max(0, 1 - x*y)**2
    unicode: (max(0, 1 − xy))²
    latex: \left(\max\left(0, 1 - x y\right)\right)^{2}
    in: Min(x, y, 1)
    plain: Min(1, x, y)
    unicode: min(1, x, y)
    latex: \min\left(1, x, y\right)
    in: Piecewise((x, x > 0), (-x, True))
    plain: Piecewise((x, x > 0), (-x, True))
    unicode: {x if x > 0; −x otherwise}
    latex: \begin{cases} x & \text{if } x > 0 \\ - x & \text{otherwise} \end{cases}
    |⎧x   if x > 0
    |⎨
    |⎩−x  otherwise
    in: Piecewise((x**2/2, Abs(x) <= 1), (Abs(x) - 1/2, True))
    plain: Piecewise((x**2/2, Abs(x) <= 1), (Abs(x) - 1/2, True))
    unicode: {x²/2 if |x| ≤ 1; |x| − 1/2 otherwise}
    latex: \begin{cases} \frac{x^{2}}{2} & \text{if } \left|x\right| \le 1 \\ \left|x\right| - \frac{1}{2} & \text{otherwise} \end{cases}
    |⎧x²
    |⎪──       if |x| ≤ 1
    |⎪2
    |⎨
    |⎪      1
    |⎪|x| − ─  otherwise
    |⎩      2
    in: 2*Piecewise((1, x < 0), (2, (x >= 0) & (x < 1)), (3, True)) + x
    plain: x + 2*Piecewise((1, x < 0), (2, (x >= 0) & (x < 1)), (3, True))
    unicode: x + 2{1 if x < 0; 2 if x ≥ 0 and x < 1; 3 otherwise}
    latex: x + 2 \begin{cases} 1 & \text{if } x < 0 \\ 2 & \text{if } x \ge 0 \text{ and } x < 1 \\ 3 & \text{otherwise} \end{cases}
    |     ⎧1  if x < 0
    |x + 2⎨2  if x ≥ 0 and x < 1
    |     ⎩3  otherwise
    in: sqrt(x**2 + exp(x**2)) + cos(x**2 + exp(x**2))
    plain: sqrt(x**2 + exp(x**2)) + cos(x**2 + exp(x**2))
    unicode: √(x² + exp(x²)) + cos(x² + exp(x²))
    latex: \sqrt{x^{2} + e^{x^{2}}} + \cos\left(x^{2} + e^{x^{2}}\right)
    |   ________
    |  ╱      x²      ⎛      x²⎞
    |╲╱ x² + e   + cos⎝x² + e  ⎠
    in: cos(x)*(sin(x) + 1)*x
    plain: x*cos(x)*(sin(x) + 1)
    unicode: x cos(x) (sin(x) + 1)
    latex: x \cos\left(x\right) \left(\sin x + 1\right)
    in: exp(-x)*sin(x)*x**2
    plain: x**2*exp(-x)*sin(x)
    unicode: x²e⁻ˣ sin(x)
    latex: x^{2} e^{- x} \sin x
    in: sin(pi*x)
    plain: sin(pi*x)
    unicode: sin(πx)
    latex: \sin\left(\pi x\right)
    in: sin(x)*log(x)*exp(x)*x
    plain: x*exp(x)*log(x)*sin(x)
    unicode: xeˣ ln(x) sin(x)
    latex: x e^{x} \ln x \sin x
    in: x*Abs(y)
    plain: x*Abs(y)
    unicode: x|y|
    latex: x \left|y\right|
    in: (sin(x) + cos(x))**2
    plain: (sin(x) + cos(x))**2
    unicode: (sin(x) + cos(x))²
    latex: \left(\sin x + \cos x\right)^{2}
    in: log(x/(1 - x))
    plain: log(x/(1 - x))
    unicode: ln(x/(1 − x))
    latex: \ln\left(\frac{x}{1 - x}\right)
    |  ⎛  x  ⎞
    |ln⎜─────⎟
    |  ⎝1 − x⎠
    in: -y*log(p) - (1 - y)*log(1 - p)
    plain: -y*log(p) - (1 - y)*log(1 - p)
    unicode: −y ln(p) − (1 − y) ln(1 − p)
    latex: - y \ln p - \left(1 - y\right) \ln\left(1 - p\right)
    in: log(1 + exp(x))
    plain: log(exp(x) + 1)
    unicode: ln(eˣ + 1)
    latex: \ln\left(e^{x} + 1\right)
    in: log(x**2 + y**2)/2
    plain: log(x**2 + y**2)/2
    unicode: ln(x² + y²)/2
    latex: \frac{\ln\left(x^{2} + y^{2}\right)}{2}
    |ln(x² + y²)
    |───────────
    |     2
    in: atan(y/x)
    plain: atan(y/x)
    unicode: arctan(y/x)
    latex: \arctan\left(\frac{y}{x}\right)
    |      ⎛y⎞
    |arctan⎜─⎟
    |      ⎝x⎠
    in: sin(x)/x
    plain: sin(x)/x
    unicode: sin(x)/x
    latex: \frac{\sin x}{x}
    |sin(x)
    |──────
    |  x
    in: sin(1/x)
    plain: sin(1/x)
    unicode: sin(1/x)
    latex: \sin\left(\frac{1}{x}\right)
    |   ⎛1⎞
    |sin⎜─⎟
    |   ⎝x⎠
    in: sin(x)**2*cos(x)**3
    plain: sin(x)**2*cos(x)**3
    unicode: sin²(x) cos³(x)
    latex: \sin^{2} x \cos^{3} x
    in: cos(2*x) - 2*sin(x)**2
    plain: cos(2*x) - 2*sin(x)**2
    unicode: cos(2x) − 2 sin²(x)
    latex: \cos 2 x - 2 \sin^{2} x
    in: tan(x)/cos(x)
    plain: tan(x)/cos(x)
    unicode: tan(x)/cos(x)
    latex: \frac{\tan x}{\cos x}
    |tan(x)
    |──────
    |cos(x)
    in: tan(pi*x/4)
    plain: tan(pi*x/4)
    unicode: tan(πx/4)
    latex: \tan\left(\frac{\pi x}{4}\right)
    |   ⎛πx⎞
    |tan⎜──⎟
    |   ⎝4 ⎠
    in: sinh(x)**2 - cosh(x)**2
    plain: sinh(x)**2 - cosh(x)**2
    unicode: sinh²(x) − cosh²(x)
    latex: \sinh^{2} x - \cosh^{2} x
    in: Abs(x**2 - y)
    plain: Abs(y - x**2)
    unicode: |y − x²|
    latex: \left|y - x^{2}\right|
    in: Abs(2*x - x**2 + 1)
    plain: Abs(1 + 2*x - x**2)
    unicode: |1 + 2x − x²|
    latex: \left|1 + 2 x - x^{2}\right|
    in: Abs(-x)
    plain: Abs(x)
    unicode: |x|
    latex: \left|x\right|
    in: Abs(sin(x))**2
    plain: sin(x)**2
    unicode: sin²(x)
    latex: \sin^{2} x
    in: sign(x - 1)
    plain: sign(x - 1)
    unicode: sign(x − 1)
    latex: \operatorname{sign}\left(x - 1\right)
    in: Max(x**2, y)/2
    plain: Max(x**2, y)/2
    unicode: max(x², y)/2
    latex: \frac{\max\left(x^{2}, y\right)}{2}
    |max(x², y)
    |──────────
    |    2
    in: Min(a, b) + Max(a, b)
    plain: Max(a, b) + Min(a, b)
    unicode: max(a, b) + min(a, b)
    latex: \max\left(a, b\right) + \min\left(a, b\right)
    in: a*cos(theta) + b*sin(theta)
    plain: a*cos(theta) + b*sin(theta)
    unicode: a cos(θ) + b sin(θ)
    latex: a \cos \theta + b \sin \theta
    in: b*sin(x) + a
    plain: b*sin(x) + a
    unicode: b sin(x) + a
    latex: b \sin x + a
    in: b*x + a*sin(x)
    plain: b*x + a*sin(x)
    unicode: bx + a sin(x)
    latex: b x + a \sin x
    in: (1/5 + cos(1))*(x - 1)
    plain: (1/5 + cos(1))*(x - 1)
    unicode: (1/5 + cos(1))(x − 1)
    latex: \left(\frac{1}{5} + \cos 1\right) \left(x - 1\right)
    |⎛1         ⎞
    |⎜─ + cos(1)⎟(x − 1)
    |⎝5         ⎠
    """#
}
