public import Formula

/// A book: its facts, its chapters in order, and the source texts they were compiled from.
public struct Book: Sendable {
  /// How figures, tables and equations are counted.
  public enum Numbering: Sendable, Hashable {
    /// On through the whole book: Figure 1, 2, 3.
    case throughBook
    /// Anew in each chapter, with the chapter's number before: Figure 5.1.1. Chapters without a
    /// number count on from 1 with their position in the book before.
    case byChapter
  }

  /// The title.
  public var title: String
  /// What stands below the title; may be empty.
  public var subtitle: String
  /// The name used for folders and files (`vector-calculus`).
  public var identifier: String
  /// The authors' names.
  public var authors: [String]
  /// The language of the prose as a BCP 47 tag.
  public var language: String
  /// Markdown for the front page, above the contents; may be empty.
  public var introduction: String
  /// How figures, tables and equations are counted.
  public var numbering: Numbering
  /// Commands of the book's own for its formulas: `["R": #"\mathbb{R}"#]`.
  public var macros: LatexMacros
  /// The chapters, one page each.
  public var chapters: [any Chapter.Type]
  /// The texts of the chapters' files.
  public var sources: SourceFiles

  let fileID: String
  let line: Int

  /// Creates a book.
  ///
  /// - Parameter sources: pass `EmbeddedSources.files`, which the `EmbedSources` plugin generates
  ///   in the book's own target.
  public init(
    title: String, subtitle: String = "", identifier: String, authors: [String] = [],
    language: String = "en", introduction: String = "", numbering: Numbering = .throughBook,
    macros: LatexMacros = [:], chapters: [any Chapter.Type],
    sources: [(key: String, path: String, text: String)],
    fileID: String = #fileID, line: Int = #line
  ) {
    self.fileID = fileID
    self.line = line
    self.title = title
    self.subtitle = subtitle
    self.identifier = identifier
    self.authors = authors
    self.language = language
    self.introduction = introduction
    self.numbering = numbering
    self.macros = macros
    self.chapters = chapters
    self.sources = SourceFiles(sources)
  }
}
