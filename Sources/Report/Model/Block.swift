/// Something an author writes in a chapter: prose, a definition, an equation, a cell, a figure.
///
/// To add a kind of block, conform a type and lower it to the closed set of ``Node``.
public protocol Block: Sendable {
  /// The nodes this block becomes on the page.
  ///
  /// - Parameter context: numbers nothing yet; gives the place, takes problems, lowers inner blocks.
  /// - Returns: the nodes in reading order.
  /// - Throws: any error; it is reported at the block's place and the block leaves no node.
  func nodes(in context: inout BuildContext) throws -> [Node]
}
