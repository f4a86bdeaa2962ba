/// An expression of numbers, vectors and matrices whose shapes are known and whose entries are not.
///
/// Symbols have shapes, `m × n` with letters or numbers; every operation checks that its parts fit
/// and throws a ``MatrixCalculusError`` that names both shapes if they do not. Numbers are 1 × 1.
/// Like terms are collected, transposes drawn inward and inverses cancelled when an expression is
/// built; parts stay in the order in which they were written. Two expressions are equal when they
/// are the same up to the order of terms, transposition of numbers (`xᵀa` is `aᵀx`) and rotation
/// under a trace.
///
///     let x = try MatrixExpr.vector("x", "n")
///     let b = try MatrixExpr.matrix("B", "n", "n")
///     try (x.transpose * b * x).derivative(by: x).plain      // x'*(B + B')
public struct MatrixExpr: Sendable {
  /// Held once however often the expression stands in others: its facts are large to copy.
  private let node: Node

  private final class Node: Sendable {
    let form: Form
    let shape: MatrixShape
    let facts: Facts

    init(_ form: Form, _ shape: MatrixShape) {
      self.form = form
      self.shape = shape
      facts = Facts(form, shape)
    }
  }

  var form: Form { node.form }
  /// The rows and columns.
  public var shape: MatrixShape { node.shape }
  var facts: Facts { node.facts }

  /// The kinds of expressions.
  indirect enum Form: Sendable {
    case number(Rational)
    case pi
    /// The size of a named dimension, as a number.
    case dimension(String)
    case symbol(MatrixSymbol)
    case zero
    case ones
    case identity
    /// The column with a 1 in a place that has a name, and 0 elsewhere.
    case basis(String)
    case sum([MatrixExpr])
    case product(Product)
    case transpose(MatrixExpr)
    case inverse(MatrixExpr)
    case trace(MatrixExpr)
    case determinant(MatrixExpr)
    case logDeterminant(MatrixExpr)
    /// The sum of the squares of all entries.
    case squaredNorm(MatrixExpr)
    case hadamard([MatrixExpr])
    /// Every entry raised to a power.
    case power(MatrixExpr, Rational)
    /// A function of every entry.
    case apply(ElementwiseFunction, MatrixExpr)
    /// A column as the diagonal of a matrix.
    case diagonalMatrix(MatrixExpr)
    /// The diagonal of a matrix as a column.
    case diagonal(MatrixExpr)
  }

  /// A rational number, factors that are numbers, and factors in an order that matters.
  struct Product: Sendable {
    var coefficient = Rational.one
    var scalars: [MatrixExpr] = []
    var chain: [MatrixExpr] = []
  }

  init(_ form: Form, _ shape: MatrixShape) { node = Node(form, shape) }

  /// Whether it is a number.
  public var isScalar: Bool { shape.isScalar }

  /// Whether it is zero by construction.
  public var isZero: Bool { facts.coefficient.isZero }

  /// Whether it equals its transpose by construction: `B + Bᵀ`, `AᵀA`.
  public var isSymmetric: Bool { shape.isSquare && facts.key == facts.transposedKey }

  /// The symbol, when the expression is nothing else.
  var symbol: MatrixSymbol? {
    if case .symbol(let symbol) = form { return symbol }
    return nil
  }

  /// The exact value, when the expression is a plain number.
  var number: Rational? {
    if case .number(let value) = form { return value }
    return isZero && isScalar ? .zero : nil
  }

  /// Whether the value depends on a symbol, by itself or as the parameter of a function.
  func contains(_ symbol: MatrixSymbol) -> Bool {
    facts.symbols.contains { $0.name == symbol.name || $0.parameter == symbol.name }
  }
}

extension MatrixExpr: Hashable {
  /// Whether two expressions are the same up to order of terms, transposed numbers and rotated
  /// traces.
  public static func == (a: MatrixExpr, b: MatrixExpr) -> Bool {
    a.shape == b.shape && a.facts.coefficient == b.facts.coefficient && a.facts.key == b.facts.key
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(facts.coefficient)
    hasher.combine(facts.key)
  }
}

extension MatrixExpr: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Rational(value)) }

  /// A decimal, held exactly: `0.1` is one tenth.
  public init(floatLiteral value: Double) {
    self = .number(Expr(value).rationalValue ?? .zero)
  }
}
