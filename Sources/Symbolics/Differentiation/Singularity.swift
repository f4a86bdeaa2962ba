/// A place where an expression or its derivative breaks off.
public struct Singularity: Sendable, Hashable, CustomStringConvertible {
  /// What happens there.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The value grows without bound.
    case pole
    /// The value is continuous, its derivative jumps.
    case kink
    /// The value jumps.
    case jump
    /// The value is continuous and its derivative grows without bound; where what is below a root
    /// only touches zero, the derivative jumps instead.
    case verticalTangent = "vertical tangent"
    /// One branch ends and another begins: a jump, a kink or smooth, as the branches have it.
    case seam
  }

  /// What happens there.
  public var kind: Kind
  /// The expression that is zero there.
  public var vanishing: Expr
  /// The part of the expression that breaks off.
  public var part: Expr

  /// Creates a singularity.
  public init(_ kind: Kind, where vanishing: Expr, of part: Expr) {
    self.kind = kind
    self.vanishing = vanishing
    self.part = part
  }

  /// `kink where x - 1 = 0`; solved where that is easy, `kink at x = 1`.
  public var description: String {
    if let (symbol, place) = vanishing.zero {
      return "\(kind.rawValue) at \(symbol.plain) = \(place.plain)"
    }
    return "\(kind.rawValue) where \(vanishing.plain) = 0"
  }

  /// Where in a range of one symbol the singularity lies, ascending.
  ///
  /// Exact for expressions that are a symbol and a number. Others are looked through at `samples`
  /// points for changes of sign, which are then halved in until no number lies between; places where
  /// the expression touches zero without changing its sign, or changes it twice between two points,
  /// are not found. Empty when another symbol occurs.
  public func places(
    of variable: Expr, in range: ClosedRange<Double>, samples: Int = 512
  ) -> [Double] {
    if let (symbol, zero) = vanishing.zero, symbol.symbolName == variable.symbolName {
      let place = zero.value(at: [:])
      return range.contains(place) ? [place] : []
    }
    let f = vanishing.function(of: variable)
    let count = Swift.max(2, samples)
    let step = (range.upperBound - range.lowerBound) / Double(count)
    var places: [Double] = []
    var (left, before) = (range.lowerBound, f(range.lowerBound))
    if before == 0 { places.append(left) }
    for index in 1...count {
      let right = index == count ? range.upperBound : range.lowerBound + Double(index) * step
      let after = f(right)
      if after == 0 {
        places.append(right)
      } else if before < 0 && after > 0 || before > 0 && after < 0 {
        places.append(Singularity.bisect(f, left, right))
      }
      (left, before) = (right, after)
    }
    return places
  }

  /// The change of sign of a function between two points.
  private static func bisect(_ f: (Double) -> Double, _ left: Double, _ right: Double) -> Double {
    var (low, high) = (left, right)
    let isRising = f(left) < 0
    // Halving reaches neighbouring numbers in far fewer steps.
    for _ in 0..<2100 {
      let middle = low / 2 + high / 2
      guard middle > low, middle < high else { break }
      let value = f(middle)
      if value == 0 { return middle }
      if (value < 0) == isRising { low = middle } else { high = middle }
    }
    return low
  }
}

extension Expr {
  /// Of a symbol, or a symbol and a constant: the symbol and the value at which the sum is zero.
  fileprivate var zero: (symbol: Expr, place: Expr)? {
    if symbolName != nil { return (self, .zero) }
    return shiftedSymbol.map { ($0, $0 - self) }
  }

  /// Where the expression or its derivative by a symbol breaks off: poles, kinks, jumps, vertical
  /// tangents and the seams of piecewise parts, each once, inner parts before outer ones.
  ///
  /// Differentiation goes by rules that hold away from these places: the derivative of `Abs(x)` is
  /// `sign(x)`, which says nothing of the kink at 0, and this list keeps it. What cannot vanish is
  /// left out, as far as that is known.
  ///
  /// - Parameter variable: a symbol, or nil for all symbols.
  public func singularities(by variable: Expr? = nil) -> [Singularity] {
    var survey = SingularitySurvey(
      mask: variable.map { $0.node.symbolMask } ?? .max, name: variable?.symbolName)
    survey.visit(self)
    return survey.found
  }
}

/// Gathers the singularities of the parts of an expression, entering shared parts once.
private struct SingularitySurvey {
  let mask: UInt64
  let name: String?
  var found: [Singularity] = []
  private var seen: Set<Expr> = []
  private var listed: Set<Singularity> = []

  init(mask: UInt64, name: String?) {
    self.mask = mask
    self.name = name
  }

  mutating func visit(_ expression: Expr) {
    guard expression.node.symbolMask & mask != 0, seen.insert(expression).inserted else { return }
    for child in expression.children { visit(child) }
    switch expression.form {
    case .number, .pi, .symbol, .poison, .sum, .product: break
    case .power(let base, let exponent): visitPower(expression, base, exponent)
    case .apply(let function, let arguments):
      if function.isExtremum { visitExtremum(expression, arguments) }
      for place in function.row.breaks {
        record(place.kind, place.vanishing(arguments[0]), expression)
      }
    case .piecewise(let branches):
      for branch in branches { visitCondition(branch.condition, expression) }
    }
  }

  private mutating func visitPower(_ whole: Expr, _ base: Expr, _ exponent: Expr) {
    if let number = exponent.number?.value {
      if number.signum < 0 { return record(.pole, base, whole) }
      if number < .one { return record(.verticalTangent, base, whole) }
    } else if !exponent.facts.isReal || !exponent.facts.isNonnegative {
      record(.pole, base, whole)
    }
  }

  private mutating func visitExtremum(_ whole: Expr, _ arguments: [Expr]) {
    for (index, first) in arguments.enumerated() {
      for second in arguments.dropFirst(index + 1) { record(.kink, first - second, whole) }
    }
  }

  private mutating func visitCondition(_ condition: Condition, _ whole: Expr) {
    switch condition {
    case .always, .never: break
    case .compare(let left, _, let right): record(.seam, left - right, whole)
    case .all(let parts), .any(let parts): for part in parts { visitCondition(part, whole) }
    }
  }

  private mutating func record(_ kind: Singularity.Kind, _ vanishing: Expr, _ part: Expr) {
    guard vanishing.problem == nil, !vanishing.facts.isNonzero,
      !(-vanishing).facts.isNonzero, vanishing.node.symbolMask & mask != 0
    else { return }
    if let name, !vanishing.contains(symbol: name) { return }
    switch vanishing.form {
    case .product(_, let factors):
      for factor in factors { record(kind, factor, part) }
    case .power(let base, let exponent) where exponent.number?.isNegative == false:
      record(kind, base, part)
    case .power(_, let exponent) where exponent.number != nil: break
    default:
      let oriented = vanishing.hasLeadingMinus ? vanishing.distributed(by: .minusOne) : vanishing
      // The same place in a larger part says nothing new.
      guard listed.insert(Singularity(kind, where: oriented, of: oriented)).inserted else { return }
      found.append(Singularity(kind, where: oriented, of: part))
    }
  }
}
