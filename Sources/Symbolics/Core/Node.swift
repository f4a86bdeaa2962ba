/// The storage of an expression: what it is and what is asked of it often, worked out once.
///
/// Shared and immutable, so that copying an expression is copying a reference and a sub-term used
/// twice is held once.
final class Node: Sendable {
  let form: Form
  /// Equal for equal expressions; used for equality and tables only, never for order.
  let hash: Int
  /// How far the parts are nested.
  let depth: Int
  /// The length of the expression written out, up to a limit far above any that is ever written.
  let size: Int
  /// One bit for each symbol that occurs; different symbols may share a bit.
  let symbolMask: UInt64
  /// Whether it is made of numbers and symbols by sums, products and whole powers.
  let isRational: Bool
  /// What is certain about the value.
  let facts: Facts

  init(_ form: Form) {
    self.form = form
    var survey = NodeSurvey()
    survey.visit(form)
    hash = survey.hash
    depth = survey.depth + 1
    size = min(survey.size, NodeSurvey.sizeLimit)
    symbolMask = survey.symbolMask
    isRational = survey.isRational
    facts = Facts.of(form)
  }
}

/// What an expression is.
///
/// All forms are canonical: only the builders in `Sum`, `Product`, `Power` and `Application` make
/// them.
enum Form: Sendable {
  case number(Number)
  case pi
  case symbol(Symbol)
  /// A constant and at least one term; two or more parts in all.
  ///
  /// Bodies carry no coefficient, are distinct and sorted.
  case sum(Number, [Term])
  /// A coefficient that is not zero and sorted factors that are neither numbers nor products; two
  /// or more parts in all.
  case product(Number, [Expr])
  case power(Expr, Expr)
  case apply(Function, [Expr])
  case piecewise([Branch])
  indirect case poison(ExpressionError)
}

/// One term of a sum: a coefficient and what it multiplies.
struct Term: Sendable, Hashable {
  var coefficient: Number
  var body: Expr
}

/// One branch of a piecewise expression.
struct Branch: Sendable, Hashable {
  var value: Expr
  var condition: Condition
}
