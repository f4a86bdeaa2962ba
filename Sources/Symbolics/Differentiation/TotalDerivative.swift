/// One summand of a total derivative: how fast the expression changes with a symbol, times how fast
/// the symbol changes with the parameter.
public struct TotalDerivativeTerm: Sendable, Hashable {
  /// The symbol.
  public var symbol: Expr
  /// The partial derivative of the expression by the symbol, simplified, off the path.
  public var partial: Expr
  /// The derivative of the symbol by the parameter along the path, simplified; 1 for the parameter
  /// itself.
  public var speed: Expr

  /// Creates a term.
  public init(symbol: Expr, partial: Expr, speed: Expr) {
    self.symbol = symbol
    self.partial = partial
    self.speed = speed
  }
}

extension Expr {
  /// The derivative along a curve: each symbol becomes its expression in the parameter, and the
  /// chain rule is applied.
  ///
  /// Simplified.
  public func derivative(along path: [Expr: Expr], by parameter: Expr) -> Expr {
    totalDerivative(by: parameter, along: path)
  }

  /// The total derivative by a parameter along a path, as an expression in the parameter,
  /// simplified.
  ///
  /// The parameter may occur in the expression itself. Symbols that the path does not give stay
  /// constant.
  ///
  /// - Parameters:
  ///   - parameter: the symbol of the parameter.
  ///   - path: for symbols of the expression what they are on the path.
  /// - Returns: the derivative; poisoned when the path gives something else than symbols or moves
  ///   the parameter.
  public func totalDerivative(by parameter: Expr, along path: [Expr: Expr]) -> Expr {
    if let problem = Expr.problem(ofPath: path, by: parameter) { return problem }
    return substituting(path).derivative(by: parameter)
  }

  /// The summands of the total derivative by a parameter along a path, in the order of the symbols:
  /// their products add up to it once the path is put in.
  ///
  /// A term for the parameter itself stands last when the expression contains it. Symbols that do not
  /// occur have no term. Empty for a path that `totalDerivative(by:along:)` refuses.
  public func totalDerivativeTerms(
    by parameter: Expr, along path: [Expr: Expr]
  ) -> [TotalDerivativeTerm] {
    guard Expr.problem(ofPath: path, by: parameter) == nil else { return [] }
    let speeds = Expr.byName(path).mapValues { $0.derivative(by: parameter) }
    var terms: [TotalDerivativeTerm] = []
    for symbol in symbols {
      guard let name = symbol.symbolName, let speed = speeds[name] else { continue }
      terms.append(
        TotalDerivativeTerm(symbol: symbol, partial: derivative(by: symbol), speed: speed))
    }
    if let name = parameter.symbolName, contains(symbol: name) {
      terms.append(
        TotalDerivativeTerm(symbol: parameter, partial: derivative(by: parameter), speed: .one))
    }
    return terms
  }

  private static func problem(ofPath path: [Expr: Expr], by parameter: Expr) -> Expr? {
    let keys = path.keys.sorted(by: StructuralOrder.isLess)
    if let wrong = keys.first(where: { $0.symbolName == nil }) {
      return .poisoned("\(wrong.plain) is not a symbol, and a path is given for symbols")
    }
    if keys.contains(where: { $0.symbolName == parameter.symbolName }) {
      return .poisoned("the path moves its own parameter \(parameter.plain)")
    }
    return nil
  }
}
