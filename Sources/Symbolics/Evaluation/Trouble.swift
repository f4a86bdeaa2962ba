internal import Calculus

/// Where an expression stops having a finite value.
public struct Trouble: Sendable, Hashable, CustomStringConvertible {
  /// The innermost part without a finite value although its own parts have one.
  public let expression: Expr
  /// Its value: infinite or NaN.
  public let value: Double
  /// One sentence: the part, the point, and the values of what it is made of.
  public let description: String
}

extension Expr {
  /// What keeps the value at a point from being finite, or nil when it is finite.
  ///
  /// Of several such parts, the first in reading order of evaluation is named; branches of
  /// `Piecewise` that do not apply at the point are not looked at. A symbol without value is NaN.
  ///
  ///     Expr("log(x - 1) + x").trouble(at: [x: 0.5])
  ///     // log(x - 1) is not defined at x = 0.5: its argument is -0.5
  public func trouble(at point: [Expr: Double]) -> Trouble? {
    let search = TroubleSearch(point)
    return search.value(of: self).isFinite ? nil : search.first(in: self)
  }
}

/// Walks down from a value that is not finite to where it arose.
private struct TroubleSearch {
  let point: [Expr: Double]
  let place: String

  init(_ point: [Expr: Double]) {
    self.point = point
    let names = Expr.byName(point).sorted { $0.key < $1.key }
    let list = names.map { "\($0.key) = \(NumberFormat.shortest.string($0.value))" }
    place = list.isEmpty ? "" : " at " + list.joined(separator: ", ")
  }

  func value(of expression: Expr) -> Double { expression.value(at: point) }

  /// The first part that is not finite while all of its own parts are; the expression itself, when
  /// its parts are finite.
  func first(in expression: Expr) -> Trouble {
    for part in parts(of: expression) where !value(of: part).isFinite {
      return first(in: part)
    }
    let value = value(of: expression)
    let problem = description(of: expression, value)
    return Trouble(expression: expression, value: value, description: problem)
  }

  /// The parts that decide on the value at the point.
  private func parts(of expression: Expr) -> [Expr] {
    guard case .piecewise(let branches) = expression.form else { return expression.children }
    var parts: [Expr] = []
    for branch in branches {
      parts += branch.condition.expressions
      if branch.condition.holds({ value(of: $0) }) { return parts + [branch.value] }
    }
    return parts
  }

  private func description(of expression: Expr, _ value: Double) -> String {
    let text = expression.plain
    switch expression.form {
    case .symbol: return "\(text) has no finite value\(place)"
    case .poison(let error): return error.message
    case .piecewise: return "no branch of \(text) applies\(place)"
    default: break
    }
    let problem =
      value.isNaN
      ? "is not defined" : value > 0 ? "is infinite or too large" : "is infinite or too small"
    return "\(text) \(problem)\(place): \(reason(expression))"
  }

  /// The values of the parts.
  private func reason(_ expression: Expr) -> String {
    func shown(_ part: Expr) -> String { NumberFormat.shortest.string(value(of: part)) }
    switch expression.form {
    case .apply(_, let arguments) where arguments.count == 1:
      return "its argument is \(shown(arguments[0]))"
    case .power(let base, let exponent):
      return exponent.number == nil
        ? "its base is \(shown(base)), its exponent \(shown(exponent))"
        : "its base is \(shown(base))"
    default:
      let parts = expression.children.filter { $0.number == nil }
      return parts.map { "\($0.plain) is \(shown($0))" }.joined(separator: ", ")
    }
  }
}
