/// A simplified expression with what must be true for it to equal the original.
public struct Simplification: Sendable, Hashable {
  /// The simplified expression.
  public var expression: Expr
  /// The conditions used, each as text: `x != 0` where a factor was cancelled, `x > 0` or `x is
  /// real` where a law needs it.
  ///
  /// Sorted, each once.
  public var conditions: [String]
}

extension Expr {
  /// The simplified expression together with the conditions under which it equals this one.
  ///
  /// A factor that was cancelled must not be zero, a logarithm or even root that is gone must have
  /// had a value, and an assumption on a symbol counts when the result would be another without it.
  /// A condition on a place where both forms have the same value, or neither has one, is left out.
  public var simplification: Simplification {
    var simplifier = Simplifier()
    let result = simplifier.simplify(self)
    guard result != self else { return Simplification(expression: self, conditions: []) }
    let gaps = Gaps(of: self, closedBy: result)
    var conditions = Set(gaps.conditions)
    for (assumption, weaker, words) in [
      (Assumption.positive, Assumption.real, " > 0"), (.real, .none, " is real"),
    ] {
      // One after the other: where either of two assumptions would do, one is needed.
      var (cautious, expected) = (self, result)
      for symbol in symbols where symbol.form.assumption == assumption {
        guard let name = symbol.symbolName, simplifier.doubts.concern(name) else { continue }
        let replacement = [symbol: Expr.symbol(name, weaker)]
        let relaxed = cautious.substituting(replacement)
        let outcome = expected.substituting(replacement)
        if relaxed.simplified() == outcome {
          (cautious, expected) = (relaxed, outcome)
        } else {
          conditions.insert(symbol.plain + words)
        }
      }
    }
    return Simplification(expression: result, conditions: conditions.sorted())
  }
}

extension Form {
  fileprivate var assumption: Assumption? {
    if case .symbol(let symbol) = self { return symbol.assumption }
    return nil
  }
}
