import Formula

extension MathSetter {
  /// Parts side by side, spaced by their classes.
  ///
  /// - Parameter leading: the class that is taken to stand before the first part.
  func row(_ parts: [Formula], after leading: AtomClass? = nil) -> MathBox {
    if parts.count == 1, leading == nil { return set(parts[0]) }
    var edges = parts.map { part -> AtomEdges? in
      if case .space = part { nil } else { AtomEdges(of: part) }
    }
    Self.resolveBinaries(&edges, after: leading)
    var result = MathBox()
    var previous = leading
    for (part, edges) in zip(parts, edges) {
      if let edges {
        if let previous { result.width += previous.space(before: edges.left, in: style) * em }
        previous = edges.right
      }
      result.append(set(part).finished)
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
