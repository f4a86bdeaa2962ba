public import Formula

/// One result of a cell.
public indirect enum Output: Sendable, Hashable {
  /// Printed lines, shown as they are in letters of one width.
  case text([String])
  /// A value as a formula, with its plain form (`2*x`) if that was asked for.
  case formula(Formula, plain: String?)
  /// A claim that holds, with the numbers it rests on.
  case verified(claim: String, detail: String)
  /// A claim that does not hold, with what was expected and what is the case.
  case failed(claim: String, expected: String, actual: String)
  /// Anything else a page can contain: a table, a figure, prose.
  case node(Node)
}
