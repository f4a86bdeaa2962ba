/// The elements that pages are made of.
enum HTMLTag: String, Sendable {
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

  /// Whether it holds nothing and has no end tag.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img: true
    default: false
    }
  }
}
