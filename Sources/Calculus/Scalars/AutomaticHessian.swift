/// The value, gradient and Hessian of a function.
public struct AutomaticHessian: Sendable, Hashable {
  /// The value of the function.
  public var value: Double
  /// The derivative by each of the n inputs.
  public var gradient: [Double]
  /// The second derivatives: n × n and symmetric.
  public var matrix: Matrix
}

/// The product of a function's Hessian with a direction, at a small multiple of the function's own
/// cost whatever the number of inputs.
///
/// The derivative along the direction goes forward, as the second part of dual numbers over
/// variables; the tape gives its gradient, which is the product (Pearlmutter, *Fast exact
/// multiplication by the Hessian*, Neural Computation 6, 1994).
///
/// - Parameters:
///   - point: the n inputs.
///   - direction: the direction; missing entries count as 0, further ones are left out.
///   - body: the function, written for any scalar; its branches are taken as the values decide.
/// - Returns: the n entries of H · direction, exact up to rounding.
public func hessianVectorProduct(
  at point: [Double], along direction: [Double],
  _ body: ([Dual<Variable>]) -> Dual<Variable>
) -> [Double] {
  Recording.run { recording in
    let inputs = recording.inputs(point)
    let result = body(
      inputs.enumerated().map { index, input in
        let part = index < direction.count ? direction[index] : 0
        return Dual(input, derivative: Variable(part))
      })
    return recording.gradient(of: result.derivative, count: point.count).0
  }
}

/// The value, gradient and Hessian of a function, column by column with
/// ``hessianVectorProduct(at:along:_:)``; the two halves are averaged, so that the matrix is
/// symmetric to the last bit.
///
/// - Parameters:
///   - point: the n inputs; without any, everything but the value is empty.
///   - body: the function, written for any scalar; its branches are taken as the values decide.
public func hessian(
  at point: [Double], _ body: ([Dual<Variable>]) -> Dual<Variable>
) -> AutomaticHessian {
  let plain = gradient(at: point) { inputs in
    body(inputs.map { Dual(constant: $0) }).value
  }
  let columns = point.indices.map { column in
    hessianVectorProduct(at: point, along: point.indices.map { $0 == column ? 1 : 0 }, body)
  }
  return AutomaticHessian(
    value: plain.value, gradient: plain.elements,
    matrix: Matrix(rows: point.count, columns: point.count) { row, column in
      row == column
        ? columns[row][row] : columns[column][row] / 2 + columns[row][column] / 2
    })
}
