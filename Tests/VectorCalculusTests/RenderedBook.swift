import Nabla
import Site
import Testing
import Typesetting
import VectorCalculus

/// The flagship book as its readers get it, rendered once for all tests.
enum RenderedBook {
  /// The document, with its figures drawn.
  static let document = Document.build(
    VectorCalculusBook.book, jobs: 2, typesetter: try? Typesetter())

  /// The files of the site, by path.
  static let files: [String: String] = {
    let files = (try? SiteBuilder(document: document).files()) ?? []
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }()

  /// What a page says, without its markup and empty lines: tags of blocks become line breaks, others
  /// nothing.
  static func text(_ slug: String) throws -> String {
    plainText(of: try #require(files[slug + ".html"], "there is no page \(slug)"))
  }

  private static let inline: Set<Substring> = [
    "a", "b", "code", "em", "i", "math", "mfrac", "mi", "mn", "mo", "mover", "mrow", "mspace",
    "msqrt", "mstyle", "msub", "msubsup", "msup", "mtext", "munder", "munderover", "samp", "span",
    "strong",
  ]

  private static func plainText(of html: String) -> String {
    var result = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let close = rest[open...].firstIndex(of: ">") ?? rest.endIndex
      let name = rest[open..<close].dropFirst().drop { $0 == "/" }.prefix { $0.isLetter }
      if !inline.contains(name) { result += "\n" }
      rest = close == rest.endIndex ? "" : rest[rest.index(after: close)...]
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    let lines = (result + rest).split(separator: "\n").filter { line in
      line.contains { !$0.isWhitespace }
    }
    return entities.reduce(lines.joined(separator: "\n")) { text, entity in
      text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
    }
  }

  /// The formulas that a page's cells show, as plain text.
  static func formulas(_ slug: String) throws -> [String] {
    let page = try #require(document.page(slug), "there is no page \(slug)")
    return page.nodes.flatMap(outputs).compactMap { output in
      if case .formula(let formula, _) = output { formula.plainText } else { nil }
    }
  }

  /// The claims of a page that were checked and hold.
  static func claims(_ slug: String) throws -> [String] {
    let page = try #require(document.page(slug), "there is no page \(slug)")
    return page.nodes.flatMap(outputs).compactMap { output in
      if case .verified(let claim, _) = output { claim } else { nil }
    }
  }

  private static func outputs(_ node: Node) -> [Output] {
    switch node {
    case .cell(let cell): cell.outputs
    case .outputs(let outputs): outputs
    default: []
    }
  }
}
