import Calculus

/// A gradient as polynomials in the variables and in functions of them, with what its components
/// share taken out.
///
/// Where g divides every component, ∂ᵢf = g aᵢ, the critical points are the zeros of g and the common
/// zeros of the aᵢ, which, being without a common factor, no longer hold whole curves in the plane.
struct GradientFactors {
  /// The function, if it is a polynomial in the variables alone.
  let function: Polynomial?
  /// The components, without shared factors; one whose zeros nothing is known about stays.
  private(set) var field: [Polynomial]
  /// The same as expressions.
  var fieldExpressions: [Expr] { field.map { writer.written($0) } }
  private(set) var curves: [CriticalCurve] = []
  private let writer: RationalForms
  private let names: [String]

  /// Nil if the gradient is no polynomial in the variables and functions of them, or too large.
  ///
  /// - Parameter region: the box in which curves are looked for; the gradient is continuous on it.
  init?(_ expression: Expr, names: [String], in region: [Interval]) {
    var generators = Generators(.atoms)
    let variables = names.map { Expr.symbol($0) }
    guard (try? variables.map { try generators.generator($0) }) != nil,
      let value = try? generators.read(expression),
      let partials = try? variables.map({ try generators.read(expression.rawDerivative(by: $0)) }),
      generators.relations.isEmpty, partials.allSatisfy(\.isPolynomial)
    else { return nil }
    writer = RationalForms(writing: generators)
    self.names = names
    field = partials.map(\.top)
    let isPlain = value.isPolynomial && generators.atoms.count == names.count
    function = isPlain ? value.top : nil
    guard names.count > 1, let shared = try? GradientFactors.divisor(of: field),
      shared.constant == nil,
      let factors = try? Factorization(squareFree: shared).split()
    else { return }
    for (base, power) in factors.factors {
      let factor = writer.written(base)
      let zeros = ZeroSet(of: factor, names: names, in: region)
      guard zeros != .unknown, let divisor = try? base.power(power) else { continue }
      let reduced = field.compactMap { $0.divided(by: divisor) }
      guard reduced.count == field.count else { continue }
      field = reduced
      if zeros == .parting { curves.append(CriticalCurve(factor: factor)) }
    }
  }

  /// Whether the variables alone occur, so that numbers can be put in.
  var isPlain: Bool { function != nil }

  /// Whether a point is surely on a curve.
  func isOnCurve(_ place: [Rational]) -> Bool {
    curves.contains { vanishes($0.factor, at: place) }
  }

  /// Whether the whole field is surely 0 at a point.
  func vanishes(at place: [Rational]) -> Bool {
    fieldExpressions.allSatisfy { vanishes($0, at: place) }
  }

  private func vanishes(_ expression: Expr, at place: [Rational]) -> Bool {
    var numbers: [Expr: Expr] = [:]
    for (name, value) in zip(names, place) { numbers[.symbol(name)] = Expr(value) }
    return expression.substituting(numbers) == Expr(0)
  }

  /// Whether it is sure that no curve meets a box.
  func curvesAvoid(_ box: [Interval]) -> Bool {
    curves.allSatisfy { curve in
      let function = try? EnclosedFunction(curve.factor, names: names, withGradient: false)
      return function.map { !$0.natural(box).range.contains(0) } ?? false
    }
  }

  private static func divisor(of field: [Polynomial]) throws(PolynomialLimit) -> Polynomial {
    var result = Polynomial.zero
    for component in field { result = try result.greatestCommonDivisor(component) }
    return result
  }
}

/// What interval arithmetic tells about the zeros of an expression in a box.
enum ZeroSet {
  /// There are none.
  case empty
  /// The expression takes both signs: zeros part the box.
  case parting
  case unknown

  /// Looks at a grid of points for both signs, then at parts of the box for one sign on each.
  init(of expression: Expr, names: [String], in region: [Interval]) {
    self = .unknown
    guard let function = try? EnclosedFunction(expression, names: names, withGradient: false) else {
      return
    }
    var (isPositive, isNegative) = (false, false)
    let steps = region.count > 3 ? 3 : 9
    for index in 0..<Int(repeating: steps, power: region.count) {
      var rest = index
      let point = region.map { side -> Interval in
        // Off the middle, where symmetric functions vanish.
        let share = (Double(rest % steps) + 0.4871) / Double(steps)
        rest /= steps
        return Interval(side.lower + share * side.width)
      }
      let value = function.natural(point).range
      isPositive = isPositive || value.lower > 0
      isNegative = isNegative || value.upper < 0
      if isPositive && isNegative {
        self = .parting
        return
      }
    }
    let isFree = Subdivision(limit: 2000).holds(on: region) {
      !function.natural($0).range.contains(0)
    }
    if isFree { self = .empty }
  }
}

extension Int {
  fileprivate init(repeating base: Int, power: Int) {
    self = (0..<power).reduce(1) { result, _ in result * base }
  }
}
