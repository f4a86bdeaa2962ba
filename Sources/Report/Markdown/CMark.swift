import CMarkGFM
import Synchronization

/// The Markdown parser cmark-gfm; this is the one file that holds its pointers.
enum CMark {
  /// Parses CommonMark with tables and `~~strikethrough~~`; quotes and dashes become typographic.
  static func parse(_ text: String) -> MarkdownTree {
    // The library keeps global tables of the characters its extensions react to and changes them
    // during each parse, so two parses must never overlap.
    lock.withLock { isRegistered in
      if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
      isRegistered = true
      return tree(of: text)
    }
  }

  private static let lock = Mutex(false)

  private static func tree(of text: String) -> MarkdownTree {
    let options = CMARK_OPT_SMART | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return MarkdownTree(kind: .document) }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      guard let syntax = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return MarkdownTree(kind: .document) }
    defer { cmark_node_free(root) }
    return convert(root)
  }

  private static func convert(_ node: OpaquePointer) -> MarkdownTree {
    var children: [MarkdownTree] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(convert(current))
      child = cmark_node_next(current)
    }
    return MarkdownTree(kind: kind(of: node), children: children)
  }

  private static func kind(of node: OpaquePointer) -> MarkdownTree.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(literal(of: node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_CODE: return .codeSpan(literal(of: node))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link(target: string(cmark_node_get_url(node)))
    case CMARK_NODE_DOCUMENT: return .document
    default: return rarerKind(of: node)
    }
  }

  /// The kind by its name, as those of extensions have no fixed number.
  private static func rarerKind(of node: OpaquePointer) -> MarkdownTree.Kind {
    let name = string(cmark_node_get_type_string(node))
    switch name {
    case "heading": return .heading(level: Int(cmark_node_get_heading_level(node)))
    case "list":
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      return .list(start: start, isTight: cmark_node_get_list_tight(node) != 0)
    case "item": return .item
    case "block_quote": return .quote
    case "code_block":
      let language = string(cmark_node_get_fence_info(node))
      return .code(language: language, text: literal(of: node))
    case "html_block", "html_inline": return .html(literal(of: node))
    case "thematic_break": return .rule
    case "table": return .table(alignments: alignments(of: node))
    case "table_row", "table_header": return .tableRow
    case "table_cell": return .tableCell
    case "linebreak": return .lineBreak
    case "strikethrough": return .strikethrough
    case "image": return .image
    default: return .other(name)
    }
  }

  private static func literal(of node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func alignments(of table: OpaquePointer) -> [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
