/// The elements that pages are made of.
enum HTMLTag: Sendable {
  case a, blockquote, br, caption, code, div, em, figcaption, figure, h2, h3, h4, h5, h6, hr, img,
    li, ol, p, pre, s, samp, span, strong, table, tbody, td, th, thead, tr, ul

  /// How an element stands among others.
  enum Layout: Sendable {
    /// In running text.
    case inline
    /// On a line of its own, holding running text.
    case line
    /// On lines of its own, holding other blocks.
    case block
  }

  var layout: Layout {
    switch self {
    case .p, .h2, .h3, .h4, .h5, .h6, .li, .pre, .caption, .figcaption, .th, .td, .hr: .line
    case .figure, .div, .ul, .ol, .table, .thead, .tbody, .tr, .blockquote: .block
    case .a, .br, .code, .em, .img, .s, .samp, .span, .strong: .inline
    }
  }

  /// The name, as a text that is appended without being looked at.
  var name: StaticString {
    switch self {
    case .a: "a"
    case .blockquote: "blockquote"
    case .br: "br"
    case .caption: "caption"
    case .code: "code"
    case .div: "div"
    case .em: "em"
    case .figcaption: "figcaption"
    case .figure: "figure"
    case .h2: "h2"
    case .h3: "h3"
    case .h4: "h4"
    case .h5: "h5"
    case .h6: "h6"
    case .hr: "hr"
    case .img: "img"
    case .li: "li"
    case .ol: "ol"
    case .p: "p"
    case .pre: "pre"
    case .s: "s"
    case .samp: "samp"
    case .span: "span"
    case .strong: "strong"
    case .table: "table"
    case .tbody: "tbody"
    case .td: "td"
    case .th: "th"
    case .thead: "thead"
    case .tr: "tr"
    case .ul: "ul"
    }
  }

  /// Whether it holds nothing and has no end tag.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img: true
    default: false
    }
  }
}
