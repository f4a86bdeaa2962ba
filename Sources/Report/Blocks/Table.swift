/// A table made of values, with a caption and a number.
public struct Table: Block {
  /// A column: its head and how its cells stand.
  public struct Column: Sendable, ExpressibleByStringLiteral {
    let title: String
    let alignment: Node.Table.Alignment?

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - title: Markdown without blocks.
    ///   - alignment: how the cells stand; without it a column of numbers stands flush right, any
    ///     other flush left.
    public init(_ title: String, _ alignment: Node.Table.Alignment? = nil) {
      self.title = title
      self.alignment = alignment
    }

    /// Creates a column from its head.
    public init(stringLiteral title: String) { self.init(title) }
  }

  private let caption: String
  private let label: String?
  private let columns: [Column]
  private let rows: Result<[Row], any Error>

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - caption: Markdown without blocks; without it the table has no number.
  ///   - label: a name to refer to it by, beginning with `tbl-`.
  ///   - columns: the columns.
  ///   - rows: the rows, each with as many cells as there are columns, or else the build fails.
  public init(
    _ caption: String, label: String? = nil, columns: [Column],
    @RowBuilder rows: () throws -> [Row]
  ) {
    self.caption = caption
    self.label = label
    self.columns = columns
    self.rows = Result { try rows() }
  }

  /// One table.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    if !caption.isEmpty || label != nil { context.declare(.table, label: label) }
    let rows = try rows.get()
    for (index, row) in rows.enumerated() where row.values.count != columns.count {
      throw ContentError(
        "row \(index + 1) of the table has \(Self.count(row.values.count, "cell")) for "
          + Self.count(columns.count, "column"))
    }
    if caption.isEmpty, label != nil {
      throw ContentError("a table with a label needs a caption, which carries its number")
    }
    let heads = columns.indices.map { index in
      Node.Table.Column(
        title: context.inlines(markdown: columns[index].title),
        alignment: alignment(of: index, in: rows))
    }
    let cells = try rows.map { row in try row.values.map { try $0.inlines(in: &context) } }
    let caption = context.inlines(markdown: caption)
    return [.table(Node.Table(caption: caption, id: label, columns: heads, rows: cells))]
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func alignment(of column: Int, in rows: [Row]) -> Node.Table.Alignment {
    if let alignment = columns[column].alignment { return alignment }
    return !rows.isEmpty && rows.allSatisfy { $0.values[column].isNumber } ? .right : .left
  }
}
