import Nabla

/// The commands that stand for a single sign or letter, as the reader knows them.
enum SignTable {
  /// A command and what it gives.
  struct Entry: Sendable {
    var name: String
    var formula: Formula
  }

  /// Every command that needs nothing after it, in alphabetical order.
  static let entries: [Entry] = Formula.latexCommands.compactMap { name in
    let read = Formula.read(latex: "\\" + name)
    guard read.errors.isEmpty else { return nil }
    return Entry(name: name, formula: binary(name) ?? read.formula)
  }

  /// A binary operator, which is one only between two operands.
  private static func binary(_ name: String) -> Formula? {
    guard case .row(let parts) = Formula.read(latex: "a\\\(name) b").formula, parts.count == 3,
      case .symbol(_, .binary) = parts[1]
    else { return nil }
    return parts[1]
  }

  /// The letters of an alphabet.
  static func letters(_ variant: Formula.Variant) -> [Entry] {
    entries.filter { if case .identifier(_, variant) = $0.formula { true } else { false } }
  }

  /// The signs that some test holds of.
  static func signs(where holds: (String, Formula.SymbolClass) -> Bool) -> [Entry] {
    entries.filter { entry in
      if case .symbol(let sign, let role) = entry.formula { holds(sign, role) } else { false }
    }
  }

  /// The named functions.
  static func functions(takingLimits: Bool) -> [Entry] {
    entries.filter { entry in
      if case .function(_, takingLimits) = entry.formula { true } else { false }
    }
  }

  /// Whether a sign is an arrow or a harpoon.
  static func isArrow(_ sign: String) -> Bool {
    sign.unicodeScalars.contains {
      (0x2190...0x21FF).contains($0.value) || (0x27F0...0x27FF).contains($0.value)
        || (0x2900...0x297F).contains($0.value) || $0.value == 0x22B8
    }
  }
}

extension Table {
  /// Commands beside what they give, as many in a row as a column of text has room for.
  init(signs entries: [SignTable.Entry], of caption: String) {
    // The margins of the two take about as much as five letters of a command.
    let widths = entries.map { $0.name.count + $0.formula.plainText.count + 5 }
    let count = max(1, min(4, 67 / (widths.max() ?? 1)))
    let columns = (0..<count).flatMap { _ in [Column("", .center), Column("", .left)] }
    self.init(caption, columns: columns) {
      for start in stride(from: 0, to: entries.count, by: count) {
        let row = entries[start..<min(start + count, entries.count)]
        let cells = row.flatMap { entry -> [TableValue] in
          [.formula(entry.formula), .code("\\" + entry.name)]
        }
        Row(cells + Array(repeating: .text(""), count: 2 * (count - row.count)))
      }
    }
  }

  /// Formulas as they are written, as they are set and as they are read aloud.
  init(formulas: [String], of caption: String) {
    self.init(caption, columns: ["You write", Column("You get", .center), "Read aloud"]) {
      for latex in formulas {
        Row(.code(latex), .formula(LaTeX(latex)), .speech(of: latex))
      }
    }
  }
}

extension TableValue {
  /// The words for a formula; empty for one that cannot be read, which is reported where it is set.
  fileprivate static func speech(of latex: String) -> TableValue {
    .words(Formula.read(latex: latex, macros: NotationBook.book.macros).formula.speech)
  }
}
