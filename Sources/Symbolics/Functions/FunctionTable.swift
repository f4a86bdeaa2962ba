import Calculus

/// The one table from which differentiation, evaluation, parsing and printing read.
///
/// Adding a function is a case of ``Function`` and its row; the compiler asks for the one when it
/// sees the other.
enum FunctionTable {
  /// Rows in the order of `Function`'s cases.
  static let rows: [FunctionRow] = Function.allCases.map(row)

  // Columns are read off place by place: a row as a whole costs a copy of all its parts.
  static let values = rows.indices.map { rows[$0].value }
  static let derivatives = rows.indices.map { rows[$0].derivative }
  static let specials = rows.indices.map { rows[$0].special }
  static let parities = rows.indices.map { rows[$0].parity }
  static let ranges = rows.indices.map { rows[$0].range }
  static let kernels = rows.indices.map { rows[$0].kernel }
  static let enclosures = rows.indices.map { rows[$0].enclosure }
  static let series = rows.indices.map { rows[$0].series }
  static let regularities = rows.indices.map { rows[$0].regularity }
  static let complexValues = rows.indices.map { rows[$0].complex }

  /// Names the parser accepts.
  static let byName: [String: Function] = {
    var names: [String: Function] = [:]
    for function in Function.allCases {
      for name in [function.row.name] + function.row.aliases { names[name] = function }
    }
    return names
  }()

