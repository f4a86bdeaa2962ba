/// The one table from which differentiation, evaluation, parsing and printing read.
enum FunctionTable {
  /// Rows in the order of `Function`'s cases.
  static let rows: [FunctionRow] = Function.allCases.map(row)

  /// The values of the rows.
  static let values = rows.map(\.value)

  /// Names the parser accepts.
  static let byName: [String: Function] = {
    var names: [String: Function] = [:]
    for function in Function.allCases { names[function.row.name] = function }
    for (alias, function) in aliases { names[alias] = function }
    return names
  }()

  private static let aliases: [(String, Function)] = [
    ("ln", .log), ("abs", .abs), ("max", .max), ("min", .min), ("arcsin", .asin),
    ("arccos", .acos), ("arctan", .atan), ("arccot", .acot),
  ]

  private static func row(_ function: Function) -> FunctionRow {
    switch function {
    case .exp, .log, .abs, .sign, .erf, .max, .min: general(function)
    case .sin, .cos, .tan, .cot, .sec, .csc: circular(function)
    case .asin, .acos, .atan, .acot: inverseCircular(function)
    case .sinh, .cosh, .tanh, .coth, .sech, .csch: hyperbolic(function)
    case .asinh, .acosh, .atanh: inverseHyperbolic(function)
    }
  }

