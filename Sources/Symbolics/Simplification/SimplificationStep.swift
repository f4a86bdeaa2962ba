/// One rewriting that `simplified()` made.
public struct SimplificationStep: Sendable, Hashable {
  /// The law that was used.
  public var rule: SimplificationRule
  /// The part that was rewritten; the whole expression or something inside it.
  public var before: Expr
  /// What it became.
  public var after: Expr
}

/// The laws by which expressions are simplified; the raw value says what was done, in words.
public enum SimplificationRule: String, Sendable, Hashable, CaseIterable {
  /// Read as a quotient of polynomials in its parts, cancelled and factored.
  case quotient = "put over one bar, cancel and factor"
  /// Each term over the bottom by itself.
  case terms = "divide term by term"
  /// Collected by the powers of one part.
  case collected = "collect powers"
  /// A sum simplified term by term, or a product factor by factor.
  case parts = "simplify the parts"
  /// sin u cos u is sin(2u)/2 and its kin.
  case doubleAngle = "double angle"
  /// sin u / cos u is tan u and its kin.
  case tangent = "quotient of sine and cosine"
  /// Products of sines and cosines as sums.
  case productsToSums = "products of sines and cosines as sums"
  /// Sums of sines and cosines as products.
  case sumsToProducts = "sums of sines and cosines as products"
  /// log u + log v is log(u v) for positive u and v.
  case logarithms = "join logarithms"
  /// sqrt(u) sqrt(v) is sqrt(u v) for positive u.
  case roots = "join roots"
  /// u sign u is |u| and its kin.
  case signs = "signs and absolute values"
  /// exp u + exp(-u) is 2 cosh u and its kin.
  case exponentials = "pair exponentials"
  /// What all terms share stands before the sum.
  case commonFactors = "take out common factors"
  /// A number that all coefficients share stands before the sum.
  case numbers = "take out numbers"
  /// -(a - b) is b - a.
  case turned = "turn a difference around"
  /// log(2 x) is log 2 + log x and its kin.
  case positiveFactors = "take positive factors apart"
  /// sqrt(x²) is |x|, log(x²) is 2 log x for positive x, and their kin.
  case rootsAndLogarithms = "laws of roots and logarithms"

  /// Whether the result is the same quotient of polynomials in the same parts, so that reading it
  /// as one again gives nothing new.
  var keepsQuotient: Bool {
    switch self {
    case .quotient, .terms, .collected, .parts, .commonFactors, .numbers, .turned: true
    default: false
    }
  }
}

extension Expr {
  /// The rewritings that `simplified()` makes, in order, the parts before the whole.
  ///
  /// Every step has the value of what it replaces at random points. Parts that are used several
  /// times are rewritten once. Empty when the expression is simple already.
  public var simplificationSteps: [SimplificationStep] {
    var simplifier = Simplifier()
    let result = simplifier.simplify(self)
    return result == self ? [] : simplifier.steps
  }
}
