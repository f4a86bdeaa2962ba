/// The storage of an expression: what it is, its hash and its depth, computed once.
///
/// Shared and immutable, so that copying an expression is copying a reference and a sub-term used
/// twice is held once.
final class Node: Sendable {
  let form: Form
  let hash: Int
  let depth: Int

  init(_ form: Form) {
    self.form = form
    var hasher = Mixer()
    hash = form.mix(into: &hasher)
    depth = form.childDepth + 1
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
  case poison(ExpressionError)

  var childDepth: Int {
    switch self {
    case .number, .pi, .symbol, .poison: 0
    case .sum(_, let terms): terms.reduce(0) { max($0, $1.body.node.depth) }
    case .product(_, let list), .apply(_, let list):
      list.reduce(0) { max($0, $1.node.depth) }
    case .power(let base, let exponent): max(base.node.depth, exponent.node.depth)
    case .piecewise(let branches):
      branches.reduce(0) { max($0, $1.value.node.depth, $1.condition.depth) }
    }
  }

  fileprivate func mix(into mixer: inout Mixer) -> Int {
    switch self {
    case .number(let number): mixer.add(1, number.mark)
    case .pi: mixer.add(2, 0)
    case .symbol(let symbol): mixer.add(3, symbol.hashValue)
    case .sum(let constant, let terms):
      mixer.add(4, constant.mark)
      for term in terms { mixer.add(term.coefficient.mark, term.body.node.hash) }
    case .product(let coefficient, let factors):
      mixer.add(5, coefficient.mark)
      for factor in factors { mixer.add(0, factor.node.hash) }
    case .power(let base, let exponent): mixer.add(base.node.hash &+ 6, exponent.node.hash)
    case .apply(let function, let arguments):
      mixer.add(7, Int(function.rawValue))
      for argument in arguments { mixer.add(0, argument.node.hash) }
    case .piecewise(let branches):
      mixer.add(8, branches.count)
      for branch in branches { mixer.add(branch.condition.hashValue, branch.value.node.hash) }
    case .poison(let error): mixer.add(9, error.hashValue)
    }
    return mixer.value
  }
}

extension Number {
  /// A cheap hash of the value.
  fileprivate var mark: Int {
    switch value.storage {
    case .small(let top, let bottom): top &* 31 &+ bottom
    case .big: value.hashValue
    }
  }
}

/// A small multiplicative hash; used for equality and tables only, never for order.
private struct Mixer {
  var value = 0x2545_F491_4F6C_DD1D

  mutating func add(_ first: Int, _ second: Int) {
    value = (value ^ first) &* 0x0100_0000_01B3
    value = (value ^ second) &* 0x0100_0000_01B3
    value ^= value >> 29
  }
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
