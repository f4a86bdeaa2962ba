/// The name of an operation as a trace shows it: a word or sign, with a whole number where the
/// operation has one (`^3`, `root 4`).
///
/// It holds no text of its own, so that passing one costs nothing where nobody traces.
@frozen public struct OperationName: Sendable, ExpressibleByStringLiteral {
  @usableFromInline let word: StaticString
  @usableFromInline let number: Int?

  /// Creates a name from a literal.
  @inlinable public init(stringLiteral word: StaticString) {
    self.word = word
    number = nil
  }

  /// Creates a name that ends with a whole number.
  @inlinable public init(_ word: StaticString, _ number: Int) {
    self.word = word
    self.number = number
  }

  /// The name as text.
  public var text: String {
    let text = word.description
    return number.map { text + String($0) } ?? text
  }
}
