import Formula
import Report

/// What a page contains, as HTML.
struct NodeRenderer {
  private var inlines: InlineRenderer
  private let figures: [String: FigurePicture]

  /// - Parameters:
  ///   - page: the slug of the page.
  ///   - figures: the figures by id, drawn.
  init(page: String, figures: [String: FigurePicture]) {
    inlines = InlineRenderer(page: page)
    self.figures = figures
  }

  /// The links that pages may not carry, found so far.
  var problems: [SiteError] { inlines.problems }

  mutating func html(_ nodes: [Node]) -> HTML {
    var parts: [HTML] = []
    for node in nodes { parts.append(html(node)) }
    return .group(parts)
  }

  /// Nodes as finished markup: each is written before the next is made, so that there is never a
  /// tree of a whole page, whose parts take longer to free than to write.
  mutating func markup(_ nodes: [Node]) -> HTML {
    // Most pages are smaller; room that is not written to costs nothing.
    var writer = HTMLWriter(capacity: 1 << 17)
    for node in nodes { writer.write(html(node)) }
    return .markup(writer.line())
  }

  mutating func text(_ words: [Inline]) -> HTML { inlines.html(words) }

  /// Words for use within a link.
  mutating func unlinked(_ words: [Inline]) -> HTML { inlines.unlinked(words) }

  mutating func html(_ node: Node) -> HTML {
    switch node {
    case .heading(let heading): self.heading(heading)
    case .paragraph(let words): paragraph(words)
    case .list(let list): self.list(list)
    case .quote(let nodes): .tag(.blockquote, [:], html(nodes))
    case .code(let language, let source): Self.listing(source, language: language)
    case .definition(let definition): self.definition(definition)
    case .equation(let equation): Self.equation(equation)
    case .cell(let cell): self.cell(cell)
    case .outputs(let outputs): .tag(.div, ["class": "outputs"], self.outputs(outputs))
    case .figure(let id): figure(id)
    case .table(let table): self.table(table)
    case .note(let note): self.note(note)
    case .rule: .tag(.hr)
    }
  }

  private mutating func heading(_ heading: Node.Heading) -> HTML {
    let anchor = HTML.tag(
      .a,
      [
        "class": "anchor", "href": "#\(heading.id)",
        "aria-label": "Link to “\(heading.title.plainText)”",
      ], "#")
    let words: HTML = [text(heading.title), " ", anchor]
    return switch heading.level {
    case ...2: .tag(.h2, ["id": heading.id], words)
    case 3: .tag(.h3, ["id": heading.id], words)
    case 4: .tag(.h4, ["id": heading.id], words)
    case 5: .tag(.h5, ["id": heading.id], words)
    default: .tag(.h6, ["id": heading.id], words)
    }
  }

  private mutating func list(_ list: Node.List) -> HTML {
    var items: [HTML] = []
    for item in list.items {
      var parts: [HTML] = []
      for node in item {
        if list.isTight, case .paragraph(let words) = node, !Self.isWide(words) {
          parts.append(text(words))
        } else {
          parts.append(html(node))
        }
      }
      items.append(.tag(.li, [:], of: parts))
    }
    guard let start = list.start else { return .tag(.ul, [:], of: items) }
    return .tag(.ol, ["start": start == 1 ? nil : String(start)], of: items)
  }

  private mutating func definition(_ definition: Node.Definition) -> HTML {
    let name = [definition.kind, definition.number].filter { !$0.isEmpty }.joined(separator: " ")
    var head: [HTML] = [.tag(.span, ["class": "label"], .text(name))]
    if !definition.title.isEmpty {
      head += [" ", .tag(.span, ["class": "title"], text(definition.title))]
    }
    let kind = Slug.make(definition.kind)
    return .tag(
      .div,
      ["class": "statement \(kind)", "id": definition.id, "role": "group", "aria-label": name],
      .tag(.p, ["class": "statement-head"], of: head), html(definition.nodes))
  }

  /// A paragraph.
  ///
  /// Browsers do not break a formula within a line: with one that is longer than a line on a phone, the
  /// paragraph scrolls by itself.
  private mutating func paragraph(_ words: [Inline]) -> HTML {
    .tag(.p, Self.isWide(words) ? ["class": "wide", "tabindex": "0"] : [:], text(words))
  }

