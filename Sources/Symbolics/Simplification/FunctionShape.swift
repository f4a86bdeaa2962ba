/// Which functions occur in an expression outside of other functions, and how.
struct FunctionShape {
  /// Functions outside of others.
  private(set) var functions = FunctionSet()
  /// Whether a circular or hyperbolic function occurs in a power.
  private(set) var hasSquares = false
  /// Whether several roots of sums occur.
  var hasRoots: Bool { rootCount > 1 }

  private var rootCount = 0
  /// Whether a sum stands in an exponent.
  private(set) var hasSumExponent = false
  /// Whether circular functions of multiples of one angle occur.
  private(set) var hasMultipleAngles = false
  /// Whether identities between the circular functions can shorten the expression.
  private(set) var mayCombine = false

  /// Whether half angles can shorten a quotient: 1 + cos u stands in a sum, a function below a bar.
  var mayHalve: Bool { hasCircularDivisor && hasCosineAndOne }

  /// Whether the terms of some sum have a factor in common.
  private(set) var mayShareFactors = false
  /// Whether a number can be taken out of some sum.
  private(set) var mayShareNumbers = false
  /// Whether a difference stands in a product with a minus sign.
  private(set) var mayTurn = false
  /// Whether what can be taken out of sums and products is looked for.
  private let looksForFactors: Bool

  /// Whether a circular or hyperbolic function occurs below a bar.
  private(set) var hasCircularDivisor = false
  private var hasCosineAndOne = false
  private var circularCount = 0
  private var angles: [(body: Expr, number: Number, functions: FunctionSet)] = []

  /// Whether sine and cosine, or hyperbolic sine and cosine, both occur.
  var hasPair: Bool {
    functions.contains(.sin) && functions.contains(.cos)
      || functions.contains(.sinh) && functions.contains(.cosh)
  }

  /// Whether sines or cosines of different angles, multiples included, occur.
  var hasSeveralAngles: Bool { hasMultipleAngles || angles.count > 1 }

  /// Whether sines or cosines occur, rather than tangents and the like only.
  var hasWaves: Bool {
    functions.contains(.sin) || functions.contains(.cos) || functions.contains(.sinh)
      || functions.contains(.cosh)
  }

  /// Whether exponentials and hyperbolic functions meet.
  var mixesHyperbolic: Bool {
    let hyperbolic = functions.hyperbolicCount
    return hyperbolic > 1 || (hyperbolic == 1 && functions.contains(.exp))
  }

  var hasCircular: Bool { !angles.isEmpty }

  init(_ expression: Expr, lookingForFactors: Bool = false) {
    looksForFactors = lookingForFactors
    visit(expression)
  }

  private mutating func visit(_ expression: Expr) {
    switch expression.form {
    case .sum(let constant, let terms):
      if looksForFactors {
        mayShareFactors = mayShareFactors || Folding.mayShareFactors(constant, terms)
        mayShareNumbers = mayShareNumbers || Folding.mayShareNumbers(constant, terms)
      }
      for term in terms {
        if case .apply(let function, _) = term.body.form, function == .cos || function == .cosh,
          constant.magnitude == term.coefficient.magnitude
        {
          hasCosineAndOne = true
        }
        visit(term.body)
      }
    case .product(let coefficient, let factors):
      mayTurn = mayTurn || coefficient.isNegative && factors.contains(where: \.hasNegativeTerm)
      for factor in factors { visit(factor) }
    case .power(let base, let exponent):
      if base.isSum, let number = exponent.number, !number.value.isInteger { rootCount += 1 }
      if case .apply(let function, _) = base.form, function.isTrigonometric {
        (hasSquares, mayCombine) = (true, true)
      }
      if exponent.isSum { hasSumExponent = true }
      let count = circularCount
      visit(base)
      if exponent.hasMinus, circularCount > count { hasCircularDivisor = true }
    case .apply(let function, let arguments):
      functions.insert(function)
      if function == .exp, arguments[0].isSum { hasSumExponent = true }
      if function.isTrigonometric { addAngle(function, arguments[0]) }
    default: break
    }
  }

  private mutating func addAngle(_ function: Function, _ argument: Expr) {
    circularCount += 1
    let (number, body) = argument.coefficientAndBody
    if !number.isOne { mayCombine = true }
    guard let index = angles.firstIndex(where: { $0.body == body }) else {
      var own = FunctionSet()
      own.insert(function)
      angles.append((body, number, own))
      return
    }
    if angles[index].number != number { hasMultipleAngles = true }
    if angles[index].functions.insert(function) || angles[index].number != number {
      mayCombine = true
    }
  }
}

/// A set of functions, one bit for each.
struct FunctionSet {
  private var bits: UInt32 = 0

  private static let hyperbolic = Function.allCases.reduce(UInt32(0)) {
    $1.isHyperbolic ? $0 | bit($1) : $0
  }

  /// Circular and hyperbolic functions other than sine and cosine.
  private static let others = Function.allCases.reduce(UInt32(0)) {
    let isWave = [Function.sin, .cos, .sinh, .cosh].contains($1)
    return $1.isTrigonometric && !isWave ? $0 | bit($1) : $0
  }

  private static func bit(_ function: Function) -> UInt32 { 1 << UInt32(function.rawValue) }

  var isEmpty: Bool { bits == 0 }

  /// Whether all circular and hyperbolic functions among them are sines and cosines.
  var areWavesOnly: Bool { bits & FunctionSet.others == 0 }

  /// How many hyperbolic functions are among them.
  var hyperbolicCount: Int { (bits & FunctionSet.hyperbolic).nonzeroBitCount }

  func contains(_ function: Function) -> Bool { bits & FunctionSet.bit(function) != 0 }

  /// Adds a function; whether it was not there before.
  @discardableResult
  mutating func insert(_ function: Function) -> Bool {
    let isNew = !contains(function)
    bits |= FunctionSet.bit(function)
    return isNew
  }
}
