import Synchronization

/// The derivatives simplified last: a page asks for the same ones in its text, its figures and its
/// checks, and simplifying takes far longer than looking up.
///
/// It is emptied when it is full, which changes times only.
enum DerivativeMemory {
  private struct Known {
    let variable: Expr
    var derivatives: [Expr: Expr] = [:]
  }

  private static let variableLimit = 8
  private static let limit = 64
  /// Longer expressions are not kept, so that the memory stays small.
  private static let sizeLimit = 200

  private static let known = Mutex<[Known]>([])

  /// The derivative found before, or else the one that `make` finds, which is kept.
  static func derivative(of expression: Expr, by variable: Expr, make: () -> Expr) -> Expr {
    guard expression.node.size <= sizeLimit else { return make() }
    let found = known.withLock { known in
      known.first { $0.variable == variable }?.derivatives[expression]
    }
    if let found { return found }
    let derivative = make()
    guard derivative.node.size <= sizeLimit else { return derivative }
    known.withLock { known in
      var index = known.firstIndex { $0.variable == variable } ?? known.count
      if index == variableLimit { (known, index) = ([], 0) }
      if index == known.count { known.append(Known(variable: variable)) }
      if known[index].derivatives.count >= limit { known[index].derivatives = [:] }
      known[index].derivatives[expression] = derivative
    }
    return derivative
  }
}
