extension PrintingCorpus {
  /// Sums, products and powers.
  static let polynomials = #"""
    in: (y - x**2)**2
    plain: (y - x**2)**2
    unicode: (y − x²)²
    latex: \left(y - x^{2}\right)^{2}
    in: (x**2 - y)**2
    plain: (x**2 - y)**2
    unicode: (x² − y)²
    latex: \left(x^{2} - y\right)^{2}
    in: 100*(y - x**2)**2 + (1 - x)**2
    plain: (1 - x)**2 + 100*(y - x**2)**2
    unicode: (1 − x)² + 100(y − x²)²
    latex: \left(1 - x\right)^{2} + 100 \left(y - x^{2}\right)^{2}
    in: (x**2 + y - 11)**2 + (x + y**2 - 7)**2
    plain: (x**2 + y - 11)**2 + (x + y**2 - 7)**2
    unicode: (x² + y − 11)² + (x + y² − 7)²
    latex: \left(x^{2} + y - 11\right)^{2} + \left(x + y^{2} - 7\right)^{2}
    in: y - x
    plain: y - x
    unicode: y − x
    latex: y - x
    in: -x + y
    plain: y - x
    unicode: y − x
    latex: y - x
    in: a - b
    plain: a - b
    unicode: a − b
    latex: a - b
    in: -b + a
    plain: a - b
    unicode: a − b
    latex: a - b
    in: k - c*f
    plain: k - c*f
    unicode: k − cf
    latex: k - c f
    in: 32 - c*f
    plain: 32 - c*f
    unicode: 32 − cf
    latex: 32 - c f
    in: -x - y
    plain: -x - y
    unicode: −x − y
    latex: - x - y
    in: -(x + y)
    plain: -(x + y)
    unicode: −(x + y)
    latex: - \left(x + y\right)
    in: -(x - y)
    plain: -(x - y)
    unicode: −(x − y)
    latex: - \left(x - y\right)
    in: -x + y + z
    plain: -x + y + z
    unicode: −x + y + z
    latex: - x + y + z
    in: 4 - x**2 - y**2
    plain: 4 - x**2 - y**2
    unicode: 4 − x² − y²
    latex: 4 - x^{2} - y^{2}
    in: 1 - x - y
    plain: 1 - x - y
    unicode: 1 − x − y
    latex: 1 - x - y
    in: -x**2 + 2*x + 1
    plain: -x**2 + 2*x + 1
    unicode: −x² + 2x + 1
    latex: - x^{2} + 2 x + 1
    in: (1 + 2*x - x**2)**2
    plain: (1 + 2*x - x**2)**2
    unicode: (1 + 2x − x²)²
    latex: \left(1 + 2 x - x^{2}\right)^{2}
    in: (x - y + z)**2
    plain: (x - y + z)**2
    unicode: (x − y + z)²
    latex: \left(x - y + z\right)^{2}
    in: (y - x - z)**2
    plain: (y - x - z)**2
    unicode: (y − x − z)²
    latex: \left(y - x - z\right)^{2}
    in: (-x - 1)**2
    plain: (-x - 1)**2
    unicode: (−x − 1)²
    latex: \left(- x - 1\right)^{2}
    in: (z - x - y)**2
    plain: (z - x - y)**2
    unicode: (z − x − y)²
    latex: \left(z - x - y\right)^{2}
    in: 1 + 4*(x - 1) + 6*(x - 1)**2 + 4*(x - 1)**3 + (x - 1)**4
    plain: 1 + 4*(x - 1) + 6*(x - 1)**2 + 4*(x - 1)**3 + (x - 1)**4
    unicode: 1 + 4(x − 1) + 6(x − 1)² + 4(x − 1)³ + (x − 1)⁴
    latex: 1 + 4 \left(x - 1\right) + 6 \left(x - 1\right)^{2} + 4 \left(x - 1\right)^{3} + \left(x - 1\right)^{4}
    in: 2 - 3*(x + 1) + (x + 1)**2
    plain: 2 - 3*(x + 1) + (x + 1)**2
    unicode: 2 − 3(x + 1) + (x + 1)²
    latex: 2 - 3 \left(x + 1\right) + \left(x + 1\right)^{2}
    in: a**2 + 2*a*(x - a) + (x - a)**2
    plain: a**2 + 2*a*(x - a) + (x - a)**2
    unicode: a² + 2a(x − a) + (x − a)²
    latex: a^{2} + 2 a \left(x - a\right) + \left(x - a\right)^{2}
    in: f0 + (x - a) + (x - a)**2
    plain: f0 + (x - a) + (x - a)**2
    unicode: f₀ + (x − a) + (x − a)²
    latex: f_{0} + \left(x - a\right) + \left(x - a\right)^{2}
    in: 3 + 4*(x - 1) + 5*(y - 2) + (x - 1)**2 + (x - 1)*(y - 2) + (y - 2)**2
    plain: 3 + 4*(x - 1) + 5*(y - 2) + (x - 1)**2 + (x - 1)*(y - 2) + (y - 2)**2
    unicode: 3 + 4(x − 1) + 5(y − 2) + (x − 1)² + (x − 1)(y − 2) + (y − 2)²
    latex: 3 + 4 \left(x - 1\right) + 5 \left(y - 2\right) + \left(x - 1\right)^{2} + \left(x - 1\right) \left(y - 2\right) + \left(y - 2\right)^{2}
    in: (x - 1)**2 + 3
    plain: (x - 1)**2 + 3
    unicode: (x − 1)² + 3
    latex: \left(x - 1\right)^{2} + 3
    in: (x - 1)**2 + (y - 2)**2
    plain: (x - 1)**2 + (y - 2)**2
    unicode: (x − 1)² + (y − 2)²
    latex: \left(x - 1\right)^{2} + \left(y - 2\right)^{2}
    in: (x - 1)**2 + (y - 2)**2 + 3
    plain: (x - 1)**2 + (y - 2)**2 + 3
    unicode: (x − 1)² + (y − 2)² + 3
    latex: \left(x - 1\right)^{2} + \left(y - 2\right)^{2} + 3
    in: a*x**2 + b*x + c
    plain: a*x**2 + b*x + c
    unicode: ax² + bx + c
    latex: a x^{2} + b x + c
    in: c*x**2 + a
    plain: c*x**2 + a
    unicode: cx² + a
    latex: c x^{2} + a
    in: w1*x1 + w2*x2 + b
    plain: w1*x1 + w2*x2 + b
    unicode: w₁x₁ + w₂x₂ + b
    latex: w_{1} x_{1} + w_{2} x_{2} + b
    in: x1 + x2 + x10
    plain: x1 + x2 + x10
    unicode: x₁ + x₂ + x₁₀
    latex: x_{1} + x_{2} + x_{10}
    in: theta0 + theta1*x1
    plain: theta1*x1 + theta0
    unicode: θ₁x₁ + θ₀
    latex: \theta_{1} x_{1} + \theta_{0}
    in: pi*r**2*h
    plain: pi*h*r**2
    unicode: πhr²
    latex: \pi h r^{2}
    in: 2*pi*r
    plain: 2*pi*r
    unicode: 2πr
    latex: 2 \pi r
    in: 0.5*x
    plain: 0.5*x
    unicode: 0.5x
    latex: 0.5 x
    in: -0.25*x*y
    plain: -0.25*x*y
    unicode: −0.25xy
    latex: - 0.25 x y
    in: 1.5e-7*x
    plain: 1.5e-7*x
    unicode: 1.5·10⁻⁷x
    latex: 1.5 \cdot 10^{-7} x
    in: (x + 1)*(x - 1)
    plain: (x - 1)*(x + 1)
    unicode: (x − 1)(x + 1)
    latex: \left(x - 1\right) \left(x + 1\right)
    in: (x + 1)*(x**2 + 1)
    plain: (x + 1)*(x**2 + 1)
    unicode: (x + 1)(x² + 1)
    latex: \left(x + 1\right) \left(x^{2} + 1\right)
    in: (x + y)*(x - y)*z
    plain: z*(x - y)*(x + y)
    unicode: z(x − y)(x + y)
    latex: z \left(x - y\right) \left(x + y\right)
    in: x*(y + z)
    plain: x*(y + z)
    unicode: x(y + z)
    latex: x \left(y + z\right)
    in: x_max*y_min
    plain: x_max*y_min
    unicode: xₘₐₓyₘᵢₙ
    latex: x_{\mathrm{max}} y_{\mathrm{min}}
    in: x1**2*x2 + x1*x2**3
    plain: x1**2*x2 + x1*x2**3
    unicode: x₁²x₂ + x₁x₂³
    latex: x_{1}^{2} x_{2} + x_{1} x_{2}^{3}
    in: alpha*x_1
    plain: alpha*x_1
    unicode: αx₁
    latex: \alpha x_{1}
    in: lambda*x + mu*y
    plain: lambda*x + mu*y
    unicode: λx + μy
    latex: \lambda x + \mu y
    in: 2*x + y
    plain: 2*x + y
    unicode: 2x + y
    latex: 2 x + y
    in: x**2 + x*y + y**2
    plain: x**2 + x*y + y**2
    unicode: x² + xy + y²
    latex: x^{2} + x y + y^{2}
    in: (x + 2*y**3)**2
    plain: (x + 2*y**3)**2
    unicode: (x + 2y³)²
    latex: \left(x + 2 y^{3}\right)^{2}
    in: x**2 + 2*x*y + y**3
    plain: x**2 + 2*x*y + y**3
    unicode: x² + 2xy + y³
    latex: x^{2} + 2 x y + y^{3}
    in: x**3 - 3*x*y**2
    plain: x**3 - 3*x*y**2
    unicode: x³ − 3xy²
    latex: x^{3} - 3 x y^{2}
    in: x*y*z*t
    plain: x*y*z*t
    unicode: xyzt
    latex: x y z t
    in: t*x
    plain: x*t
    unicode: xt
    latex: x t
    in: v*t
    plain: v*t
    unicode: vt
    latex: v t
    in: u*x + v*y
    plain: u*x + v*y
    unicode: ux + vy
    latex: u x + v y
    in: r*theta
    plain: r*theta
    unicode: rθ
    latex: r \theta
    in: a*b*c
    plain: a*b*c
    unicode: abc
    latex: a b c
    in: 2**100*x
    plain: 1267650600228229401496703205376*x
    unicode: 1267650600228229401496703205376x
    latex: 1267650600228229401496703205376 x
    in: x**100
    plain: x**100
    unicode: x¹⁰⁰
    latex: x^{100}
    in: 2*3
    plain: 6
    unicode: 6
    latex: 6
    in: velocity*time
    plain: time*velocity
    unicode: time velocity
    latex: \mathrm{time} \mathrm{velocity}
    in: rate*x + offset
    plain: rate*x + offset
    unicode: rate x + offset
    latex: \mathrm{rate} x + \mathrm{offset}
    in: Rational(1,3)*x**3 + Rational(1,2)*x**2
    plain: x**3/3 + x**2/2
    unicode: x³/3 + x²/2
    latex: \frac{x^{3}}{3} + \frac{x^{2}}{2}
    |x³   x²
    |── + ──
    |3    2
    in: (y - a*x - b)**2
    plain: (y - a*x - b)**2
    unicode: (y − ax − b)²
    latex: \left(y - a x - b\right)^{2}
    in: -x**2
    plain: -x**2
    unicode: −x²
    latex: - x^{2}
    in: -x*y
    plain: -x*y
    unicode: −xy
    latex: - x y
    in: -(x + 1)**2
    plain: -(x + 1)**2
    unicode: −(x + 1)²
    latex: - \left(x + 1\right)^{2}
    in: -2*(x + 1)
    plain: -2*(x + 1)
    unicode: −2(x + 1)
    latex: - 2 \left(x + 1\right)
    in: 1 - (x - 1)**2
    plain: 1 - (x - 1)**2
    unicode: 1 − (x − 1)²
    latex: 1 - \left(x - 1\right)^{2}
    in: x - (y - z)
    plain: x - y + z
    unicode: x − y + z
    latex: x - y + z
    in: (x - y)*(y - x)
    plain: (x - y)*(y - x)
    unicode: (x − y)(y − x)
    latex: \left(x - y\right) \left(y - x\right)
    in: -3 - 2*x
    plain: -2*x - 3
    unicode: −2x − 3
    latex: - 2 x - 3
    in: 2.5*x**2 - 0.75
    plain: 2.5*x**2 - 0.75
    unicode: 2.5x² − 0.75
    latex: 2.5 x^{2} - 0.75
    in: Rational(2,3)*(x - Rational(1,3))**2
    plain: 2*(x - 1/3)**2/3
    unicode: 2(x − 1/3)²/3
    latex: \frac{2 \left(x - 1/3\right)^{2}}{3}
    |2(x − 1/3)²
    |───────────
    |     3
    in: beta*x + alpha
    plain: beta*x + alpha
    unicode: βx + α
    latex: \beta x + \alpha
    in: r*x*(1 - x)
    plain: r*x*(1 - x)
    unicode: rx(1 − x)
    latex: r x \left(1 - x\right)
    in: m*g*h
    plain: g*h*m
    unicode: ghm
    latex: g h m
    in: mu + sigma*z
    plain: sigma*z + mu
    unicode: σz + μ
    latex: \sigma z + \mu
    in: x_1**2 + x_2**2 + x_10**2
    plain: x_1**2 + x_2**2 + x_10**2
    unicode: x₁² + x₂² + x₁₀²
    latex: x_{1}^{2} + x_{2}^{2} + x_{10}^{2}
    in: theta_1*x_1
    plain: theta_1*x_1
    unicode: θ₁x₁
    latex: \theta_{1} x_{1}
    in: 3*x**2*y - 2*x*y**2 + y**3
    plain: 3*x**2*y - 2*x*y**2 + y**3
    unicode: 3x²y − 2xy² + y³
    latex: 3 x^{2} y - 2 x y^{2} + y^{3}
    in: (x - 1)**3*(x + 2)**2
    plain: (x - 1)**3*(x + 2)**2
    unicode: (x − 1)³(x + 2)²
    latex: \left(x - 1\right)^{3} \left(x + 2\right)^{2}
    in: 2 + 3*(x - 1) - (y + 2) + 4*(x - 1)*(y + 2)
    plain: 2 + 3*(x - 1) - (y + 2) + 4*(x - 1)*(y + 2)
    unicode: 2 + 3(x − 1) − (y + 2) + 4(x − 1)(y + 2)
    latex: 2 + 3 \left(x - 1\right) - \left(y + 2\right) + 4 \left(x - 1\right) \left(y + 2\right)
    in: (x - 2)**4 - 2*(x - 2)**2
    plain: (x - 2)**4 - 2*(x - 2)**2
    unicode: (x − 2)⁴ − 2(x − 2)²
    latex: \left(x - 2\right)^{4} - 2 \left(x - 2\right)^{2}
    in: x**2 + a**2
    plain: x**2 + a**2
    unicode: x² + a²
    latex: x^{2} + a^{2}
    """#
}
