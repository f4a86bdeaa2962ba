import Formula

extension MathSetter {
  /// Parts side by side, spaced by their classes (rule 20).
  ///
  /// - Parameter leading: the class that is taken to stand before the first part.
  func row(_ parts: [Formula], after leading: AtomClass? = nil) -> MathBox {
    if parts.count == 1, leading == nil { return set(parts[0]) }
    let boxes = parts.map { set($0).finished }
    var edges = parts.map { part -> AtomEdges? in part.isSpace ? nil : AtomEdges(of: part) }
    for index in boxes.indices where boxes[index].hasGrownDelimiters {
      let isArgument = index > 0 && parts[index - 1].takesArgument && edges[index]?.left == .open
      edges[index] = AtomEdges(left: isArgument ? .open : .inner, right: .inner)
    }
    Self.resolveBinaries(&edges, after: leading)
    var result = MathBox()
    var previous = leading
    var written = 0.0
    for (box, edges) in zip(boxes, edges) {
      if let edges {
        if let previous {
          var space = previous.space(before: edges.left, in: style) * em
          // A space written beside a function stands for the one that comes by itself.
          if previous == .large || edges.left == .large { space = max(0, space - written) }
          result.width += space
        }
        previous = edges.right
        written = 0
      } else {
        written += max(0, box.width)
      }
      result.append(box)
    }
    return result
  }

  /// An operator with nothing to its left or right to operate on is a sign (rules 5 and 6).
  private static func resolveBinaries(_ edges: inout [AtomEdges?], after leading: AtomClass?) {
    var previous = leading
    var pending: Int?
    for index in edges.indices {
      guard let current = edges[index] else { continue }
      if current.isBinary {
        if let previous, [.ordinary, .close, .inner].contains(previous) {
          pending = index
        } else {
          edges[index] = AtomEdges(.ordinary)
        }
      } else {
        if let last = pending, [.relation, .close, .punctuation].contains(current.left) {
          edges[last] = AtomEdges(.ordinary)
        }
        pending = nil
      }
      previous = edges[index]?.right
    }
    if let pending { edges[pending] = AtomEdges(.ordinary) }
  }
}

extension Formula {
  fileprivate var isSpace: Bool {
    if case .space = self { true } else { false }
  }

  /// Whether delimiters right after it hold its argument, to which there is no space: a named
  /// function or a letter (where TeX has a thin space, which authors take back with `\mleft`).
  fileprivate var takesArgument: Bool {
    switch self {
    case .function, .identifier: true
    case .scripts(let base, _, _), .stack(let base, _, _), .accent(let base, _, _, _),
      .colored(_, let base), .styled(_, let base):
      base.takesArgument
    case .row(let parts): parts.last?.takesArgument ?? false
    default: false
    }
  }
}
