import Report

/// One thing that a book contains, as `list` shows it.
struct ContentRow: Sendable, Hashable {
  /// What it is, such as `chapter` or `figure`.
  var kind: String
  /// Its number; may be empty.
  var number: String
  /// The name it is referred to by: a chapter's slug, a figure's id, else the label.
  var label: String
  /// Its title, caption or formula as plain text.
  var text: String
  /// The slug of its page.
  var page: String
  /// Where it was written; nil for chapters.
  var location: SourceLocation?

  /// What a book contains: each chapter, followed by its figures and labelled things.
  static func rows(of document: Document) -> [ContentRow] {
    document.pages.flatMap { page -> [ContentRow] in
      let entries = document.entries.filter { $0.page == page.slug && $0.kind != .section }
      let figures = document.figures.filter { $0.pageSlug == page.slug }
      let rows =
        figures.map(ContentRow.init) + entries.filter { $0.kind != .figure }.map(ContentRow.init)
      let ordered = rows.enumerated().sorted { left, right in
        guard let a = left.element.location, let b = right.element.location, a != b else {
          return left.offset < right.offset
        }
        return a < b
      }
      return [chapter(page)] + ordered.map(\.element)
    }
  }

  private static func chapter(_ page: Document.Page) -> ContentRow {
    ContentRow(
      kind: "chapter", number: page.number, label: page.slug, text: page.title.plainText,
      page: page.slug)
  }
}

extension ContentRow {
  private init(_ figure: BuiltFigure) {
    self.init(
      kind: "figure", number: figure.number, label: figure.id, text: figure.caption.plainText,
      page: figure.pageSlug, location: figure.location)
  }

  private init(_ entry: Document.Entry) {
    self.init(
      kind: "\(entry.kind)", number: entry.number, label: entry.label ?? "", text: entry.text,
      page: entry.page, location: entry.location)
  }
}
