extension Formula {
  /// Rows of cells.
  public struct Table: Sendable, Hashable {
    /// How a column stands.
    public enum Alignment: Sendable, Hashable {
      /// Flush left.
      case left
      /// Centred.
      case center
      /// Flush right.
      case right
    }

    /// What the rows are, which decides spacing and cell style.
    public enum Kind: Sendable, Hashable, CaseIterable {
      /// A matrix without its delimiters (they come from `fenced`).
      case matrix
      /// A matrix in the size of scripts, to stand in a line of text.
      case smallMatrix
      /// Short lines under each other, as below a large operator.
      case lines
      /// Lines aligned at their relations, each in display style, with no space between a
      /// right-aligned column and the left-aligned one after it.
      case aligned
      /// Centred lines, each in display style.
      case gathered
      /// One long line broken into several in display style: the first flush left, the last flush
      /// right, those between centred.
      case multline
      /// Values and their conditions, flush left.
      case cases
      /// Values and their conditions, flush left, in display style.
      case displayCases

      /// Whether each row is a line of display mathematics, which may carry a tag.
      public var hasLines: Bool { self == .aligned || self == .gathered || self == .multline }
    }

    /// What identifies a line of display mathematics at its margin.
    public enum Tag: Sendable, Hashable {
      /// A number, where lines are numbered at all; nothing elsewhere.
      case automatic
      /// Nothing (`\notag`).
      case none
      /// Given words, in parentheses unless `isBare` (`\tag`, `\tag*`).
      case given(Formula, isBare: Bool)
    }

    /// What the rows are.
    public var kind: Kind
    /// The cells; rows may differ in length, missing cells are empty.
    public var rows: [[Formula]]
    /// The alignment of each column; a missing one is `center`.
    public var alignments: [Alignment]
    /// The tag of each row; a missing one is `automatic`.
    public var tags: [Tag]
    /// How many vertical rules stand before each column and, last, behind all; missing ones are 0.
    public var columnRules: [Int]
    /// How many horizontal rules stand above each row and, last, below all; missing ones are 0.
    public var rowRules: [Int]
    /// The space added below each row, in ems; a missing one is 0.
    public var rowGaps: [Double]
    /// The space between the pairs of columns of `aligned` lines, in ems.
    public var pairGap: Double

    /// Creates a table.
    public init(
      kind: Kind, rows: [[Formula]], alignments: [Alignment] = [], tags: [Tag] = [],
      columnRules: [Int] = [], rowRules: [Int] = [], rowGaps: [Double] = [], pairGap: Double = 2
    ) {
      self.kind = kind
      self.rows = rows
      self.alignments = alignments
      self.tags = tags
      self.columnRules = columnRules
      self.rowRules = rowRules
      self.rowGaps = rowGaps
      self.pairGap = pairGap
    }

    /// The number of cells of the longest row.
    public var width: Int { rows.reduce(0) { max($0, $1.count) } }

    /// The tag that is shown beside a row, with its parentheses; nil where there is none.
    public func shownTag(row: Int) -> Formula? {
      guard tags.indices.contains(row), case .given(let words, let isBare) = tags[row] else {
        return nil
      }
      return isBare ? words : .row([.text("("), words, .text(")")])
    }

    /// Whether there are rules between its cells or around them.
    public var hasRules: Bool { (columnRules + rowRules).contains { $0 > 0 } }

    /// The rules before a column, or behind the last one.
    public func columnRules(before column: Int) -> Int {
      columnRules.indices.contains(column) ? columnRules[column] : 0
    }

    /// The rules above a row, or below the last one.
    public func rowRules(above row: Int) -> Int {
      rowRules.indices.contains(row) ? rowRules[row] : 0
    }

    /// The space added below a row, in ems.
    public func rowGap(below row: Int) -> Double {
      rowGaps.indices.contains(row) ? rowGaps[row] : 0
    }
  }
}
