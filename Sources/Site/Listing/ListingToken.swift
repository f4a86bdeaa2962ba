/// A stretch of program text that is coloured alike.
struct ListingToken: Sendable, Hashable {
  /// What a stretch is; the raw value is its class on the page.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    /// White space, punctuation, names of values.
    case plain = ""
    /// A word the language reserves.
    case keyword = "k"
    /// A name that begins with a capital letter.
    case type = "t"
    /// A string with its quotes, without what is interpolated.
    case string = "s"
    /// A number.
    case number = "n"
    /// A comment.
    case comment = "c"
    /// An attribute or a compiler directive.
    case attribute = "a"
    /// The name of something that is called.
    case call = "f"
  }

  var kind: Kind
  /// Where it stands among the bytes of the source.
  var range: Range<Int>
}
