/// Which symbols of an expression are read as variables and which as parameters.
struct SymbolRoles: Sendable {
  /// The place of one symbol among the others.
  struct Place: Sendable {
    var isMain: Bool
    /// Main variables by rank; parameters in the order in which they stand before them.
    var rank: Int
  }

  /// Places by name; few, and faster to look through than to hash.
  private var named: [(name: String, place: Place)] = []
  /// Places by name, filled once there are too many to look through.
  private var places: [String: Place] = [:]

  init(of expressions: [Expr], in order: PrintingOrder) {
    var collector = NameCollector()
    for expression in expressions { collector.visit(expression) }
    let given = order.mainVariables.compactMap(\.symbolName)
    if given.isEmpty, collector.names.count < 2 {
      // Nothing stands beside it.
      named = collector.names.map { ($0, Place(isMain: true, rank: 0)) }
      return
    }
    var names = collector.names.map { SymbolKey($0, beside: collector.names) }
    names.sort()
    let main = given.isEmpty ? names.map(\.tier).min() : nil
    var mains: [String] = given
    if let main { mains = names.filter { $0.tier == main }.map(\.name) }
    named = mains.enumerated().map { ($1, Place(isMain: true, rank: $0)) }
    let known = Set(mains)
    // The usual variables stand behind other letters also where they are parameters.
    let others = names.filter { !known.contains($0.name) }
    let ordered = others.filter { $0.tier > 0 } + others.filter { $0.tier == 0 }
    named += ordered.enumerated().map { ($1.name, Place(isMain: false, rank: $0)) }
    if named.count > 12 { places = Dictionary(named, uniquingKeysWith: { first, _ in first }) }
  }

  func place(_ name: String) -> Place {
    let known = places.isEmpty ? named.first { $0.name == name }?.place : places[name]
    return known ?? Place(isMain: false, rank: .max)
  }

  func isMain(_ name: String) -> Bool { place(name).isMain }

  /// Whether a variable occurs.
  func varies(_ expression: Expr) -> Bool {
    switch expression.form {
    case .symbol(let symbol): isMain(symbol.name)
    case .number, .pi, .poison: false
    case .sum(_, let terms): terms.contains { varies($0.body) }
    case .product(_, let list), .apply(_, let list): list.contains { varies($0) }
    case .power(let base, let exponent): varies(base) || varies(exponent)
    case .piecewise: expression.children.contains { varies($0) }
    }
  }
}

/// Finds the names of all symbols, looking at every large shared part once.
private struct NameCollector {
  private(set) var names: Set<String> = []
  /// The name met last, which is most often the next one too.
  private var last: String?
  private var seen: Set<Expr> = []
  /// Smaller parts are faster walked again than looked up.
  private static let smallDepth = 4

  mutating func visit(_ expression: Expr) {
    switch expression.form {
    case .number, .pi, .poison: return
    case .symbol(let symbol):
      if symbol.name == last { return }
      last = symbol.name
      names.insert(symbol.name)
    default:
      let isSmall = expression.node.depth <= NameCollector.smallDepth
      if isSmall || seen.insert(expression).inserted { visitParts(expression) }
    }
  }

  private mutating func visitParts(_ expression: Expr) {
    switch expression.form {
    case .number, .pi, .symbol, .poison: return
    case .power(let base, let exponent):
      visit(base)
      visit(exponent)
    case .sum(_, let terms): for term in terms { visit(term.body) }
    case .product(_, let list), .apply(_, let list): for part in list { visit(part) }
    case .piecewise: for part in expression.children { visit(part) }
    }
  }
}

/// A symbol's name as it sorts: `x2` before `x10`, letters whatever their case.
private struct SymbolKey: Comparable {
  let name: String
  /// 0 for the usual variables, 1 for those used next, 2 for others.
  let tier: Int
  private let letter: String
  private let folded: String
  private let index: Int
  /// The place among x, y, z, t.
  private let rank: Int

  private static let variables = ["x", "y", "z", "t"]
  private static let nextVariables: Set<String> = ["r", "s", "theta", "u", "v", "w"]

  init(_ name: String, beside names: Set<String>) {
    let parts = SymbolName(name)
    self.name = name
    letter = parts.head
    folded = parts.head.lowercased()
    index = Int(parts.index) ?? -1
    rank = SymbolKey.variables.firstIndex(of: parts.head) ?? SymbolKey.variables.count
    if parts.index == "0", names.contains(parts.head) {
      // Beside x, x0 is a point.
      tier = 2
    } else if rank < SymbolKey.variables.count {
      tier = 0
    } else {
      tier = SymbolKey.nextVariables.contains(parts.head) ? 1 : 2
    }
  }

  static func < (left: SymbolKey, right: SymbolKey) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.folded != right.folded { return left.folded < right.folded }
    if left.letter != right.letter { return left.letter < right.letter }
    if left.index != right.index { return left.index < right.index }
    return left.name < right.name
  }
}
