/// Several blocks stand wherever one may, so that a chapter can be cut into methods marked
/// `@BlockBuilder`.
extension [LocatedBlock]: Block {
  /// The nodes of each block.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    context.lower(self)
  }
}
