extension [UInt8] {
  /// Appends the bytes of a text.
  ///
  /// Through its storage, which takes half as long as byte by byte: pages are made of a hundred
  /// thousand short texts.
  package mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }

  /// Appends the bytes of a fixed text.
  package mutating func append(fixed text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
