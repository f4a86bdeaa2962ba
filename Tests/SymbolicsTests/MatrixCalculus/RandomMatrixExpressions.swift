import Calculus
import Symbolics

/// Well-shaped random matrix expressions of every form, each with its value at a point, worked out
/// beside it and without it.
struct RandomMatrixExpressions {
  /// An expression and its value.
  struct Pair {
    var expression: MatrixExpr
    var value: Matrix
  }

  /// A shape by the names of its sizes.
  struct Shape: Hashable {
    var rows: Dimension
    var columns: Dimension
    static let number = Shape(rows: 1, columns: 1)
    static let square = Shape(rows: "n", columns: "n")
    static let column = Shape(rows: "n", columns: 1)
    var turned: Shape { Shape(rows: columns, columns: rows) }
  }

  private var random: SeededGenerator
  /// The symbols and their values.
  let symbols: [Pair]

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let s = try MatrixExpr.scalar("s")
    let all: [MatrixExpr] = try [
      s, .scalar("t", .positiveDefinite), .vector("x", "n"), .vector("a", "n"), .vector("b", "m"),
      .row("r", "n"), .matrix("A", "m", "n"), .matrix("X", "n", "n"), .matrix("B", "n", "n"),
      .matrix("W", "n", "n", .positiveDefinite), .function("F", of: s, "n", "n"),
    ]
    var values = SeededGenerator(seed: 5)
    symbols = all.map { symbol in
      var value = Matrix.random(
        rows: Self.size(symbol.shape.rows), columns: Self.size(symbol.shape.columns),
        using: &values)
      if symbol.plain == "W" { value = value * value.transpose + .identity(value.rows) }
      if symbol.plain == "t" { value = Matrix([[abs(value[0, 0])]]) }
      return Pair(expression: symbol, value: value)
    }
  }

  static func size(_ dimension: Dimension) -> Int {
    switch dimension {
    case .number(let size): size
    case .named(let name): name == "n" ? 3 : 4
    }
  }

  /// The values of all symbols.
  var point: [MatrixExpr: Matrix] {
    Dictionary(uniqueKeysWithValues: symbols.map { ($0.expression, $0.value) })
  }

  /// An expression and a symbol to differentiate it by, mostly one that it contains.
  mutating func next() throws -> (function: Pair, variable: MatrixExpr) {
    let shapes: [Shape] = [
      .number, .number, .number, .column, Shape(rows: "m", columns: 1), .square,
      Shape(rows: "m", columns: "n"), Shape(rows: 1, columns: "n"),
    ]
    let function = try pair(pick(shapes), depth: Int.random(in: 2...4, using: &random))
    let words = Set(function.expression.plain.split { !$0.isLetter && $0 != "_" })
    let variables = ["s", "x", "x", "A", "X", "X", "r"].filter {
      words.contains($0[...]) || $0 == "s" && words.contains("F")
    }
    return (function, symbol(pick(variables.isEmpty ? ["x"] : variables)).expression)
  }

  private mutating func pick<T>(_ list: [T]) -> T {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  private func symbol(_ name: String) -> Pair {
    symbols.first { $0.expression.plain == name } ?? symbols[0]
  }

  private mutating func leaf(_ shape: Shape) throws -> Pair {
    switch (shape.rows, shape.columns) {
    case (1, 1):
      return pick([
        symbol("s"), symbol("t"), Pair(expression: 2, value: Matrix([[2]])),
        Pair(expression: 0.5, value: Matrix([[0.5]])),
        Pair(expression: .pi, value: Matrix([[.pi]])),
      ])
    case ("n", 1): return pick([symbol("x"), symbol("x"), symbol("a")])
    case ("m", 1): return pick([symbol("b"), try product(symbol("A"), symbol("x"))])
    case ("n", "n"):
      let unit = Pair(expression: try .identity("n"), value: .identity(3))
      return pick(["X", "X", "B", "W", "F"].map { symbol($0) } + [unit])
    case ("m", "n"):
      let ones = Pair(
        expression: try .ones("m", "n"), value: Matrix(rows: 4, columns: 3) { _, _ in 1 })
      return pick([symbol("A"), symbol("A"), ones])
    case ("m", "m"): return try product(symbol("A"), turned(symbol("A")))
    case (1, "n"): return pick([symbol("r"), turned(symbol("x"))])
    default: return turned(try leaf(shape.turned))
    }
  }

  private func turned(_ pair: Pair) -> Pair {
    Pair(expression: pair.expression.transpose, value: pair.value.transpose)
  }

  private func product(_ a: Pair, _ b: Pair) throws -> Pair {
    let value =
      a.expression.isScalar
      ? b.value * a.value[0, 0]
      : b.expression.isScalar ? a.value * b.value[0, 0] : a.value * b.value
    return Pair(expression: try a.expression * b.expression, value: value)
  }

  private func entrywise(_ value: Matrix, _ function: (Double) -> Double) -> Matrix {
    Matrix(rows: value.rows, columns: value.columns, elements: value.elements.map(function))
  }

  mutating func pair(_ shape: Shape, depth: Int) throws -> Pair {
    guard depth > 0 else { return try leaf(shape) }
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1:
      let (a, b) = (try pair(shape, depth: depth - 1), try pair(shape, depth: depth - 1))
      return Pair(expression: try a.expression + b.expression, value: a.value + b.value)
    case 2:
      let (a, b) = (try pair(shape, depth: depth - 1), try leaf(shape))
      return Pair(expression: try a.expression - b.expression, value: a.value - b.value)
    case 3, 4, 5:
      let inner: Dimension = pick([1, "n", "n", "m"])
      let a = try pair(Shape(rows: shape.rows, columns: inner), depth: depth - 1)
      return try product(
        a, pair(Shape(rows: inner, columns: shape.columns), depth: depth - 1))
    case 6: return turned(try pair(shape.turned, depth: depth - 1))
    case 7:
      let (a, b) = (try pair(shape, depth: depth - 1), try leaf(shape))
      let value = Matrix(rows: a.value.rows, columns: a.value.columns) {
        a.value[$0, $1] * b.value[$0, $1]
      }
      return Pair(expression: try a.expression.hadamard(b.expression), value: value)
    case 8: return try applied(pair(shape, depth: depth - 1))
    case 9:
      let (base, exponent) = (try pair(shape, depth: depth - 1), pick([2, 3]))
      return Pair(
        expression: try base.expression.power(Rational(exponent)),
        value: entrywise(base.value) { $0.pow(exponent) })
    case 10:
      return try product(pair(.number, depth: depth - 1), pair(shape, depth: depth - 1))
    default: return try special(shape, depth: depth)
    }
  }

  private mutating func applied(_ inner: Pair) throws -> Pair {
    let functions: [(ElementwiseFunction, (Double) -> Double)] = [
      (.sin, { Calculus.sin($0) }), (.cos, { Calculus.cos($0) }), (.tanh, { Calculus.tanh($0) }),
      (.exp, { Calculus.exp($0) }), (.sigmoid, { 1 / (1 + Calculus.exp(-$0)) }),
      (.softplus, { Calculus.log(1 + Calculus.exp($0)) }), (.atan, { Calculus.atan($0) }),
      (.abs, { abs($0) }), (.asinh, { Calculus.asinh($0) }),
    ]
    let (function, value) = pick(functions)
    return Pair(
      expression: try inner.expression.applying(function), value: entrywise(inner.value, value))
  }

  /// Forms that only some shapes have.
  private mutating func special(_ shape: Shape, depth: Int) throws -> Pair {
    switch (shape.rows, shape.columns) {
    case (1, 1): return try number(depth)
    case ("n", "n"):
      if Bool.random(using: &random) {
        let inner = try pair(.column, depth: depth - 1)
        let value = Matrix(rows: 3, columns: 3) { $0 == $1 ? inner.value[$0, 0] : 0 }
        return Pair(expression: try inner.expression.diagonalMatrix(), value: value)
      }
      let inner = try pair(.square, depth: depth - 1)
      return Pair(
        expression: try (inner.expression + 3 * .identity("n")).inverse(),
        value: try (inner.value + .identity(3) * 3).inverse())
    case ("n", 1):
      let inner = try pair(.square, depth: depth - 1)
      let value = Matrix(rows: 3, columns: 1) { row, _ in inner.value[row, row] }
      return Pair(expression: try inner.expression.diagonal(), value: value)
    default:
      let inner = try pair(shape, depth: depth - 1)
      return Pair(expression: -inner.expression, value: -inner.value)
    }
  }

  private mutating func number(_ depth: Int) throws -> Pair {
    func constant(_ value: Double) -> Matrix { Matrix([[value]]) }
    let choice = Int.random(in: 0..<6, using: &random)
    let inner = try pair(choice < 4 ? .square : choice == 4 ? .column : .number, depth: depth - 1)
    let (f, value) = (inner.expression, inner.value)
    let squares = value.elements.reduce(0) { $0 + $1 * $1 }
    switch choice {
    case 0: return Pair(expression: try f.trace(), value: constant(value.trace))
    case 1: return Pair(expression: try f.determinant(), value: constant(value.determinant))
    case 2:
      let gram = value.transpose * value + .identity(3)
      return Pair(
        expression: try (f.transpose * f + .identity("n")).logDeterminant(),
        value: constant(Calculus.log(gram.determinant)))
    case 3: return Pair(expression: try f.squaredNorm(), value: constant(squares))
    case 4: return Pair(expression: try f.norm(), value: constant(squares.squareRoot()))
    default:
      return Pair(
        expression: try (1 + f * f).applying(.log), value: constant(Calculus.log(1 + squares)))
    }
  }
}
