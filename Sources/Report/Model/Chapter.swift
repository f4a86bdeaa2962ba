/// One page of a book, written in one Swift file.
public protocol Chapter: Sendable {
  /// The title, Markdown without blocks.
  static var title: String { get }
  /// The section number (`"5.1"`), or empty for a page without one.
  static var number: String { get }
  /// The name of the page's file without its extension; by default made from the title.
  static var slug: String { get }
  /// One or two sentences on what the chapter is about, for contents and search; may be empty.
  static var summary: String { get }

  /// Creates the chapter.
  init()

  /// The blocks in reading order.
  ///
  /// - Throws: any error, which is reported with the chapter's name.
  @BlockBuilder func body() throws -> [LocatedBlock]
}

extension Chapter {
  /// No number.
  public static var number: String { "" }

  /// The title in lower-case ASCII letters and digits with hyphens between the words.
  public static var slug: String { Slug.make(title) }

  /// No summary.
  public static var summary: String { "" }
}
