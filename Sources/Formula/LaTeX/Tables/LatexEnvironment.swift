/// What an environment of the LaTeX subset is.
struct LatexEnvironment {
  /// How the columns stand, and how many there may be.
  enum Columns {
    /// Centred, any number.
    case centered
    /// Right and left in turn, any number.
    case aligned
    /// Right and left in turn, as many pairs as a number in braces says.
    case alignedPairs
    /// Right, centred, left.
    case threeParts
    /// Flush left, at most two.
    case conditions
    /// One.
    case single
    /// As letters in braces say.
    case given
  }

  /// Which of its lines are numbered.
  enum Numbering {
    /// None: it is a part of a formula.
    case none
    /// Each row.
    case rows
    /// The whole.
    case once
  }

  var kind: Formula.Table.Kind = .matrix
  var fences: (open: String, close: String)?
  var columns: Columns = .centered
  var numbering: Numbering = .none

  /// The environment of a name, whose star, if it has one, is not part of `isStarred` names.
  static func named(_ name: String) -> LatexEnvironment? {
    table[name] ?? (name.hasSuffix("*") ? starred(String(name.dropLast())) : nil)
  }

  /// The twin with a star: lines without numbers, or a matrix whose columns are given in brackets.
  private static func starred(_ name: String) -> LatexEnvironment? {
    guard let twin = table[name], twin.numbering != .none || name.hasSuffix("matrix") else {
      return nil
    }
    return twin
  }

  /// The names, in alphabetical order.
  static let names = table.keys.flatMap { starred($0) == nil ? [$0] : [$0, $0 + "*"] }.sorted()

  private static let table: [String: LatexEnvironment] = [
    "matrix": .init(),
    "pmatrix": .init(fences: ("(", ")")),
    "bmatrix": .init(fences: ("[", "]")),
    "Bmatrix": .init(fences: ("{", "}")),
    "vmatrix": .init(fences: ("|", "|")),
    "Vmatrix": .init(fences: ("‖", "‖")),
    "smallmatrix": .init(kind: .smallMatrix),
    "psmallmatrix": .init(kind: .smallMatrix, fences: ("(", ")")),
    "bsmallmatrix": .init(kind: .smallMatrix, fences: ("[", "]")),
    "array": .init(columns: .given),
    "cases": .init(kind: .cases, fences: ("{", ""), columns: .conditions),
    "dcases": .init(kind: .displayCases, fences: ("{", ""), columns: .conditions),
    "rcases": .init(kind: .cases, fences: ("", "}"), columns: .conditions),
    "drcases": .init(kind: .displayCases, fences: ("", "}"), columns: .conditions),
    "aligned": .init(kind: .aligned, columns: .aligned),
    "alignedat": .init(kind: .aligned, columns: .alignedPairs),
    "split": .init(kind: .aligned, columns: .aligned),
    "gathered": .init(kind: .gathered, columns: .single),
    "multlined": .init(kind: .multline, columns: .single),
    "subarray": .init(kind: .lines, columns: .given),
    "equation": .init(kind: .gathered, columns: .single, numbering: .once),
    "displaymath": .init(kind: .gathered, columns: .single),
    "math": .init(kind: .gathered, columns: .single),
    "align": .init(kind: .aligned, columns: .aligned, numbering: .rows),
    "alignat": .init(kind: .aligned, columns: .alignedPairs, numbering: .rows),
    "flalign": .init(kind: .aligned, columns: .aligned, numbering: .rows),
    "eqnarray": .init(kind: .aligned, columns: .threeParts, numbering: .rows),
    "gather": .init(kind: .gathered, columns: .single, numbering: .rows),
    "multline": .init(kind: .multline, columns: .single, numbering: .once),
  ]
}
