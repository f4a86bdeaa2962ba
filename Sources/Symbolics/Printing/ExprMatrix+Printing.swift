public import Formula

/// Every printed form of a matrix; symbols have the same roles in all its entries.
extension ExprMatrix {
  /// The rows as text: `[[2, 1], [1, 2]]`.
  public var plain: String { plain(in: .standard) }

  /// The rows as text, terms and factors in a given order.
  public func plain(in order: PrintingOrder) -> String { listed(order, PlainPrinter.text) }

  /// The rows on one line of Unicode text: `[[2x, y²], [1, 0]]`.
  public var unicode: String { unicode(in: .standard) }

  /// The rows on one line of Unicode text, terms and factors in a given order.
  public func unicode(in order: PrintingOrder) -> String { listed(order, UnicodePrinter.text) }

  private func listed(_ order: PrintingOrder, _ text: (Phrase) -> String) -> String {
    let lines = Phrasing.phrases(rows, in: order).map { row in
      "[" + row.map(text).joined(separator: ", ") + "]"
    }
    return "[" + lines.joined(separator: ", ") + "]"
  }

  /// The matrix as text over several lines between tall brackets, entries in the middle of their
  /// columns.
  ///
  /// ```
  /// ⎡2x + y⎤
  /// ⎢      ⎥
  /// ⎣x + 2y⎦
  /// ```
  /// An empty matrix is `[]`.
  public var pretty: String { pretty(in: .standard) }

  /// The matrix as text over several lines, terms and factors in a given order.
  public func pretty(in order: PrintingOrder) -> String {
    let cells = Phrasing.phrases(rows, in: order).map { $0.map(PrettyPrinter.box) }
    guard columnCount > 0 else { return "[]" }
    return TextBox.table(cells, gap: 1, isCentred: true)
      .fenced(.openBracket, .closeBracket).text
  }

  /// The matrix as LaTeX in square brackets.
  public var latex: String { latex(in: .standard) }

  /// The matrix as LaTeX in square brackets, terms and factors in a given order.
  public func latex(in order: PrintingOrder) -> String {
    let lines = Phrasing.phrases(rows, in: order).map { row in
      row.map(LatexPrinter.text).joined(separator: " & ")
    }
    return #"\begin{bmatrix} "# + lines.joined(separator: #" \\ "#) + #" \end{bmatrix}"#
  }

  /// The matrix in square brackets as a tree for typesetting.
  public var formula: Formula { formula(in: .standard) }

  /// The matrix as a tree for typesetting, terms and factors in a given order.
  public func formula(in order: PrintingOrder) -> Formula { Expr.matrixFormula(rows, in: order) }

  /// The matrix as a MathML Core `math` element for running text.
  public var mathML: String { formula.mathML(display: false) }

  /// The matrix as a MathML Core `math` element, on a line of its own when `display` says so.
  public func mathML(display: Bool, in order: PrintingOrder = .standard) -> String {
    formula(in: order).mathML(display: display)
  }

  /// The matrix in English words: `the 2 by 1 matrix with rows 2 x plus y; x plus 2 y`.
  public var spoken: String { spoken(in: .standard) }

  /// The matrix in English words, terms and factors in a given order.
  public func spoken(in order: PrintingOrder) -> String { formula(in: order).speech }
}
