/// The reader's commands by what they stand for, all found in one pass through its table.
struct LatexNameIndex {
  /// The ways to write a sign, the best first; most signs have one.
  struct Ways {
    var first: LatexNames.Sign
    var others: [LatexNames.Sign] = []

    /// The best way in a role, or the best of all where there is none.
    func way(in role: Formula.SymbolClass) -> LatexNames.Sign {
      first.role == role ? first : others.first { $0.role == role } ?? first
    }
  }

  /// The ways to write each sign.
  private(set) var signs: [String: Ways] = [:]
  /// The name of each letter that is slanted by itself.
  private(set) var italicLetters: [String: String] = [:]
  /// The name of each letter that is upright by itself.
  private(set) var uprightLetters: [String: String] = [:]
  /// The name of each named function, and whether it takes limits by itself.
  private(set) var functions: [String: (name: String, takesLimits: Bool)] = [:]
  /// The accents and the arrows that widen, the best name first.
  private(set) var marks: [(command: LatexCommand, name: String)] = []
  /// The signs that stand between spaces.
  private(set) var spacedSigns: [(parts: [Formula], name: String)] = []

  init() {
    signs.reserveCapacity(600)
    for typed in LatexTyped.signs { add(typed.sign, typed.role, as: String(typed.character)) }
    // Sorting keeps the order of the alphabet among names of one length.
    for name in LatexCommand.names.sorted(by: { $0.utf8.count < $1.utf8.count }) {
      if let command = LatexCommand.named(name) { add(command, name) }
    }
  }

  private mutating func add(_ command: LatexCommand, _ name: String) {
    switch command {
    case .symbol(let sign, let role): add(sign, role, as: "\\" + name)
    case .identifier(let text, .italic):
      if italicLetters[text] == nil { italicLetters[text] = name }
    case .identifier(let text, .upright):
      if uprightLetters[text] == nil { uprightLetters[text] = name }
    case .function(let text, let takesLimits):
      if functions[text] == nil { functions[text] = (name, takesLimits) }
    case .accent, .stretchyArrow: marks.append((command, name))
    case .spaced(let sign, let role, let before, let after):
      spacedSigns.append(([.space(before), .symbol(sign, role), .space(after)], name))
    default: break
    }
  }

  private mutating func add(_ sign: String, _ role: Formula.SymbolClass, as text: String) {
    let way = LatexNames.Sign(text: text, role: role)
    if signs[sign]?.others.append(way) == nil { signs[sign] = Ways(first: way) }
  }
}