  // Max and Min are differentiated and evaluated where all their arguments are at hand.
  private static func row(_ function: Function) -> FunctionRow {
    switch function {
    case .exp:
      FunctionRow(
        name: "exp", latex: #"\exp"#, display: "exp", spoken: "exponential", parity: .none,
        range: .positive, order: 10, derivative: { exp($0) }, value: Real.exp,
        kernel: ScalarFunctions.Exponential.self, enclosure: Interval.exp, series: { .exp($0) },
        complex: Complex.exp,
        special: Special.exp)
    case .log:
      FunctionRow(
        name: "log", aliases: ["ln"], latex: #"\ln"#, display: "ln", spoken: "natural logarithm",
        parity: .none, range: .real, order: 11, derivative: { 1 / $0 }, value: Real.log,
        kernel: ScalarFunctions.Logarithm.self, enclosure: { Interval.log($0) },
        series: { .log($0) }, complex: { Complex.log($0) },
        special: Special.log,
        domain: { [.comparing($0, .greater, .zero)] }, breaks: [.pole { $0 }],
        regularity: Regularity.smooth(inside: Interval(0, .infinity)))
    case .sin:
      FunctionRow(
        name: "sin", latex: #"\sin"#, display: "sin", spoken: "sine", parity: .odd, range: .real,
        order: 20, derivative: { cos($0) }, value: Real.sin, kernel: ScalarFunctions.Sine.self,
        enclosure: Interval.sin, series: { .sin($0) }, complex: Complex.sin,
        special: Trigonometry.sin)
    case .cos:
      FunctionRow(
        name: "cos", latex: #"\cos"#, display: "cos", spoken: "cosine", parity: .even, range: .real,
        order: 21, derivative: { -sin($0) }, value: Real.cos, kernel: ScalarFunctions.Cosine.self,
        enclosure: Interval.cos, series: { .cos($0) }, complex: Complex.cos,
        special: Trigonometry.cos)
    case .tan:
      FunctionRow(
        name: "tan", latex: #"\tan"#, display: "tan", spoken: "tangent", parity: .odd, range: .real,
        order: 22, derivative: { tan($0).squared + 1 }, value: Real.tan,
        kernel: ScalarFunctions.Tangent.self, enclosure: Interval.tan, series: { .tan($0) },
        complex: Complex.tan,
        special: Trigonometry.tan,
        domain: { [.comparing(.apply(.cos, [$0]), .notEqual, .zero)] }, breaks: [.pole { cos($0) }],
        regularity: Regularity.smooth(whereBounded: Interval.tan))
    case .cot:
      FunctionRow(
        name: "cot", latex: #"\cot"#, display: "cot", spoken: "cotangent", parity: .odd,
        range: .real, order: 23, derivative: { -cot($0).squared - 1 }, value: { 1 / Real.tan($0) },
        kernel: ScalarFunctions.Cotangent.self, enclosure: Interval.cot,
        series: { .cos($0) / .sin($0) }, complex: { 1 / Complex.tan($0) },
        special: Trigonometry.cot,
        domain: { [.comparing(.apply(.sin, [$0]), .notEqual, .zero)] }, breaks: [.pole { sin($0) }],
        regularity: Regularity.smooth(whereBounded: Interval.cot))
    case .sec:
      FunctionRow(
        name: "sec", latex: #"\sec"#, display: "sec", spoken: "secant", parity: .even, range: .real,
        derivative: { tan($0) * sec($0) }, value: { 1 / Real.cos($0) },
        kernel: ScalarFunctions.Secant.self, enclosure: Interval.sec,
        series: { 1 / .cos($0) }, complex: { 1 / Complex.cos($0) }, special: Trigonometry.sec,
        domain: { [.comparing(.apply(.cos, [$0]), .notEqual, .zero)] }, breaks: [.pole { cos($0) }],
        regularity: Regularity.smooth(whereBounded: Interval.sec))
    case .csc:
      FunctionRow(
        name: "csc", latex: #"\csc"#, display: "csc", spoken: "cosecant", parity: .odd,
        range: .real, derivative: { -cot($0) * csc($0) }, value: { 1 / Real.sin($0) },
        kernel: ScalarFunctions.Cosecant.self, enclosure: Interval.csc,
        series: { 1 / .sin($0) }, complex: { 1 / Complex.sin($0) }, special: Trigonometry.csc,
        domain: { [.comparing(.apply(.sin, [$0]), .notEqual, .zero)] }, breaks: [.pole { sin($0) }],
        regularity: Regularity.smooth(whereBounded: Interval.csc))
    case .asin:
      FunctionRow(
        name: "asin", aliases: ["arcsin"], latex: #"\arcsin"#, display: "arcsin",
        spoken: "inverse sine", parity: .odd, range: .likeArgument,
        derivative: { 1 / sqrt(1 - $0.squared) }, value: Real.asin,
        kernel: ScalarFunctions.InverseSine.self, enclosure: Interval.asin, series: { .asin($0) },
        complex: Complex.asin,
        special: Special.asin,
        domain: {
          [.comparing($0, .greaterOrEqual, .minusOne), .comparing($0, .lessOrEqual, .one)]
        }, breaks: [.verticalTangent { $0 - 1 }, .verticalTangent { $0 + 1 }],
        regularity: Regularity.smooth(inside: Interval(-1, 1), edges: .continuous))
    case .acos:
      FunctionRow(
        name: "acos", aliases: ["arccos"], latex: #"\arccos"#, display: "arccos",
        spoken: "inverse cosine", parity: .none, range: .nonnegative,
        derivative: { -1 / sqrt(1 - $0.squared) }, value: Real.acos,
        kernel: ScalarFunctions.InverseCosine.self, enclosure: Interval.acos, series: { .acos($0) },
        complex: Complex.acos,
        special: Special.acos,
        domain: {
          [.comparing($0, .greaterOrEqual, .minusOne), .comparing($0, .lessOrEqual, .one)]
        }, breaks: [.verticalTangent { $0 - 1 }, .verticalTangent { $0 + 1 }],
        regularity: Regularity.smooth(inside: Interval(-1, 1), edges: .continuous))
    case .atan:
      FunctionRow(
        name: "atan", aliases: ["arctan"], latex: #"\arctan"#, display: "arctan",
        spoken: "inverse tangent", parity: .odd, range: .likeArgument,
        derivative: { 1 / ($0.squared + 1) }, value: Real.atan,
        kernel: ScalarFunctions.InverseTangent.self, enclosure: Interval.atan,
        series: { .atan($0) }, complex: Complex.atan, special: Special.atan)
    case .acot:
      FunctionRow(
        name: "acot", aliases: ["arccot"], latex: #"\operatorname{arccot}"#, display: "arccot",
        spoken: "inverse cotangent", parity: .odd, range: .real,
        derivative: { -1 / ($0.squared + 1) },
        value: { ScalarFunctions.InverseCotangent.value($0) },
        kernel: ScalarFunctions.InverseCotangent.self, enclosure: Interval.acot,

        // Beside its jump it differs from −atan by a constant.
        series: { -.atan($0) },
        complex: { $0 == 0 ? Complex(Double.pi / 2) : Complex.atan(1 / $0) }, special: Special.acot,
        breaks: [.jump { $0 }], regularity: Regularity.smooth(exceptAtZero: .defined))
    case .sinh:
      FunctionRow(
        name: "sinh", latex: #"\sinh"#, display: "sinh", spoken: "hyperbolic sine", parity: .odd,
        range: .likeArgument, order: 30, derivative: { cosh($0) }, value: Real.sinh,
        kernel: ScalarFunctions.HyperbolicSine.self, enclosure: Interval.sinh,
        series: { .sinh($0) }, complex: Complex.sinh, special: Special.zero(0))
    case .cosh:
      FunctionRow(
        name: "cosh", latex: #"\cosh"#, display: "cosh", spoken: "hyperbolic cosine", parity: .even,
        range: .positive, order: 31, derivative: { sinh($0) }, value: Real.cosh,
        kernel: ScalarFunctions.HyperbolicCosine.self, enclosure: Interval.cosh,
        series: { .cosh($0) }, complex: Complex.cosh, special: Special.zero(1))
    case .tanh:
      FunctionRow(
        name: "tanh", latex: #"\tanh"#, display: "tanh", spoken: "hyperbolic tangent", parity: .odd,
        range: .likeArgument, order: 32, derivative: { 1 - tanh($0).squared }, value: Real.tanh,
        kernel: ScalarFunctions.HyperbolicTangent.self, enclosure: Interval.tanh,
        series: { .tanh($0) }, complex: Complex.tanh, special: Special.zero(0))
    case .coth:
      FunctionRow(
        name: "coth", latex: #"\coth"#, display: "coth", spoken: "hyperbolic cotangent",
        parity: .odd, range: .real, order: 33, derivative: { 1 - coth($0).squared },
        value: { 1 / Real.tanh($0) },
        kernel: ScalarFunctions.HyperbolicCotangent.self,
        enclosure: Interval.coth, series: { .cosh($0) / .sinh($0) },
        complex: { 1 / Complex.tanh($0) }, special: Special.pole,
        domain: { [.comparing($0, .notEqual, .zero)] },
        breaks: [.pole { $0 }], regularity: Regularity.smooth(whereBounded: Interval.coth))
    case .sech:
      FunctionRow(
        name: "sech", latex: #"\operatorname{sech}"#, display: "sech", spoken: "hyperbolic secant",
        parity: .even, range: .positive, derivative: { -tanh($0) * sech($0) },
        value: { 1 / Real.cosh($0) },
        kernel: ScalarFunctions.HyperbolicSecant.self,
        enclosure: Interval.sech, series: { 1 / .cosh($0) }, complex: { 1 / Complex.cosh($0) },
        special: Special.zero(1))
    case .csch:
      FunctionRow(
        name: "csch", latex: #"\operatorname{csch}"#, display: "csch",
        spoken: "hyperbolic cosecant", parity: .odd, range: .real,
        derivative: { -coth($0) * csch($0) }, value: { 1 / Real.sinh($0) },
        kernel: ScalarFunctions.HyperbolicCosecant.self,
        enclosure: Interval.csch, series: { 1 / .sinh($0) }, complex: { 1 / Complex.sinh($0) },
        special: Special.pole,
        domain: { [.comparing($0, .notEqual, .zero)] },
        breaks: [.pole { $0 }], regularity: Regularity.smooth(whereBounded: Interval.csch))
    case .asinh:
      FunctionRow(
        name: "asinh", aliases: ["arsinh", "arcsinh"], latex: #"\operatorname{arsinh}"#,
        display: "arsinh", spoken: "inverse hyperbolic sine", parity: .odd, range: .likeArgument,
        derivative: { 1 / sqrt($0.squared + 1) }, value: Real.asinh,
        kernel: ScalarFunctions.InverseHyperbolicSine.self, enclosure: Interval.asinh,
        series: { .asinh($0) }, complex: Complex.asinh, special: Special.zero(0))
    case .acosh:
      FunctionRow(
        name: "acosh", aliases: ["arcosh", "arccosh"], latex: #"\operatorname{arcosh}"#,
        display: "arcosh", spoken: "inverse hyperbolic cosine", parity: .none, range: .nonnegative,
        derivative: { 1 / (sqrt($0 - 1) * sqrt($0 + 1)) }, value: Real.acosh,
        kernel: ScalarFunctions.InverseHyperbolicCosine.self, enclosure: Interval.acosh,
        series: { .acosh($0) }, complex: Complex.acosh, special: { $0.isOne ? 0 : nil },
        domain: { [.comparing($0, .greaterOrEqual, .one)] }, breaks: [.verticalTangent { $0 - 1 }],
        regularity: Regularity.smooth(inside: Interval(1, .infinity), edges: .continuous))
    case .atanh:
      FunctionRow(
        name: "atanh", aliases: ["artanh", "arctanh"], latex: #"\operatorname{artanh}"#,
        display: "artanh", spoken: "inverse hyperbolic tangent", parity: .odd, range: .likeArgument,
        derivative: { 1 / (1 - $0.squared) }, value: Real.atanh,
        kernel: ScalarFunctions.InverseHyperbolicTangent.self, enclosure: Interval.atanh,
        series: { .atanh($0) }, complex: Complex.atanh, special: Special.zero(0),
        domain: { [.comparing($0, .greater, .minusOne), .comparing($0, .less, .one)] },
        breaks: [.pole { $0 - 1 }, .pole { $0 + 1 }],
        regularity: Regularity.smooth(inside: Interval(-1, 1)))
    case .abs:
      FunctionRow(
        name: "Abs", aliases: ["abs"], latex: "", display: "abs", spoken: "absolute value",
        parity: .even, range: .magnitude, derivative: { sign($0) }, value: { $0.magnitude },
        kernel: ScalarFunctions.AbsoluteValue.self, enclosure: Interval.abs,
        series: { .abs($0) }, complex: { Complex($0.magnitude) }, special: Special.abs,
        breaks: [.kink { $0 }],
        regularity: Regularity.smooth(exceptAtZero: .continuous))
    case .sign:
      FunctionRow(
        name: "sign", aliases: ["sgn"], latex: #"\operatorname{sign}"#, display: "sign",
        spoken: "sign", parity: .odd, range: .signOfArgument, derivative: { _ in 0 },
        value: Real.sign, kernel: ScalarFunctions.Sign.self, enclosure: Interval.sign,
        series: { .sign($0) }, complex: { $0 == 0 ? 0 : $0 / Complex($0.magnitude) },
        special: Special.sign,
        breaks: [.jump { $0 }], regularity: Regularity.smooth(exceptAtZero: .defined))
    case .erf:
      FunctionRow(
        name: "erf", latex: #"\operatorname{erf}"#, display: "erf", spoken: "error function",
        parity: .odd, range: .likeArgument, derivative: { 2 * exp(-$0.squared) / sqrt(.pi) },
        value: Real.erf, kernel: ScalarFunctions.ErrorFunction.self, enclosure: Interval.erf,
        series: { .erf($0) }, complex: Complex.erf, special: Special.zero(0))
    case .max:
      FunctionRow(
        name: "Max", aliases: ["max"], latex: #"\max"#, display: "max", spoken: "maximum",
        parity: .none, range: .oneOfArguments, order: 20000, derivative: { _ in 1 }, value: { $0 },
        kernel: ScalarFunctions.Identity.self, enclosure: { $0 }, series: { $0 }, complex: { $0 },
        special: { _ in nil })
    case .min:
      FunctionRow(
        name: "Min", aliases: ["min"], latex: #"\min"#, display: "min", spoken: "minimum",
        parity: .none, range: .oneOfArguments, order: 20000, derivative: { _ in 1 }, value: { $0 },
        kernel: ScalarFunctions.Identity.self, enclosure: { $0 }, series: { $0 }, complex: { $0 },
        special: { _ in nil })
    }
  }
}
