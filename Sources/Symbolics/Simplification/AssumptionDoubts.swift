/// The parts of an expression at which a law may have looked at what is assumed about its symbols.
///
/// Assumptions matter to powers that are no whole powers, logarithms, absolute values, signs and
/// branches only, and there only in some shapes. A symbol that occurs in none of the parts gathered
/// here can lose its assumption without any change to what was simplified.
struct AssumptionDoubts {
  private var parts: [Expr] = []
  /// A logarithm that could be joined to another one.
  private var logarithm: Expr?
  /// The base of a root that could be joined to another one.
  private var radicand: Expr?

  mutating func add(_ part: Expr) {
    if parts.last?.node !== part.node { parts.append(part) }
  }

  /// A power whose exponent is no whole number: the root of a symbol or sum by itself asks for nothing.
  mutating func addPower(_ base: Expr, _ exponent: Expr) {
    if !base.isBare { return add(Expr.power(base, exponent)) }
    guard base.isSum else { return }
    // Two roots are joined where one of their sums is positive.
    if let radicand, radicand != base {
      add(radicand)
      add(base)
    }
    radicand = base
  }

  mutating func add(_ function: Function, _ arguments: [Expr]) {
    switch function {
    case .abs, .sign: add(arguments[0])
    case .log:
      let argument = arguments[0]
      if !argument.isBare { return add(argument) }
      guard argument.facts.isPositive else { return }
      // Two logarithms of positive values are joined.
      if let logarithm, logarithm != argument {
        add(logarithm)
        add(argument)
      }
      logarithm = argument
    default: break
    }
  }

  /// Whether an assumption on the symbol may have mattered.
  func concern(_ name: String) -> Bool { parts.contains { $0.contains(symbol: name) } }
}

extension Expr {
  /// Whether it is a number, a symbol or a sum, of which a root or logarithm stays whole.
  fileprivate var isBare: Bool {
    switch form {
    case .number, .pi, .symbol, .sum: true
    default: false
    }
  }
}
