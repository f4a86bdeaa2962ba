import Symbolics

/// Random expressions of the function table, the same every time.
struct RandomFunctions {
  private var state: UInt64
  /// Whether constants and scales are moderate, so that pictures can be measured.
  let isTame: Bool

  init(seed: UInt64, isTame: Bool) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.isTame = isTame
  }

  /// A number from 0 up to a count, that left out.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  private static let names = [
    "sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan", "acot", "sinh", "cosh",
    "tanh",
    "coth", "sech", "csch", "asinh", "acosh", "atanh", "exp", "log", "sqrt", "Abs", "sign", "erf",
  ]
  private static let constants = ["0", "1", "2", "3", "0.3", "1.7", "pi", "5"]
  private static let wild = ["1e200", "1e-200", "1e-9", "1e9", "1e308", "4.9e-324", "1e15", "0"]

  private mutating func constant() -> String {
    let number = !isTame && below(3) == 0 ? pick(Self.wild) : pick(Self.constants)
    return below(3) == 0 ? "(-\(number))" : number
  }

  /// An expression in some variables.
  mutating func expression(_ variables: [String], depth: Int) -> String {
    if depth == 0 {
      return switch below(6) {
      case 0: constant()
      case 1: "(\(pick(variables)) - \(pick(["1/3", "0.7", "1", "2"])))"
      case 2: "\(constant())*\(pick(variables))"
      default: pick(variables)
      }
    }
    func inner(_ self: inout RandomFunctions) -> String {
      self.expression(variables, depth: self.below(3) == 0 ? 0 : depth - 1)
    }
    let a = inner(&self)
    return switch below(12) {
    case 0, 1, 2, 3: "\(pick(Self.names))(\(a))"
    case 4: "(\(a)) + (\(inner(&self)))"
    case 5: "(\(a)) - (\(inner(&self)))"
    case 6: "(\(a))*(\(inner(&self)))"
    case 7: "(\(a))/(\(inner(&self)))"
    case 8: "(\(a))**(\(pick(["2", "3", "-1", "1/2", "1/3", "-2", "0.5"])))"
    case 9: "Max(\(a), \(inner(&self)))"
    case 10: "Min(\(a), \(inner(&self)))"
    default: "Piecewise((\(a), \(pick(variables)) < \(constant())), (\(inner(&self)), True))"
    }
  }
}
