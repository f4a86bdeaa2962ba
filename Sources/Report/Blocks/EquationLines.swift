import Formula

extension BuildContext {
  /// An equation as its LaTeX has it: numbered if it is labelled, by the label given or by a
  /// `\label` of its own, unless a `\tag` gives it another number.
  ///
  /// - Parameter place: where it was written; by default where the current block is.
  mutating func equation(
    _ read: LatexFormula, label: String?, at place: SourceLocation? = nil
  ) -> Node.Equation {
    guard read.lines.count > 1 else {
      return equation(read.formula, read.lines.first, label, at: place)
    }
    if let label { declare(.equation, label: label, at: place) }
    for case let name? in read.lines.map(\.label) {
      declare(.equation, label: name, at: place)
    }
    let isPlain = read.lines.allSatisfy { $0.tag == .automatic && $0.label == nil }
    return Node.Equation(
      formula: read.formula, id: label,
      lines: isPlain ? [] : read.lines.map { Node.Equation.Line(tag: $0.tag, id: $0.label) })
  }

  private mutating func equation(
    _ formula: Formula, _ line: LatexFormula.Line?, _ label: String?, at place: SourceLocation?
  ) -> Node.Equation {
    if let label, let own = line?.label {
      report(
        Diagnostic(
          .error, "this equation has two labels, '\(label)' and '\(own)'", at: place,
          notes: [.init("leave one of them out")]))
    }
    let label = label ?? line?.label
    if let label { declare(.equation, label: label, at: place) }
    guard case .given(let tag, let isBare)? = line?.tag else {
      return Node.Equation(formula: formula, id: label)
    }
    return Node.Equation(
      formula: formula.tagged([]), number: tag.plainText, isBare: isBare, id: label)
  }
}
