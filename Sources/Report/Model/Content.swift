/// The blocks inside another block, gathered at once; an error thrown while they were made is kept
/// and reported when the outer block is lowered, so that it hides nothing of the rest.
struct Content: Sendable {
  private let blocks: Result<[LocatedBlock], any Error>

  init(_ make: () throws -> [LocatedBlock]) {
    blocks = Result { try make() }
  }

  func get() throws -> [LocatedBlock] { try blocks.get() }
}
