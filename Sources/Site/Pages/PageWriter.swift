import Report

/// Writes the pages of a document through templates.
struct PageWriter: Sendable {
  private let document: Document
  private let library: TemplateLibrary
  private let figures: [String: FigurePicture]

  init(document: Document, library: TemplateLibrary, figures: [String: FigurePicture]) {
    self.document = document
    self.library = library
    self.figures = figures
  }

  /// The templates of a document's pages, checked.
  static func library(
    _ templates: TemplateSource, for document: Document
  ) throws(SiteError) -> TemplateLibrary {
    let example = frame(document).values
    do {
      return try TemplateLibrary(templates, roots: [("index", example), ("page", example)])
    } catch {
      throw .template(error)
    }
  }

  /// How many pages there are, the front page among them.
  var count: Int { document.pages.count + 1 }

  /// The front page at 0, then the chapters in order.
  func page(_ index: Int) throws(SiteError) -> SiteFile {
    index == 0 ? try frontPage() : try page(at: index - 1)
  }

  private func page(at index: Int) throws(SiteError) -> SiteFile {
    let page = document.pages[index]
    guard page.slug != "index" else {
      throw .path("index.html", reason: "a chapter's slug is 'index', which is the front page's")
    }
    var renderer = NodeRenderer(page: page.slug, figures: figures)
    var model = Self.frame(document)
    model.isIndex = false
    model.title = page.title.plainText
    model.titleHTML = renderer.text(page.title)
    model.number = page.number
    model.description = page.summary.plainText
    model.summaryHTML = renderer.text(page.summary)
    model.pagesHTML = ContentsList.pages(of: document, current: page.slug)
    model.headingsHTML = ContentsList.headings(of: page)
    model.contentHTML = renderer.markup(page.nodes)
    model.previous =
      index > 0 ? Self.neighbour(document.pages[index - 1]) : frontNeighbour()
    model.next = index + 1 < document.pages.count ? Self.neighbour(document.pages[index + 1]) : nil
    if let problem = renderer.problems.first { throw problem }
    return SiteFile(path: "\(page.slug).html", bytes: library.render("page", model.values))
  }

  private func frontPage() throws(SiteError) -> SiteFile {
    var renderer = NodeRenderer(page: "index", figures: figures)
    var model = Self.frame(document)
    model.description = document.introduction.firstParagraph
    var content = [renderer.html(document.introduction)]
    if !document.pages.isEmpty {
      content += [
        .tag(.h2, ["id": "contents"], "Contents"), ContentsList.full(of: document),
      ]
    }
    let list = ContentsList.figures(of: document)
    if !list.isEmpty { content += [.tag(.h2, ["id": "figures"], "Figures"), list] }
    model.contentHTML = .group(content)
    model.pagesHTML = ContentsList.pages(of: document, current: "index")
    model.next = document.pages.first.map(Self.neighbour)
    if let problem = renderer.problems.first { throw problem }
    return SiteFile(path: "index.html", bytes: library.render("index", model.values))
  }

  /// What all pages share.
  private static func frame(_ document: Document) -> PageModel {
    PageModel(
      language: document.language, title: document.title, titleHTML: .text(document.title),
      number: "", description: "", summaryHTML: [], bookTitle: document.title,
      bookSubtitle: document.subtitle, authors: document.authors.joined(separator: ", "),
      isIndex: true, pagesHTML: [], headingsHTML: [], contentHTML: [])
  }

  private func frontNeighbour() -> PageModel.Neighbour {
    PageModel.Neighbour(href: "index.html", title: .text(document.title))
  }

  private static func neighbour(_ page: Document.Page) -> PageModel.Neighbour {
    var renderer = InlineRenderer(page: page.slug)
    let number: HTML = page.number.isEmpty ? [] : .text(page.number + " ")
    return PageModel.Neighbour(
      href: "\(page.slug).html", title: [number, renderer.unlinked(page.title)])
  }
}

extension [Node] {
  /// The words of the first paragraph, or nothing.
  fileprivate var firstParagraph: String {
    for case .paragraph(let words) in self { return words.plainText }
    return ""
  }
}
