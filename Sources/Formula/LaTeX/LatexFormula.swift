/// What LaTeX mathematics was read as, with all that was wrong with it.
public struct LatexFormula: Sendable, Hashable {
  /// A line of display mathematics, as numbers and references know it.
  public struct Line: Sendable, Hashable {
    /// What stands at its margin: `automatic` where the environment numbers its lines.
    public var tag: Formula.Table.Tag
    /// The name by which it is referred to (`\label`), if it has one.
    public var label: String?

    /// Creates a line.
    public init(tag: Formula.Table.Tag = .automatic, label: String? = nil) {
      self.tag = tag
      self.label = label
    }
  }

  /// The formula, without what could not be read.
  ///
  /// Tags are part of it, labels are not.
  public var formula: Formula
  /// Its lines: those of `align`, `gather` and their like, which are numbered each, or else a single
  /// one for the whole.
  public var lines: [Line]
  /// What is wrong, in the order of the text.
  public var errors: [FormulaError]
}

extension Formula {
  /// The names of the LaTeX commands that are read, without backslash, in alphabetical order.
  public static var latexCommands: [String] { LatexCommand.names }

  /// The names of the LaTeX environments that are read, in alphabetical order.
  public static var latexEnvironments: [String] { LatexEnvironment.names }

  /// Reads LaTeX mathematics, whatever is wrong with it.
  ///
  /// Never stops early: after a problem reading goes on at the next place where it can, so that
  /// several problems are found together. At most 20 are; more than `maximumNesting` levels, or
  /// macros without end, are the last one reported.
  ///
  /// - Parameter macros: commands of one's own, in addition to those the text defines itself.
  public static func read(latex: String, macros: LatexMacros = LatexMacros()) -> LatexFormula {
    var reader = LatexReader(latex, macros: macros)
    let formula = reader.formula()
    return LatexFormula(
      formula: formula, lines: reader.lines.isEmpty ? [reader.line] : reader.lines,
      errors: reader.sortedErrors)
  }

  /// The formula with other tags: those of its lines where it is a table of lines, or else the first
  /// one for the whole; `[]` takes all away.
  public func tagged(_ tags: [Table.Tag]) -> Formula {
    if case .table(var table) = self, table.kind.hasLines {
      table.tags = tags
      let isBare = table.rows.count == 1 && table.width == 1 && table.shownTag(row: 0) == nil
      return isBare ? table.rows[0][0] : .table(table)
    }
    guard let tag = tags.first, case .given = tag else { return self }
    return .table(Table(kind: .gathered, rows: [[self]], tags: [tag]))
  }
}
