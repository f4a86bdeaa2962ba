/// One pass over the parts of a form: hash, depth, size and symbols.
struct NodeSurvey {
  /// Sizes are counted up to here, so that adding them never overflows.
  static let sizeLimit = 1 << 40

  private(set) var hash = 0x2545_F491_4F6C_DD1D
  private(set) var depth = 0
  private(set) var size = 1
  private(set) var symbolMask: UInt64 = 0
  private(set) var isRational = true

  mutating func visit(_ form: Form) {
    switch form {
    case .number(let number): mix(1, number.mark)
    case .pi: mix(2, 0)
    case .symbol(let symbol):
      mix(3, symbol.mark)
      symbolMask = symbol.bit
    case .sum(let constant, let terms):
      mix(4, constant.mark)
      for term in terms { add(term.body, term.coefficient.mark) }
    case .product(let coefficient, let factors):
      mix(5, coefficient.mark)
      for factor in factors { add(factor, 0) }
    case .power(let base, let exponent):
      add(base, 6)
      add(exponent, 0)
      if exponent.integer == nil { isRational = false }
    case .apply(let function, let arguments):
      mix(7, Int(function.rawValue))
      isRational = false
      for argument in arguments { add(argument, 0) }
    case .piecewise(let branches):
      mix(8, branches.count)
      isRational = false
      for branch in branches {
        add(branch.value, branch.condition.hashValue)
        for side in branch.condition.expressions { add(side, 0) }
      }
    case .poison(let error): mix(9, error.hashValue)
    }
  }

  private mutating func add(_ part: Expr, _ mark: Int) {
    let node = part.node
    mix(mark, node.hash)
    if node.depth > depth { depth = node.depth }
    size = min(size + node.size, NodeSurvey.sizeLimit)
    symbolMask |= node.symbolMask
    isRational = isRational && node.isRational
  }

  private mutating func mix(_ first: Int, _ second: Int) {
    hash = (hash ^ first) &* 0x0100_0000_01B3
    hash = (hash ^ second) &* 0x0100_0000_01B3
    hash ^= hash >> 29
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

extension Symbol {
  /// A cheap hash of the name and the assumption.
  fileprivate var mark: Int {
    Int(truncatingIfNeeded: Symbol.hash(of: name)) &+ assumption.rank
  }

  /// The bit of the name in symbol masks, whatever the assumption.
  fileprivate var bit: UInt64 { Symbol.bit(of: name) }

  /// The bit of a name in symbol masks.
  static func bit(of name: String) -> UInt64 {
    let hash = hash(of: name)
    return 1 << ((hash ^ (hash >> 32)) & 63)
  }

  /// FNV-1a over the bytes of a name.
  private static func hash(of name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    return hash
  }
}
