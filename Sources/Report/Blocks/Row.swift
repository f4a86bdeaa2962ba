/// One row of a ``Table``.
public struct Row: Sendable {
  let values: [TableValue]

  /// Creates a row from its cells.
  public init(_ values: TableValue...) { self.values = values }

  /// Creates a row from its cells.
  public init(_ values: [TableValue]) { self.values = values }
}
