import BookCommand
import Symbolics

/// One question to a symbolic command.
struct SymbolicRequest: Sendable {
  /// What to do.
  var operation: SymbolicOperation
  /// The expressions; one, except for Jacobians.
  var expressions: [Expr]
  /// The symbols to differentiate by, in the order they are applied; empty for the natural choice.
  var variables: [Expr] = []
  /// The points to evaluate at; for Taylor polynomials the one they are about.
  var points: [PointArgument] = []
  /// The order of a Taylor polynomial (3 unless given) or of a derivative by one symbol.
  var order: Int?

  /// The answer; what must be true for it is worked out on demand, since that takes longer.
  func answer(withConditions: Bool) throws(CommandFailure) -> SymbolicAnswer {
    let raw = try result()
    var conditions: Set<String> = []
    let simplified = raw.map { entry in
      if operation.asksForForm { return entry }
      guard withConditions else { return entry.simplified() }
      let simplification = entry.simplification
      conditions.formUnion(simplification.conditions)
      return simplification.expression
    }
    if let problem = simplified.entries.lazy.compactMap(\.problem).first {
      throw CommandFailure(problem)
    }
    var answer = SymbolicAnswer(
      raw: raw, result: simplified, values: [], conditions: conditions.sorted())
    guard operation != .taylor else { return answer }
    for point in points {
      let place = try place(point)
      do {
        answer.values.append(try simplified.values(at: place))
      } catch {
        throw CommandFailure(error)
      }
      answer.troubles += simplified.entries.compactMap { $0.trouble(at: place)?.description }
    }
    return answer
  }

  private func result() throws(CommandFailure) -> ExprTree {
    let expression = expressions.first ?? .zero
    switch operation {
    case .simplify, .evaluate: return .scalar(expression)
    case .factor: return .scalar(expression.factored())
    case .expand: return .scalar(expression.expanded())
    case .differentiate:
      let variables = try derivationVariables()
      var derivative = expression
      for (index, variable) in variables.enumerated() {
        derivative = (index == 0 ? derivative : derivative.simplified())
          .rawDerivative(by: variable)
      }
      return .scalar(derivative)
    case .taylor: return .scalar(try taylorPolynomial(of: expression))
    case .gradient:
      return .vector(natural.map { expression.rawDerivative(by: $0) })
    case .hessian: return .matrix(expression.hessian(by: natural))
    case .jacobian:
      return .matrix(
        expressions.map { component in natural.map { component.rawDerivative(by: $0) } })
    }
  }

  /// The symbols to differentiate by, one after the other.
  private func derivationVariables() throws(CommandFailure) -> [Expr] {
    let variables = variables.isEmpty ? [try onlySymbol()] : variables
    guard let order else { return variables }
    guard variables.count == 1 else {
      throw CommandFailure(
        "an order goes with one symbol, but \(variables.count) are given",
        suggestion: "leave out the order and name each symbol as often as it counts",
        status: .usage)
    }
    return Array(repeating: variables[0], count: try checked(order))
  }

  private func checked(_ order: Int) throws(CommandFailure) -> Int {
    guard (0...200).contains(order) else {
      throw CommandFailure("the order must be between 0 and 200, but is \(order)", status: .usage)
    }
    return order
  }

  /// The symbols given, or all there are in alphabetical order.
  private var natural: [Expr] {
    guard variables.isEmpty else { return variables }
    let names = Set(expressions.flatMap(\.symbols).compactMap(\.symbolName)).sorted()
    return names.isEmpty ? [.symbol("x")] : names.map { .symbol($0) }
  }

  private func onlySymbol() throws(CommandFailure) -> Expr {
    guard natural.count > 1 else { return natural[0] }
    let names = natural.compactMap(\.symbolName)
    throw CommandFailure(
      "the expression has the symbols \(names.joined(separator: ", "))",
      suggestion: "say by which, --by \(names[0]) or in a batch \"by\": \"\(names[0])\"",
      status: .usage)
  }

  private func taylorPolynomial(of expression: Expr) throws(CommandFailure) -> Expr {
    let order = try checked(order ?? 3)
    let coordinates = points.first?.coordinates ?? []
    if let alone = coordinates.first, alone.name.isEmpty, coordinates.count == 1 {
      let variable = variables.isEmpty ? try onlySymbol() : variables[0]
      return expression.taylorPolynomial(by: variable, about: alone.value, order: order)
    }
    let values = points.first?.values ?? [:]
    let symbols =
      variables.isEmpty && !values.isEmpty
      ? coordinates.map { Expr.symbol($0.name) } : natural
    let about = symbols.map { values[$0] ?? .zero }
    guard symbols.count > 1 else {
      return expression.taylorPolynomial(by: symbols[0], about: about[0], order: order)
    }
    return expression.taylorPolynomial(by: symbols, about: about, order: order)
  }

  private func place(_ point: PointArgument) throws(CommandFailure) -> [Expr: Double] {
    var values: [Expr: Double] = [:]
    for coordinate in point.coordinates {
      let symbol = coordinate.name.isEmpty ? try onlySymbol() : .symbol(coordinate.name)
      values[symbol] = coordinate.value.value(at: [:])
    }
    return values
  }
}
