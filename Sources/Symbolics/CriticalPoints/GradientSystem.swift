import Calculus

/// A function with its gradient and Hessian, compiled for interval arithmetic in one program.
struct GradientSystem: Sendable {
  let count: Int
  private let program: EnclosureProgram
  /// Whether the derivatives of the field are symmetric, and only half of them worked out.
  private let isSymmetric: Bool

  /// What is known of the function on a box; the Hessian is worked out when asked for.
  struct Evaluation {
    let box: [Interval]
    let gradient: [Interval]
    /// Of the gradient: where it is continuous the Hessian encloses its slopes, kinks included.
    let regularity: Regularity
    /// Whether the function has a value somewhere, and everywhere.
    let value: Enclosure
    fileprivate var state: EnclosureProgram.State<Interval>
  }

  /// - Parameter field: what is solved for 0 in place of the gradient; its derivatives stand in for
  ///   the Hessian.
  init(_ expression: Expr, field: [Expr]? = nil, names: [String]) {
    count = names.count
    let variables = names.map { Expr.symbol($0) }
    let gradient = field ?? variables.map { expression.rawDerivative(by: $0) }
    let isSymmetric = field == nil
    let slopes = variables.indices.flatMap { row in
      variables[(isSymmetric ? row : 0)...].map { gradient[row].rawDerivative(by: $0) }
    }
    self.isSymmetric = isSymmetric
    program = EnclosureBuilder.program([expression] + gradient + slopes, inputs: names)
  }

  func evaluate(_ box: [Interval]) -> Evaluation {
    var state = EnclosureProgram.State<Interval>()
    program.run(box, throughOutput: count, on: &state)
    let value = program.output(0, of: state)
    var (gradient, regularity): ([Interval], Regularity) = ([], value.1)
    gradient.reserveCapacity(count)
    for index in 1..<count + 1 {
      let output = program.output(index, of: state)
      gradient.append(output.0)
      regularity = min(regularity, output.1)
    }
    return Evaluation(
      box: box, gradient: gradient, regularity: regularity,
      value: Enclosure(range: value.0, regularity: value.1), state: state)
  }

  /// The Hessian on the box of an evaluation.
  func hessian(_ evaluation: inout Evaluation) -> IntervalMatrix {
    program.run(evaluation.box, on: &evaluation.state)
    let state = evaluation.state
    return IntervalMatrix(rows: count, columns: count) { row, column in
      let (low, high) = isSymmetric ? (min(row, column), max(row, column)) : (row, column)
      let skipped = isSymmetric ? low * (low + 1) / 2 : 0
      return program.output(count + 1 + low * count - skipped + high, of: state).0
    }
  }

  /// The gradient at a point, enclosed.
  func gradient(at point: [Double]) -> [Interval] {
    evaluate(point.map { Interval($0) }).gradient
  }
}
