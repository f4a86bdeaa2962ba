import Report

/// Lists that lead through a book.
enum ContentsList {
  /// The pages of a book, the current one marked.
  static func pages(of document: Document, current: String) -> HTML {
    var renderer = InlineRenderer(page: current)
    var items: [HTML] = []
    for page in document.pages {
      let isCurrent = page.slug == current
      items.append(
        .tag(
          .li, [:],
          .tag(
            .a, ["href": "\(page.slug).html", "aria-current": isCurrent ? "page" : nil],
            .tag(.span, ["class": "number"], .text(page.number)),
            .tag(.span, [:], renderer.unlinked(page.title)))))
    }
    return .tag(.ol, ["class": "pages"], of: items)
  }

  /// The headings of a page down to the third level; nothing for fewer than two.
  static func headings(of page: Document.Page) -> HTML {
    let headings = page.headings.filter { $0.level <= 3 }
    guard headings.count > 1 else { return [] }
    var renderer = InlineRenderer(page: page.slug)
    var items: [HTML] = []
    var index = 0
    while index < headings.count {
      let heading = headings[index]
      var inner: [HTML] = []
      index += 1
      while heading.level <= 2, index < headings.count, headings[index].level > 2 {
        inner.append(.tag(.li, [:], link(headings[index], &renderer)))
        index += 1
      }
      var parts = [link(heading, &renderer)]
      if !inner.isEmpty { parts.append(.tag(.ol, [:], of: inner)) }
      items.append(.tag(.li, [:], of: parts))
    }
    return .tag(.ol, [:], of: items)
  }

  /// The table of contents of the front page.
  static func full(of document: Document) -> HTML {
    var renderer = InlineRenderer(page: "index")
    var items: [HTML] = []
    for page in document.pages {
      var parts: [HTML] = [
        .tag(.a, ["href": "\(page.slug).html"], renderer.unlinked(page.title))
      ]
      if !page.summary.isEmpty { parts.append(.tag(.p, [:], renderer.html(page.summary))) }
      items.append(
        .tag(
          .li, [:], .tag(.span, ["class": "number"], .text(page.number)),
          .tag(.div, [:], of: parts)))
    }
    return .tag(.ol, ["class": "toc"], of: items)
  }

  /// The figures of a book as small pictures by number; nothing if there are none.
  static func figures(of document: Document) -> HTML {
    var renderer = InlineRenderer(page: "index")
    var items: [HTML] = []
    for figure in document.figures {
      let anchor = "\(figure.pageSlug).html#\(BuiltFigure.label(of: figure.id))"
      // The caption beside it says what the picture is.
      let picture = HTML.tag(
        .img, ["src": FigureFiles.path(of: figure.id, .svg), "alt": "", "loading": "lazy"])
      items.append(
        .tag(
          .li, [:],
          .tag(.a, ["href": anchor], picture, .tag(.span, [:], .text("Figure \(figure.number)"))),
          " ", renderer.html(figure.caption)))
    }
    return items.isEmpty ? [] : .tag(.ol, ["class": "figure-list"], of: items)
  }

  private static func link(_ heading: Node.Heading, _ renderer: inout InlineRenderer) -> HTML {
    .tag(.a, ["href": "#\(heading.id)"], renderer.unlinked(heading.title))
  }
}
