import Nabla

/// Sections 5.4 and 5.5: derivatives by matrices, and the identities that are used again and again.
struct MatrixGradients: Chapter {
  static let title = "Gradients of matrices and useful identities"
  static let number = "5.4–5.5"
  static let summary =
    "Shapes of derivatives by matrices, and identities checked on random matrices."

  func body() throws -> [LocatedBlock] {
    #"""
    The derivative of a $p \times q$ matrix by an $m \times n$ matrix has one entry for each pair of
    entries: it is a tensor of shape $(p \times q) \times (m \times n)$. Nothing new happens in it; only
    the bookkeeping grows.

    - The derivative of a **number** by a column of $n$ numbers is a row, $1 \times n$.
    - The derivative of a **number** by an $m \times n$ matrix has the shape $m \times n$.
    - The derivative of a **column** of $m$ numbers by one of $n$ is the Jacobian, $m \times n$.
    - The derivative of a **vector** $Ax \in \mathbb{R}^m$ by $A \in \mathbb{R}^{m \times n}$ has the shape
      $m \times (m \times n)$, and most of it is zero.
    - The derivative of a **matrix** $R^\top R \in \mathbb{R}^{n \times n}$ by $R \in \mathbb{R}^{m \times n}$ has
      the shape $(n \times n) \times (m \times n)$.

    None of the derivatives below is typed in. Each function is an expression whose symbols have shapes;
    differentiating it gives a formula and its shape, and the formula is held against derivatives taken
    of random matrices.
    """#
    products()
    matrixFunctions()
    forms()
    learning()
  }

  private func products() -> Section {
    Section("Products") {
      Cell("The two tensors, entry by entry") {
        let (a, x) = (try MatrixExpr.matrix("A", "m", "n"), try MatrixExpr.vector("x", "n"))
        let r = try MatrixExpr.matrix("R", "m", "n")

        let product = try (a * x).derivative(by: a)
        Show(product)
        Print("shape \(product.shape)")
        Verify("∂(Ax)/∂A on random matrices", try product.verify(seed: 54).agrees)

        let gram = try (r.transpose * r).derivative(by: r)
        Show(gram)
        Print("shape \(gram.shape)")
        Verify("∂(RᵀR)/∂R on random matrices", try gram.verify(seed: 54).agrees)
      }
      #"""
      An entry of $Ax$ depends on its own row of $A$ only. An entry $(R^\top R)_{pq}$ depends on column $p$
      and column $q$ of $R$, and when they are one column it counts twice.
      """#
    }
  }

  private func matrixFunctions() -> Section {
    Section("Matrices that depend on a number") {
      let identities = try MatrixIdentity.ofMatrixFunctions()
      #"""
      Write $\dot F$ for the derivative of a matrix $F(t)$ by a number $t$; by any entry of a matrix
      $X$ it is the same.
      """#
      Table(
        "The derivative of a matrix function.", label: "tbl-matrix-functions",
        columns: ["function", "derivative", "value", "shape"]
      ) {
        for identity in identities { row(identity) }
      }
      Cell("Each on random matrices") {
        for identity in identities {
          Verify(identity.name, try identity.derivative.verify(seed: 55).agrees)
        }
      }
    }
  }

  private func forms() -> Section {
    Section("Numbers that depend on a vector or a matrix") {
      let identities = try MatrixIdentity.ofForms()
      Table(
        "Gradients of bilinear and quadratic forms; $W$ is symmetric.", label: "tbl-forms",
        columns: ["function", "derivative", "value", "shape"]
      ) {
        for identity in identities { row(identity) }
      }
      Cell("Each on random matrices, all sizes different") {
        for identity in identities {
          Verify(identity.name, try identity.derivative.verify(seed: 56).agrees)
        }
      }
    }
  }

  private func learning() -> Section {
    Section("Gradients met in learning") {
      let identities = try MatrixIdentity.ofMachineLearning()
      Table(
        "Determinants, norms, losses and a layer of a network.", label: "tbl-learning",
        columns: ["function", "derivative", "value", "shape"]
      ) {
        for identity in identities { row(identity) }
      }
      Cell("Each on random matrices") {
        for identity in identities {
          Verify(identity.name, try identity.derivative.verify(seed: 57).agrees)
        }
      }
      """
      A formula for which there is no rule is refused, never guessed: so is the derivative by a
      symmetric matrix, whose entries cannot change one by one.
      """
      Cell("What is refused") {
        let w = try MatrixExpr.matrix("W", "n", "n", .symmetric)
        let attempt = Result { try w.determinant().derivative(by: w) }
        if case .failure(let refusal) = attempt { Print("\(String(describing: refusal))") }
      }
    }
  }

  private func row(_ identity: MatrixIdentity) -> Row {
    let derivative = identity.derivative
    return Row(
      .text(identity.name), .formula(derivative.leftSide), .formula(derivative.formula),
      .text(derivative.shape))
  }
}
