import Calculus
import Formula
import Symbolics
import Testing

@Suite struct MatrixPrintingTests {
  private static var symbols: [MatrixExpr] {
    get throws {
      try [
        .scalar("s"), .vector("x", "n"), .vector("x_1", "n"), .vector("mu", "n"),
        .matrix("A", "m", "n"), .matrix("B", "n", "n"), .matrix("Phi", "n", "n"),
        .function("F", of: .scalar("s"), "n", "n"),
      ]
    }
  }

  @Test(arguments: [
    ("x'*(B + B')", "xᵀ(B + Bᵀ)", #"x^\top \left(B + B^\top\right)"#, "x^⊤(B + B^⊤)"),
    ("inv(B)'", "B⁻ᵀ", #"B^{-\top}"#, "B^(−⊤)"),
    ("inv(B + B')*x", "(B + Bᵀ)⁻¹x", #"\left(B + B^\top\right)^{-1} x"#, "(B + B^⊤)⁻¹x"),
    ("det(B)*inv(B)", "det(B) B⁻¹", #"\det\left(B\right) B^{-1}"#, "det(B) B⁻¹"),
    ("logdet(B)", "ln det(B)", #"\ln\det\left(B\right)"#, "ln det(B)"),
    ("tr(A'*A)", "tr(AᵀA)", #"\operatorname{tr}\left(A^\top A\right)"#, "tr(A^⊤A)"),
    ("norm(x)**2", "‖x‖²", #"\left\lVert x \right\rVert^{2}"#, "‖x‖²"),
    ("x'/norm(x)", "xᵀ/‖x‖", #"\frac{x^\top}{\left\lVert x \right\rVert}"#, "x^⊤/‖x‖"),
    ("x_1'*mu", "x₁ᵀμ", #"{x_{1}}^\top \mu"#, "x₁^⊤μ"),
    ("Phi*x", "Φx", #"\Phi x"#, "Φx"),
    (
      "diagm(tanh.(A*x) .** 2)", "diag(tanh²(Ax))",
      #"\operatorname{diag}\left(\tanh^{2}\left(A x\right)\right)"#, "diag(tanh² (Ax))"
    ),
    ("x .* mu", "x ∘ μ", #"x \odot \mu"#, "x ∘ μ"),
    ("x .** (-1)", "x^∘(−1)", #"x^{\circ -1}"#, "x^(∘−1)"),
    ("-x/2", "−x/2", #"-\frac{x}{2}"#, "−x/2"),
    ("F_dot*F", "ḞF", #"\dot{F} F"#, "ḞF"),
    ("B**3", "B³", #"B^{3}"#, "B³"),
    ("sqrt(s)*ones(n)", "√s𝟏", #"\sqrt{s} \mathbf{1}"#, "√s𝟏"),
    ("2*I(n)", "2I", "2 I", "2I"),
    ("exp(-s)*x", "exp(−s) x", #"\exp\left(-s\right) x"#, "exp(−s) x"),
    ("abs(s)*x", "|s|x", #"\left|s\right| x"#, "|s|x"),
  ])
  func `every format is written from one reading`(
    plain: String, unicode: String, latex: String, formula: String
  ) throws {
    let expression = try MatrixExpr(parsing: plain, symbols: Self.symbols)
    #expect(expression.plain == plain)
    #expect(expression.unicode == unicode)
    #expect(expression.latex == latex)
    #expect(expression.formula.plainText == formula)
    // What is written as LaTeX is LaTeX.
    #expect(throws: Never.self) { try Formula(latex: latex) }
  }

  @Test func `derivatives are written as equations`() throws {
    let r = try MatrixExpr.matrix("R", "m", "n")
    let gram = try (r.transpose * r).derivative(by: r)
    #expect(gram.shape == "(n × n) × (m × n)")
    #expect(gram.unicode == "δ_jp R_iq + δ_jq R_ip")
    #expect(gram.latex == #"\delta_{jp} R_{i q} + \delta_{jq} R_{i p}"#)
    let words = gram.equation.plainText
    #expect(
      words == "(∂ (R^⊤R)_(pq))/∂R_(ij) = {R_(iq), if j = p, p ≠ q; R_(ip), if j = q, q ≠ p; "
        + "2R_(iq), if j = p = q; 0, otherwise")
    let x = try MatrixExpr.vector("x", "n")
    #expect(
      try x.squaredNorm().derivative(by: x).equation.plainText == "(∂ ‖x‖²)/∂x = 2x^⊤")
  }

  @Test func `the listed identities hold`() throws {
    let lists = try [
      MatrixIdentity.ofMatrixFunctions(), MatrixIdentity.ofForms(),
      MatrixIdentity.ofMachineLearning(),
    ]
    #expect(lists.map(\.count) == [5, 6, 9])
    for identity in lists.joined() {
      #expect(try identity.derivative.verify(seed: 55).agrees, "\(identity.name)")
      #expect(identity.derivative.matrix != nil, "\(identity.name)")
    }
    #expect(
      lists[1].map(\.derivative.unicode) == [
        "−X⁻ᵀabᵀX⁻ᵀ", "aᵀ", "aᵀ", "abᵀ", "xᵀ(B + Bᵀ)", "−2(x − As)ᵀWA",
      ])
  }
}
