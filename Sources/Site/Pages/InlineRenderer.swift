import Formula
import Report

/// Running text as HTML.
struct InlineRenderer {
  /// The slug of the page the text is on.
  let page: String
  /// The links that pages may not carry, found so far.
  private(set) var problems: [SiteError] = []

  init(page: String) { self.page = page }

  mutating func html(_ inlines: [Inline]) -> HTML {
    var parts: [HTML] = []
    var rest = inlines[...]
    while let inline = rest.popFirst() {
      if case .math = inline, case .text(let text)? = rest.first {
        let marks = Self.marks(beginning: text)
        guard !marks.isEmpty else {
          parts.append(html(inline))
          continue
        }
        // A line may not break between a formula and the mark that follows it.
        rest[rest.startIndex] = .text(String(text.dropFirst(marks.count)))
        parts.append(.tag(.span, ["class": "nowrap"], html(inline), .text(marks)))
      } else {
        parts.append(html(inline))
      }
    }
    return .group(parts)
  }

  /// The punctuation marks that a text begins with.
  private static func marks(beginning text: String) -> String {
    // Most texts begin with a space.
    guard text.utf8.first != UInt8(ascii: " ") else { return "" }
    return String(text.prefix { ".,;:!?)]’”".contains($0) })
  }

  /// The text without links, for use within a link.
  mutating func unlinked(_ inlines: [Inline]) -> HTML { html(inlines.withoutLinks) }

  private mutating func html(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): return .text(text)
    case .emphasis(let inner): return .tag(.em, [:], html(inner))
    case .strong(let inner): return .tag(.strong, [:], html(inner))
    case .strikethrough(let inner): return .tag(.s, [:], html(inner))
    case .code(let text): return .tag(.code, [:], .text(text))
    case .math(let formula): return Self.math(formula, display: false)
    case .link(let target, let inner): return link(target, html(inner))
    case .reference(let reference):
      return .tag(
        .a, ["class": "reference", "href": reference.href(from: page)], html(reference.text))
    case .lineBreak: return .tag(.br)
    }
  }

  /// A formula with the words that stand for it; one on a line of its own can be copied as LaTeX.
  ///
  /// In running text the LaTeX is left out, as engines do not break a formula that carries it.
  static func math(_ formula: Formula, display: Bool) -> HTML {
    .markup(
      formula.mathMLBytes(
        display: display, latex: display ? formula.latex : nil, alternative: formula.speech))
  }

  private mutating func link(_ target: String, _ words: HTML) -> HTML {
    let scheme = target.unicodeScalars.prefix { !":/?#".unicodeScalars.contains($0) }
    let hasScheme = target.unicodeScalars.dropFirst(scheme.count).first == ":"
    let name = String(String.UnicodeScalarView(scheme)).lowercased()
    if hasScheme, !["http", "https", "mailto"].contains(name) {
      problems.append(
        .link(
          target: target, page: page,
          reason: "'\(name):' addresses are not allowed; use https, mailto or a relative address"))
      return words
    }
    return .tag(.a, ["href": target], words)
  }
}

extension [Inline] {
  /// The same words without links.
  var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(_, let inner): inner.withoutLinks
      case .reference(let reference): reference.text.withoutLinks
      case .emphasis(let inner): [.emphasis(inner.withoutLinks)]
      case .strong(let inner): [.strong(inner.withoutLinks)]
      case .strikethrough(let inner): [.strikethrough(inner.withoutLinks)]
      case .text, .code, .math, .lineBreak: [inline]
      }
    }
  }
}
