/// A rule of differentiation by its name.
public enum DifferentiationRule: Sendable, Hashable {
  /// What does not depend on the variable has the derivative 0.
  case constant
  /// The variable itself has the derivative 1.
  case identity
  /// Sums are differentiated term by term.
  case sum
  /// Constant factors stay.
  case constantMultiple
  /// One factor after the other is differentiated, the others stay.
  case product
  /// A fraction.
  case quotient
  /// A constant exponent.
  case power
  /// A constant base.
  case exponential
  /// Base and exponent both depend on the variable: u^v is e^(v ln u).
  case generalPower
  /// A function of the table, by its name in plain text.
  case function(String)
  /// Max or Min, by its name: the derivative of the argument that wins.
  case extremum(String)
  /// Piecewise expressions are differentiated branch by branch.
  case piecewise

  /// The name of the rule in words.
  public var name: String {
    switch self {
    case .constant: "constant rule"
    case .identity: "identity rule"
    case .sum: "sum rule"
    case .constantMultiple: "constant multiple rule"
    case .product: "product rule"
    case .quotient: "quotient rule"
    case .power: "power rule"
    case .exponential: "exponential rule"
    case .generalPower: "general power rule"
    case .function(let name): "derivative of the \(DifferentiationRule.words(name))"
    case .extremum(let name): "derivative of the \(DifferentiationRule.words(name))"
    case .piecewise: "branch rule"
    }
  }

  /// The rule in general, as LaTeX: `(u v)' = u' v + u v'`.
  public var statement: String {
    switch self {
    case .constant: "c' = 0"
    case .identity: "x' = 1"
    case .sum: "(u + v)' = u' + v'"
    case .constantMultiple: "(c u)' = c u'"
    case .product: "(u v)' = u' v + u v'"
    case .quotient: #"\left(\frac{u}{v}\right)' = \frac{u'}{v} - \frac{u v'}{v^{2}}"#
    case .power: "(u^{n})' = n u^{n - 1} u'"
    case .exponential: #"(a^{u})' = a^{u} u' \ln a"#
    case .generalPower: #"(u^{v})' = u^{v} \left(v' \ln u + \frac{v u'}{u}\right)"#
    case .function(let name): DifferentiationRule.statement(of: name)
    case .extremum(let name): DifferentiationRule.extremumStatement(name)
    case .piecewise: #"u' \text{ on each branch}"#
    }
  }

  private static func words(_ name: String) -> String { Function.named(name)?.row.spoken ?? name }

  /// Written from the row of the function, so that no rule stands twice.
  private static func statement(of name: String) -> String {
    guard let function = Function.named(name) else { return "" }
    let u = Expr.symbol("u")
    let slope = function.derivative(u)
    let head = #"\left("# + Expr.apply(function, [u]).latex + #"\right)' = "#
    if slope.isZero || slope.isOne { return head + (slope.isZero ? "0" : "u'") }
    var factor = slope.latex
    if case .sum = slope.form { factor = #"\left("# + factor + #"\right)"# }
    return head + factor + #" \, u'"#
  }

  private static func extremumStatement(_ name: String) -> String {
    let (latex, sign) = name == "Max" ? (#"\max"#, #"\ge"#) : (#"\min"#, #"\le"#)
    return latex + #"(u, v)' = \begin{cases} u' & \text{if } u "# + sign
      + #" v \\ v' & \text{otherwise} \end{cases}"#
  }
}
