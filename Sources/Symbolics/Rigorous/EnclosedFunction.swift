import Calculus

/// A box of intervals by the names of symbols, checked and in a fixed order.
struct NamedBox: Sendable {
  let names: [String]
  let sides: [Interval]

  /// - Throws: an `ExpressionError` for a key that is no symbol and for an empty interval.
  init(_ box: [Expr: Interval]) throws(ExpressionError) {
    for key in box.keys.sorted(by: StructuralOrder.isLess) where key.symbolName == nil {
      throw ExpressionError(
        "\(key.plain) is not a symbol, and only symbols can range over an interval")
    }
    let byName = Expr.byName(box)
    names = byName.keys.sorted()
    sides = names.map { byName[$0] ?? .empty }
    for (name, side) in zip(names, sides) where side.isEmpty {
      throw ExpressionError(
        "the interval of \(name) is empty", suggestion: "give bounds that are numbers")
    }
  }

  /// The box in words: `x in [0, 1], y in [-1, 2]`.
  var description: String {
    zip(names, sides).map { "\($0) in \($1)" }.joined(separator: ", ")
  }
}

/// An expression with its derivatives, compiled for interval arithmetic.
struct EnclosedFunction: Sendable {
  /// The value first, then the derivative by each input.
  let program: EnclosureProgram
  let names: [String]

  /// - Throws: an `ExpressionError` for a poisoned expression and a symbol without interval.
  init(_ expression: Expr, names: [String], withGradient: Bool) throws(ExpressionError) {
    if let problem = expression.problem { throw problem }
    for name in expression.symbols.compactMap(\.symbolName) where !names.contains(name) {
      let given = names.isEmpty ? "no symbol has one" : "given are " + names.joined(separator: ", ")
      throw ExpressionError(
        "the symbol \(name) has no interval",
        suggestion: "\(given); add an interval for \(name) or substitute it")
    }
    self.names = names
    let gradient = withGradient ? names.map { expression.rawDerivative(by: .symbol($0)) } : []
    program = EnclosureBuilder.program([expression] + gradient, inputs: names)
  }

  /// The enclosure as the operations give it.
  func natural(_ box: [Interval]) -> Enclosure {
    var state = EnclosureProgram.State<Interval>()
    program.run(box, throughOutput: 0, on: &state)
    let (range, regularity) = program.output(0, of: state)
    return Enclosure(range: range, regularity: regularity)
  }

  /// The enclosure, made narrower by the derivatives where the function is continuous.
  ///
  /// Where a derivative has one sign, the extremes lie on the sides across that variable. Then the
  /// mean value theorem bounds the function about the middle.
  func refined(_ box: [Interval]) -> Enclosure {
    var state = EnclosureProgram.State<Interval>()
    program.run(box, on: &state)
    let (range, regularity) = program.output(0, of: state)
    var result = Enclosure(range: range, regularity: regularity)
    guard regularity >= .continuous, !range.isPoint else { return result }
    let slopes = box.indices.map { program.output($0 + 1, of: state).0 }
    guard !slopes.contains(where: \.isEmpty) else { return result }
    var (low, high, varies) = (box, box, false)
    for (index, slope) in slopes.enumerated() {
      let (first, last) = (Interval(box[index].lower), Interval(box[index].upper))
      if slope.lower >= 0 {
        (low[index], high[index]) = (first, last)
      } else if slope.upper <= 0 {
        (low[index], high[index]) = (last, first)
      } else {
        varies = true
      }
    }
    result.narrow(to: Interval(natural(low).range.lower, natural(high).range.upper))
    if varies {
      let middle = box.map { Interval($0.midpoint) }
      let rise = box.indices.reduce(Interval.zero) {
        $0 + slopes[$1] * (box[$1] - middle[$1])
      }
      result.narrow(to: natural(middle).range + rise)
    }
    return result
  }

  /// The first part of the expression that has no value anywhere on the box.
  func undefinedPart(on box: [Interval]) -> Expr? {
    var state = EnclosureProgram.State<Interval>()
    program.run(box, throughOutput: 0, on: &state)
    return state.registers.firstIndex { $0.isEmpty }.map { program.sources[$0] }
  }
}

extension Enclosure {
  fileprivate mutating func narrow(to other: Interval) {
    let both = range.intersection(other)
    if !both.isEmpty { range = both }
  }
}