  private static func general(_ function: Function) -> FunctionRow {
    switch function {
    case .exp:
      FunctionRow(
        name: "exp", latex: #"\exp"#, display: "exp", parity: .none, range: .positive,
        derivative: { exp($0) }, value: Real.exp, special: Special.exp, order: 10)
    case .log:
      FunctionRow(
        name: "log", latex: #"\ln"#, display: "ln", parity: .none, range: .real,
        derivative: { 1 / $0 }, value: Real.log, special: Special.log, order: 11)
    case .abs:
      FunctionRow(
        name: "Abs", latex: "", display: "abs", parity: .even, range: .nonnegative,
        derivative: { sign($0) }, value: { $0.magnitude }, special: Special.abs, order: 10000)
    case .sign:
      FunctionRow(
        name: "sign", latex: #"\operatorname{sign}"#, display: "sign", parity: .odd,
        range: .likeArgument, derivative: { _ in 0 }, value: Real.sign, special: Special.sign,
        order: 10000)
    case .erf:
      FunctionRow(
        name: "erf", latex: #"\operatorname{erf}"#, display: "erf", parity: .odd,
        range: .likeArgument, derivative: { 2 * exp(-$0.squared) / sqrt(.pi) }, value: Real.erf,
        special: Special.zero(0), order: 10000)
    case .max: extremum("Max", #"\max"#)
    default: extremum("Min", #"\min"#)
    }
  }

  /// Max and Min are differentiated and evaluated where several arguments are at hand.
  private static func extremum(_ name: String, _ latex: String) -> FunctionRow {
    FunctionRow(
      name: name, latex: latex, display: String(latex.dropFirst()), parity: .none, range: .real,
      derivative: { _ in 1 }, value: { $0 }, special: { _ in nil }, order: 20000)
  }

  private static func circular(_ function: Function) -> FunctionRow {
    switch function {
    case .sin:
      plain("sin", .odd, { cos($0) }, Real.sin, Trigonometry.sin, 20)
    case .cos:
      plain("cos", .even, { -sin($0) }, Real.cos, Trigonometry.cos, 21)
    case .tan:
      plain("tan", .odd, { tan($0).squared + 1 }, Real.tan, Trigonometry.tan, 22)
    case .cot:
      plain("cot", .odd, { -cot($0).squared - 1 }, { 1 / Real.tan($0) }, Trigonometry.cot, 23)
    case .sec:
      plain("sec", .even, { tan($0) * sec($0) }, { 1 / Real.cos($0) }, Trigonometry.sec, 10000)
    default:
      plain("csc", .odd, { -cot($0) * csc($0) }, { 1 / Real.sin($0) }, Trigonometry.csc, 10000)
    }
  }

  private static func inverseCircular(_ function: Function) -> FunctionRow {
    switch function {
    case .asin:
      inverse(
        "asin", "arcsin", .odd, .likeArgument, { 1 / sqrt(1 - $0.squared) }, Real.asin,
        Special.asin)
    case .acos:
      inverse(
        "acos", "arccos", .none, .nonnegative, { -1 / sqrt(1 - $0.squared) }, Real.acos,
        Special.acos)
    case .atan:
      inverse(
        "atan", "arctan", .odd, .likeArgument, { 1 / ($0.squared + 1) }, Real.atan,
        Special.atan)
    default:
      inverse(
        "acot", "arccot", .odd, .real, { -1 / ($0.squared + 1) },
        { $0 == 0 ? Double.pi / 2 : Real.atan(1 / $0) }, Special.acot)
    }
  }

  private static func hyperbolic(_ function: Function) -> FunctionRow {
    switch function {
    case .sinh:
      plain("sinh", .odd, { cosh($0) }, Real.sinh, Special.zero(0), 30, .likeArgument)
    case .cosh:
      plain("cosh", .even, { sinh($0) }, Real.cosh, Special.zero(1), 31, .positive)
    case .tanh:
      plain("tanh", .odd, { 1 - tanh($0).squared }, Real.tanh, Special.zero(0), 32, .likeArgument)
    case .coth:
      plain("coth", .odd, { 1 - coth($0).squared }, { 1 / Real.tanh($0) }, Special.pole, 33)
    case .sech:
      plain(
        "sech", .even, { -tanh($0) * sech($0) }, { 1 / Real.cosh($0) }, Special.zero(1), 10000,
        .positive)
    default:
      plain("csch", .odd, { -coth($0) * csch($0) }, { 1 / Real.sinh($0) }, Special.pole, 10000)
    }
  }

  private static func inverseHyperbolic(_ function: Function) -> FunctionRow {
    switch function {
    case .asinh:
      inverse(
        "asinh", "arsinh", .odd, .likeArgument, { 1 / sqrt($0.squared + 1) }, Real.asinh,
        Special.zero(0))
    case .acosh:
      inverse(
        "acosh", "arcosh", .none, .nonnegative, { 1 / (sqrt($0 - 1) * sqrt($0 + 1)) }, Real.acosh,
        { $0.isOne ? 0 : nil })
    default:
      inverse(
        "atanh", "artanh", .odd, .likeArgument, { 1 / (1 - $0.squared) }, Real.atanh,
        Special.zero(0))
    }
  }

  private static func plain(
    _ name: String, _ parity: FunctionRow.Parity, _ derivative: @escaping @Sendable (Expr) -> Expr,
    _ value: @escaping @Sendable (Double) -> Double,
    _ special: @escaping @Sendable (Expr) -> Expr?, _ order: Int,
    _ range: FunctionRow.Range = .real
  ) -> FunctionRow {
    let standard = !["sech", "csch"].contains(name)
    return FunctionRow(
      name: name, latex: standard ? "\\" + name : "\\operatorname{\(name)}", display: name,
      parity: parity, range: range, derivative: derivative, value: value, special: special,
      order: order)
  }

  private static func inverse(
    _ name: String, _ display: String, _ parity: FunctionRow.Parity, _ range: FunctionRow.Range,
    _ derivative: @escaping @Sendable (Expr) -> Expr,
    _ value: @escaping @Sendable (Double) -> Double,
    _ special: @escaping @Sendable (Expr) -> Expr?
  ) -> FunctionRow {
    let standard = ["asin", "acos", "atan"].contains(name)
    return FunctionRow(
      name: name, latex: standard ? "\\" + display : "\\operatorname{\(display)}",
      display: display, parity: parity, range: range, derivative: derivative, value: value,
      special: special, order: 10000)
  }
}
