import Synchronization

/// The Taylor polynomials written last: a page asks for the same ones in its text, its figures and its
/// bounds of errors.
enum TaylorMemory {
  /// What was asked for.
  struct Question {
    let expression: Expr
    let variables: [Expr]
    let point: [Expr]
    let order: Int

    fileprivate func isSame(as other: Question) -> Bool {
      order == other.order && expression == other.expression && variables == other.variables
        && point == other.point
    }
  }

  /// Longer polynomials and expressions are not kept, so that the memory stays small.
  private static let sizeLimit = 200

  private static let known = Mutex(RecentAnswers<Question, Expr>(limit: 32))

  /// The polynomial written before, or else the one that `make` writes, which is kept.
  static func polynomial(for question: Question, make: () -> Expr) -> Expr {
    guard question.expression.node.size <= sizeLimit else { return make() }
    if let found = known.withLock({ $0.answer { $0.isSame(as: question) } }) { return found }
    let polynomial = make()
    if polynomial.node.size <= sizeLimit {
      known.withLock { $0.keep(polynomial, for: question) }
    }
    return polynomial
  }
}
