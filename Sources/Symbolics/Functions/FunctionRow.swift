import Calculus

/// One row of the function table: all that differentiation, evaluation, parsing and printing need to
/// know about a function.
struct FunctionRow: Sendable {
  /// What changing the argument's sign does.
  enum Parity: Sendable { case none, odd, even }

  /// Where the values lie for real arguments.
  enum Range: Sendable {
    case real, positive, nonnegative
    /// Above, below or at zero where the argument is.
    case likeArgument
    /// The argument without its sign.
    case magnitude
    /// -1, 0 or 1.
    case signOfArgument
    /// One of several arguments.
    case oneOfArguments
  }

  /// A place where the function or its derivative breaks off.
  struct Break: Sendable {
    let kind: Singularity.Kind
    /// What is zero there, as an expression in the argument.
    let vanishing: @Sendable (Expr) -> Expr
  }

  /// The name in plain text, which the parser reads back.
  let name: String
  /// Other names the parser reads.
  var aliases: [String] = []
  /// The name in LaTeX, with its backslash or `\operatorname`.
  let latex: String
  /// The name set in formulas and Unicode text.
  let display: String
  /// The name in words, without article.
  let spoken: String
  let parity: Parity
  let range: Range
  /// Its place when factors and terms are put in reading order (SymPy's classes).
  var order = 10000
  /// The derivative by the argument.
  let derivative: @Sendable (Expr) -> Expr
  /// The value at a number; NaN outside the domain.
  let value: @Sendable (Double) -> Double
  /// The function over any scalar: dual numbers, jets.
  let kernel: any ScalarFunction.Type
  /// An interval that holds the values at all arguments of an interval, rounded outward.
  let enclosure: @Sendable (Interval) -> Interval
  /// The function of a truncated series of intervals.
  ///
  /// Only its slopes count, the values are those of `enclosure`. The kernel would do, but through a type
  /// that is known only when the program runs nothing is specialized, which is ten times slower.
  let series: @Sendable (Jet<Interval>) -> Jet<Interval>
  /// The principal value at a complex number.
  let complex: @Sendable (Complex) -> Complex
  /// The exact value at special arguments, nil elsewhere.
  let special: @Sendable (Expr) -> Expr?
  /// What must hold of the argument for a real value; nothing when all real numbers will do.
  var domain: @Sendable (Expr) -> [Condition] = { _ in [] }
  /// Where the function or its derivative breaks off.
  var breaks: [Break] = []
  /// How well-behaved the function is on an interval of arguments.
  var regularity: @Sendable (Interval) -> Regularity = { _ in .smooth }
}

extension FunctionRow.Break {
  static func pole(_ vanishing: @escaping @Sendable (Expr) -> Expr) -> Self {
    Self(kind: .pole, vanishing: vanishing)
  }

  static func kink(_ vanishing: @escaping @Sendable (Expr) -> Expr) -> Self {
    Self(kind: .kink, vanishing: vanishing)
  }

  static func jump(_ vanishing: @escaping @Sendable (Expr) -> Expr) -> Self {
    Self(kind: .jump, vanishing: vanishing)
  }

  static func verticalTangent(_ vanishing: @escaping @Sendable (Expr) -> Expr) -> Self {
    Self(kind: .verticalTangent, vanishing: vanishing)
  }
}
