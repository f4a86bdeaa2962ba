/// Angles such as n π + x with a whole number n.
enum HalfTurns {
  /// The half turns whose number is whole and symbolic, and what is left of the angle; nil when
  /// there are none.
  static func split(_ angle: Expr) -> (turns: Expr, rest: Expr)? {
    guard angle.hasSymbolicMultipleOfPi else { return nil }
    var (turns, rest) = ([Expr](), [Expr]())
    for term in angle.terms {
      if let count = term.countOfPi {
        let (whole, part) = wholePart(count)
        turns.append(whole)
        rest.append(part * .pi)
      } else {
        rest.append(term)
      }
    }
    let total = Expr.sum(turns)
    return total.isZero ? nil : (total, Expr.sum(rest))
  }

  /// The terms of a count that are whole, and the others.
  private static func wholePart(_ count: Expr) -> (Expr, Expr) {
    var (whole, part) = ([Expr](), [Expr]())
    for term in count.terms {
      if term.facts.isInteger, term.number == nil { whole.append(term) } else { part.append(term) }
    }
    return (Expr.sum(whole), Expr.sum(part))
  }
}

extension Expr {
  /// Whether π times a symbol, or more, stands in the expression as a term.
  fileprivate var hasSymbolicMultipleOfPi: Bool {
    switch form {
    case .product(_, let factors): factors.count > 1 && factors.contains { $0 == .pi }
    case .sum(_, let terms): terms.contains { $0.body.hasSymbolicMultipleOfPi }
    default: false
    }
  }

  /// What π is multiplied with in a product, when that is a whole number times a fraction.
  fileprivate var countOfPi: Expr? {
    guard case .product(let coefficient, let factors) = form,
      let index = factors.firstIndex(of: .pi), factors.count > 1
    else { return nil }
    var others = factors
    others.remove(at: index)
    let rest = Expr.product(others)
    return rest.facts.isInteger ? rest.distributed(by: coefficient) : nil
  }

  /// The exponent of minus one with what is even taken off, and whether what was taken off is odd.
  var parity: (rest: Expr, isOdd: Bool) {
    var rest: [Expr] = []
    var isOdd = false
    for term in terms {
      let (coefficient, body) = term.coefficientAndBody
      guard body.facts.isInteger, coefficient.isInteger else {
        rest.append(term)
        continue
      }
      if coefficient.value.isEven { continue }
      if body.isOne { isOdd.toggle() } else { rest.append(body) }
    }
    return (Expr.sum(rest), isOdd)
  }
}
