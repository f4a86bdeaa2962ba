/// What a template can name, for one page.
///
/// This is the contract with people who write their own templates; the same names exist on every
/// page.
struct PageModel: Sendable {
  /// The neighbour of a page.
  struct Neighbour: Sendable {
    var href: String
    var title: HTML
  }

  /// The language of the prose as a BCP 47 tag.
  var language: String
  /// The page's title as words, without its number.
  var title: String
  /// The page's title with formulas as markup.
  var titleHTML: HTML
  /// The section number, or empty.
  var number: String
  /// One or two sentences on the page.
  var description: String
  /// The same with formulas as markup.
  var summaryHTML: HTML
  /// The book's title.
  var bookTitle: String
  /// What stands below the book's title; may be empty.
  var bookSubtitle: String
  /// The authors' names in one line; may be empty.
  var authors: String
  /// Whether this is the front page.
  var isIndex: Bool
  /// The list of the book's pages.
  var pagesHTML: HTML
  /// The list of the page's headings, empty if there are fewer than two.
  var headingsHTML: HTML
  /// What is on the page.
  var contentHTML: HTML
  /// The page before, the front page for the first.
  var previous: Neighbour?
  /// The page after.
  var next: Neighbour?

  /// The values by the names they have in templates.
  var values: [String: TemplateValue] {
    [
      "language": .text(language), "title": .text(title), "titleHTML": .markup(titleHTML),
      "number": .text(number), "hasNumber": .flag(!number.isEmpty),
      "description": .text(description), "hasDescription": .flag(!description.isEmpty),
      "summaryHTML": .markup(summaryHTML), "bookTitle": .text(bookTitle),
      "bookSubtitle": .text(bookSubtitle), "hasBookSubtitle": .flag(!bookSubtitle.isEmpty),
      "authors": .text(authors), "hasAuthors": .flag(!authors.isEmpty),
      "isIndex": .flag(isIndex), "isChapter": .flag(!isIndex), "pagesHTML": .markup(pagesHTML),
      "headingsHTML": .markup(headingsHTML), "hasHeadings": .flag(!headingsHTML.isEmpty),
      "contentHTML": .markup(contentHTML), "previous": Self.value(previous),
      "next": Self.value(next), "hasNeighbour": .flag(previous != nil || next != nil),
    ]
  }

  private static func value(_ neighbour: Neighbour?) -> TemplateValue {
    .group(
      [
        "href": .text(neighbour?.href ?? ""),
        "neighbourHTML": .markup(neighbour?.title ?? .text("")),
      ], isPresent: neighbour != nil)
  }
}
