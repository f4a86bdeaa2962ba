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

    - The derivative of a **number** by an $m \times n$ matrix has the shape $m \times n$.
    - The derivative of a **vector** $Ax \in \mathbb{R}^m$ by $A \in \mathbb{R}^{m \times n}$ has the shape
      $m \times (m \times n)$, and most of it is zero: $\frac{\partial (Ax)_i}{\partial A_{ij}} = x_j$.
    - The derivative of a **matrix** $R^\top R \in \mathbb{R}^{n \times n}$ by $R \in \mathbb{R}^{m \times n}$ has
      the shape $(n \times n) \times (m \times n)$.
    """#
    products()
    identities()
    scalars()
  }

  private func products() -> Section {
    Section("Products") {
      Equation(
        #"""
        \frac{\partial (R^\top R)_{pq}}{\partial R_{ij}} = \begin{cases}
          R_{iq} & \text{if } j = p, \; p \ne q \\
          R_{ip} & \text{if } j = q, \; p \ne q \\
          2 R_{iq} & \text{if } j = p, \; p = q \\
          0 & \text{otherwise}
        \end{cases}
        """#, label: "eq-gram")
      Cell("The two tensors, entry by entry") {
        var random = SeededGenerator(seed: 54)
        let r = Matrix.random(rows: 3, columns: 2, using: &random)
        let x = Matrix.random(rows: 2, columns: 1, using: &random)

        let product = jacobian(
          of: { (Matrix(rows: 3, columns: 2, elements: $0) * x).elements }, at: r.elements)
        let productFormula = Matrix(rows: 3, columns: 6) { i, entry in
          entry / 2 == i ? x[entry % 2, 0] : 0
        }
        Verify("∂(Ax)/∂A", product, productFormula, within: 1e-8)

        let gram = jacobian(
          of: { entries in
            let r = Matrix(rows: 3, columns: 2, elements: entries)
            return (r.transpose * r).elements
          }, at: r.elements)
        let gramFormula = Matrix(rows: 4, columns: 6) { pq, ij in
          let (p, q, i, j) = (pq / 2, pq % 2, ij / 2, ij % 2)
          return (j == p ? r[i, q] : 0) + (j == q ? r[i, p] : 0)
        }
        Verify("∂(RᵀR)/∂R", gram, gramFormula, within: 1e-8)
      }
    }
  }

  private func identities() -> Section {
    Section("Matrices that depend on a number") {
      #"""
      Write $\dot F$ for the derivative of a matrix $F(t)$ by a number $t$; by any entry of a matrix
      $X$ it is the same. Then
      """#
      Equation(lines: [
        #"\frac{\partial}{\partial t} F^\top &= \dot F^\top"#,
        #"\frac{\partial}{\partial t} \operatorname{tr} F &= \operatorname{tr} \dot F"#,
        #"\frac{\partial}{\partial t} \det F &= \det F \, \operatorname{tr} (F^{-1} \dot F)"#,
        #"\frac{\partial}{\partial t} F^{-1} &= -F^{-1} \dot F F^{-1}"#,
      ])
      Cell("Transpose, trace, determinant, inverse") {
        var random = SeededGenerator(seed: 55)
        let noise = Matrix.random(rows: 3, columns: 3, using: &random)
        let start = Matrix.identity(3) * 2.0 + noise
        let speed = Matrix.random(rows: 3, columns: 3, using: &random)
        let inverse = try start.inverse()
        let path = { (t: Double) in start + speed * t }

        let transposed = Matrix(rows: 3, columns: 3) { i, j in
          derivative(of: { path($0).transpose[i, j] }, at: 0)
        }
        Verify("transpose", transposed, speed.transpose, within: 1e-9)
        let trace = derivative(of: { path($0).trace }, at: 0)
        Verify("trace", trace, speed.trace, within: 1e-9)
        let determinant = derivative(of: { path($0).determinant }, at: 0)
        let rate = start.determinant * (inverse * speed).trace
        Verify("determinant", determinant, rate, within: 1e-8)
        let inverted = Matrix(rows: 3, columns: 3) { i, j in
          derivative(of: { (try? path($0).inverse()[i, j]) ?? .nan }, at: 0)
        }
        Verify("inverse", inverted, inverse * speed * inverse * -1.0, within: 1e-8)
      }
    }
  }

  private func scalars() -> Section {
    Section("Numbers that depend on a vector or a matrix") {
      Equation(lines: [
        #"\frac{\partial \, a^\top X^{-1} b}{\partial X} &= -(X^{-1})^\top a b^\top (X^{-1})^\top"#,
        #"\frac{\partial \, x^\top a}{\partial x} &= a^\top"#,
        #"\frac{\partial \, a^\top X b}{\partial X} &= a b^\top"#,
        #"\frac{\partial \, x^\top B x}{\partial x} &= x^\top (B + B^\top)"#,
        #"\frac{\partial}{\partial s} (x - As)^\top W (x - As) &= -2 (x - As)^\top W A \quad \text{for symmetric } W"#,
      ])
      Cell("The five identities on random matrices") {
        var random = SeededGenerator(seed: 56)
        let (a, b) = (
          Matrix.random(rows: 3, columns: 1, using: &random),
          Matrix.random(rows: 3, columns: 1, using: &random)
        )
        let x = Matrix.random(rows: 3, columns: 1, using: &random)
        let noise = Matrix.random(rows: 3, columns: 3, using: &random)
        let m = Matrix.identity(3) * 2.0 + noise
        let inverse = try m.inverse()
        let square = { (x: [Double]) in Matrix(rows: 3, columns: 3, elements: x) }
        let column = { (x: [Double]) in Matrix(column: x) }

        let first = gradient(
          of: { ((try? a.transpose * square($0).inverse() * b)?[0, 0]) ?? .nan },
          at: m.elements)
        let outer = a * b.transpose
        let firstFormula = inverse.transpose * outer * inverse.transpose * -1.0
        Verify("aᵀX⁻¹b", first, firstFormula.elements, within: 1e-8)

        let second = gradient(of: { (column($0).transpose * a)[0, 0] }, at: x.elements)
        Verify("xᵀa", second, a.elements, within: 1e-9)

        let between = { (x: [Double]) in (a.transpose * square(x) * b)[0, 0] }
        let third = gradient(of: between, at: m.elements)
        Verify("aᵀXb", third, outer.elements, within: 1e-9)

        let form = { (x: [Double]) in (column(x).transpose * m * column(x))[0, 0] }
        let fourth = gradient(of: form, at: x.elements)
        let fourthFormula = x.transpose * (m + m.transpose)
        Verify("xᵀBx", fourth, fourthFormula.elements, within: 1e-8)

        let weights = m.transpose * m
        let fifth = gradient(
          of: { s in
            let residual = x - m * column(s)
            return (residual.transpose * weights * residual)[0, 0]
          }, at: b.elements)
        let residual = x - m * b
        let fifthFormula = residual.transpose * weights * m * -2.0
        Verify("weighted least squares", fifth, fifthFormula.elements, within: 1e-7)
      }
    }
  }
}
