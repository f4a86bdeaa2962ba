/// The reader's commands by what they stand for, all found in one pass through its table.
///
/// Of several names the best is the shortest, and of these the first in alphabetical order.
struct LatexNameIndex {
  /// The ways to write a sign; most signs have one.
  struct Ways {
    /// The best way of all.
    private var best: LatexNames.Sign?
    private var others: [LatexNames.Sign] = []

    mutating func add(_ way: LatexNames.Sign) {
      guard let best else { return self.best = way }
      if LatexNameIndex.isBetter(way.text, than: best.text) {
        others.append(best)
        self.best = way
      } else {
        others.append(way)
      }
    }

    /// The best way in a role, or the best of all where there is none.
    func way(in role: Formula.SymbolClass) -> LatexNames.Sign? {
      if best?.role == role { return best }
      return others.filter { $0.role == role }
        .min { LatexNameIndex.isBetter($0.text, than: $1.text) } ?? best
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
  /// The accents and the arrows that widen.
  private var marks: [(command: LatexCommand, name: String)] = []
  /// The signs that stand between spaces.
  private(set) var spacedSigns: [(parts: [Formula], name: String)] = []

  init() {
    signs.reserveCapacity(600)
    italicLetters.reserveCapacity(60)
    for typed in LatexTyped.signs { add(typed.sign, typed.role, as: String(typed.character)) }
    for (name, command) in LatexCommand.table { add(command, name) }
  }

  static func isBetter(_ name: String, than other: String) -> Bool {
    let (count, otherCount) = (name.utf8.count, other.utf8.count)
    return count == otherCount ? name < other : count < otherCount
  }

  /// The best name of an accent or an arrow that widens.
  func name(of mark: LatexCommand) -> String? {
    marks.filter { $0.command == mark }.map(\.name).min(by: Self.isBetter)
  }

  private mutating func add(_ command: LatexCommand, _ name: String) {
    switch command {
    case .symbol(let sign, let role): add(sign, role, as: "\\" + name)
    case .identifier(let text, .italic): Self.keep(name, for: text, in: &italicLetters)
    case .identifier(let text, .upright): Self.keep(name, for: text, in: &uprightLetters)
    case .function(let text, let takesLimits):
      if let known = functions[text], !Self.isBetter(name, than: known.name) { return }
      functions[text] = (name, takesLimits)
    case .accent, .stretchyArrow: marks.append((command, name))
    case .spaced(let sign, let role, let before, let after):
      spacedSigns.append(([.space(before), .symbol(sign, role), .space(after)], name))
    default: break
    }
  }

  private mutating func add(_ sign: String, _ role: Formula.SymbolClass, as text: String) {
    signs[sign, default: Ways()].add(LatexNames.Sign(text: text, role: role))
  }

  private static func keep(
    _ name: String, for letter: String, in names: inout [String: String]
  ) {
    if let known = names[letter], !isBetter(name, than: known) { return }
    names[letter] = name
  }
}
