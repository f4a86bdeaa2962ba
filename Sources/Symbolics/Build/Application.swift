extension Expr {
  /// The canonical application of a function: special values taken, signs moved out.
  static func apply(_ function: Function, _ arguments: [Expr]) -> Expr {
    if let poison = arguments.first(where: { $0.isPoisoned }) { return poison }
    if function.isExtremum { return extremum(function, arguments) }
    let argument = arguments[0]
    if let value = function.special(argument) { return value }
    let parity = function.parity
    if parity != .none, argument.hasLeadingMinus {
      let plain = apply(function, [argument.distributed(by: .minusOne)])
      return parity == .odd ? plain.scaled(by: .minusOne) : plain
    }
    return Expr(.apply(function, [argument]))
  }

  /// Whether the argument of an odd or even function is better written with its sign changed.
  var hasLeadingMinus: Bool {
    switch form {
    case .number(let number): return number.isNegative
    case .product(let coefficient, _): return coefficient.isNegative
    case .sum(let constant, let terms):
      let negative = terms.count { $0.coefficient.isNegative } + (constant.isNegative ? 1 : 0)
      let all = terms.count + (constant.isZero ? 0 : 1)
      if negative * 2 != all { return negative * 2 > all }
      return terms[0].coefficient.isNegative
    default: return false
    }
  }

  /// The largest or smallest of several: flat, sorted, without repetition, numbers folded.
  private static func extremum(_ function: Function, _ arguments: [Expr]) -> Expr {
    var numbers: [Number] = []
    var others: [Expr] = []
    for argument in arguments {
      if case .apply(function, let inner) = argument.form {
        numbers += inner.compactMap(\.number)
        others += inner.filter { $0.number == nil }
      } else if let number = argument.number {
        numbers.append(number)
      } else {
        others.append(argument)
      }
    }
    let best =
      function == .max
      ? numbers.max { $0.value < $1.value } : numbers.min { $0.value < $1.value }
    others.sort(by: StructuralOrder.isLess)
    var list = best.map { [Expr($0)] } ?? []
    for argument in others where list.last != argument { list.append(argument) }
    guard list.count > 1 else {
      return list.first ?? poisoned("\(function.row.name) needs at least one argument")
    }
    return Expr(.apply(function, list))
  }

  /// The canonical piecewise expression: impossible branches dropped, nothing after a certain one.
  static func piecewise(_ branches: [Branch]) -> Expr {
    var kept: [Branch] = []
    for branch in branches where branch.condition != .never {
      let parts = [branch.value] + branch.condition.expressions
      if let poison = parts.first(where: { $0.isPoisoned }) { return poison }
      if let last = kept.last, last.value == branch.value, branch.condition == .always {
        kept.removeLast()
      }
      kept.append(branch)
      if branch.condition == .always { break }
    }
    guard let first = kept.first else {
      return poisoned("no branch of the Piecewise can ever apply")
    }
    return first.condition == .always ? first.value : Expr(.piecewise(kept))
  }
}
