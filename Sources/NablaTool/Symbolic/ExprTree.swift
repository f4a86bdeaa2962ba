import Symbolics

/// An expression, or a list of such: a scalar, a vector or a matrix.
enum ExprTree: Sendable, Hashable {
  case scalar(Expr)
  case vector([Expr])
  case matrix([[Expr]])

  /// All expressions, row by row.
  var entries: [Expr] {
    switch self {
    case .scalar(let expression): [expression]
    case .vector(let expressions): expressions
    case .matrix(let rows): rows.flatMap { $0 }
    }
  }

  /// The tree with every expression replaced.
  func map(_ transform: (Expr) -> Expr) -> ExprTree {
    switch self {
    case .scalar(let expression): .scalar(transform(expression))
    case .vector(let expressions): .vector(expressions.map(transform))
    case .matrix(let rows): .matrix(rows.map { $0.map(transform) })
    }
  }

  /// The syntax that can be read back; lists in square brackets.
  var plain: String {
    func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ", "))]" }
    return switch self {
    case .scalar(let expression): expression.plain
    case .vector(let expressions): list(expressions.map(\.plain))
    case .matrix(let rows): list(rows.map { list($0.map(\.plain)) })
    }
  }

  /// LaTeX; a vector is a row.
  var latex: String {
    func matrix(_ rows: [[Expr]]) -> String {
      let lines = rows.map { $0.map(\.latex).joined(separator: " & ") }
      return "\\begin{bmatrix} \(lines.joined(separator: " \\\\ ")) \\end{bmatrix}"
    }
    return switch self {
    case .scalar(let expression): expression.latex
    case .vector(let expressions): matrix([expressions])
    case .matrix(let rows): matrix(rows)
    }
  }

  /// How many operations all expressions hold together.
  var operationCount: Int { entries.reduce(0) { $0 + $1.operationCount } }

  /// What the expressions are worth at a point.
  func values(at point: [Expr: Double]) throws(ExpressionError) -> ValueTree {
    func list(_ expressions: [Expr]) throws(ExpressionError) -> ValueTree {
      var values: [ValueTree] = []
      for expression in expressions {
        values.append(.number(try expression.evaluate(at: point)))
      }
      return .list(values)
    }
    switch self {
    case .scalar(let expression): return .number(try expression.evaluate(at: point))
    case .vector(let expressions): return try list(expressions)
    case .matrix(let rows):
      var values: [ValueTree] = []
      for row in rows { values.append(try list(row)) }
      return .list(values)
    }
  }
}