  /// About how many characters a line on a phone holds.
  private static let narrowLine = 30

  private static func isWide(_ words: [Inline]) -> Bool {
    words.contains { word in
      guard case .math(let formula) = word else { return false }
      let text = formula.plainText
      // There are no more characters than bytes.
      return text.utf8.count > narrowLine && text.count > narrowLine
    }
  }

  private static func equation(_ equation: Node.Equation) -> HTML {
    let anchors = equation.lines.compactMap(\.id).map { HTML.tag(.span, ["id": $0]) }
    let formula = HTML.tag(
      .div, ["class": "formula", "tabindex": "0"],
      of: anchors + [InlineRenderer.math(equation.formula, display: true)])
    guard let number = equation.shownNumber else {
      return .tag(.div, ["class": "equation", "id": equation.id], formula)
    }
    let label: HTML = .text(number)
    let shown: HTML =
      if let id = equation.id {
        .tag(
          .a,
          [
            "class": "number", "href": "#\(id)",
            "aria-label": "Equation \(equation.number ?? "")",
          ], label)
      } else {
        .tag(.span, ["class": "number"], label)
      }
    return .tag(.div, ["class": "equation numbered", "id": equation.id], formula, shown)
  }

  private mutating func note(_ note: Node.Note) -> HTML {
    let kind =
      switch note.kind {
      case .note: "Note"
      case .tip: "Tip"
      case .warning: "Warning"
      }
    var head: [HTML] = [.tag(.span, ["class": "label"], .text(kind))]
    if !note.title.isEmpty {
      head += [" ", .tag(.span, ["class": "title"], text(note.title))]
    }
    return .tag(
      .div, ["class": "note \(note.kind.rawValue)", "role": "note"],
      .tag(.p, ["class": "statement-head"], of: head), html(note.nodes))
  }

  private mutating func table(_ table: Node.Table) -> HTML {
    var head: [HTML] = []
    for column in table.columns {
      head.append(
        .tag(.th, ["scope": "col", "class": Self.style(column)], text(column.title)))
    }
    var rows: [HTML] = []
    for row in table.rows {
      var cells: [HTML] = []
      for (index, cell) in row.enumerated() {
        let column = index < table.columns.count ? table.columns[index] : nil
        cells.append(.tag(.td, ["class": column.flatMap(Self.style)], text(cell)))
      }
      rows.append(.tag(.tr, [:], of: cells))
    }
    var parts: [HTML] = []
    if !table.caption.isEmpty {
      let label = table.number.map { "Table \($0)" } ?? "Table"
      parts.append(
        .tag(
          .caption, [:], .tag(.span, ["class": "label"], .text(label)), " ", text(table.caption)))
    }
    // Columns none of which has a title need no head.
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      parts.append(.tag(.thead, [:], .tag(.tr, [:], of: head)))
    }
    parts.append(.tag(.tbody, [:], of: rows))
    return .tag(
      .div, ["class": "table", "id": table.id, "tabindex": "0"], .tag(.table, [:], of: parts))
  }

  private static func style(_ column: Node.Table.Column) -> String? {
    column.alignment == .left ? nil : column.alignment.rawValue
  }

  private mutating func figure(_ id: String) -> HTML {
    guard let picture = figures[id] else { return [] }
    let figure = picture.figure
    var caption: [HTML] = [
      .tag(.span, ["class": "label"], .text("Figure \(figure.number)")), " ",
      text(figure.caption),
    ]
    let links = picture.files.map { file in
      HTML.tag(
        .a,
        [
          "href": file.path,
          "aria-label": "Figure \(figure.number) as \(file.format.rawValue.uppercased())",
        ], .text(file.format.rawValue.uppercased()))
    }
    if !links.isEmpty {
      caption += [
        " ",
        .tag(.span, ["class": "files"], of: Array(links.map { [$0] }.joined(separator: [" "]))),
      ]
    }
    return .tag(
      .figure, ["id": BuiltFigure.label(of: figure.id)],
      .tag(.div, ["class": "picture", "tabindex": "0"], .markup(picture.markup)),
      .tag(.figcaption, [:], of: caption))
  }
}
