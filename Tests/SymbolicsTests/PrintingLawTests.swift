import Formula
import Symbolics
import Testing

/// What holds for every printed expression, tried on random ones and on the corpus.
@Suite struct PrintingLawTests {
  /// Random expressions in x and y, some with y turned into a parameter.
  private func random(_ count: Int, seed: UInt64, depth: Int) -> [Expr] {
    var random = RandomExpressions(seed: seed)
    let alpha: [Expr: Expr] = [.symbol("y"): .symbol("alpha")]
    return (0..<count).map { index in
      let expression = random.next(depth: depth)
      return index.isMultiple(of: 3) ? expression.substituting(alpha) : expression
    }
  }

  @Test(arguments: [(5000, 3, UInt64(31)), (300, 4, 32)])
  func `plain text reads back as the same expression`(count: Int, depth: Int, seed: UInt64) {
    for (index, expression) in random(count, seed: seed, depth: depth).enumerated() {
      #expect(Expr(expression.plain) == expression, "\(expression)")
      guard index.isMultiple(of: 8) else { continue }
      let ascending = expression.plain(in: .ascending)
      #expect(Expr(ascending) == expression, "\(ascending)")
    }
  }

  @Test func `the corpus reads back in every order`() {
    let orders = [
      PrintingOrder.standard, .ascending, PrintingOrder(mainVariables: [.symbol("a")]),
      PrintingOrder(mainVariables: [.symbol("y"), .symbol("x")], powers: .ascending),
    ]
    for row in PrintingCorpus.rows {
      let expression = Expr(row.input)
      for order in orders {
        #expect(Expr(expression.plain(in: order)) == expression, "\(row.input)")
      }
    }
  }

  @Test func `no format is empty, doubles a sign or leaves a bracket open`() {
    let corpus = PrintingCorpus.rows.map { Expr($0.input) }
    for expression in corpus + random(150, seed: 33, depth: 4) {
      let forms = [
        expression.plain, expression.unicode, expression.latex, expression.pretty,
        expression.spoken, expression.mathML,
      ]
      for form in forms {
        #expect(!form.isEmpty)
        #expect(Brackets.areBalanced(form), "\(form)")
        for doubled in ["+ -", "+ −", "- -", "− −", "--", "−−", "+ +", "- +", "− +"] {
          #expect(!form.contains(doubled), "\(form)")
        }
      }
      #expect(!expression.unicode.contains("*"), "\(expression)")
      #expect(!expression.pretty.contains("*"), "\(expression)")
    }
  }

  @Test func `LaTeX is read by the reader of formulas`() throws {
    let corpus = PrintingCorpus.rows.map { Expr($0.input) }
    for expression in corpus + random(100, seed: 34, depth: 4) {
      let formula = try Formula(latex: expression.latex)
      // Both trees say the same to the ear but for brackets, which LaTeX has as signs.
      #expect(formula.speech == expression.spoken, "\(expression)")
    }
  }

  @Test func `every format has the variables in the same order`() {
    for expression in random(200, seed: 35, depth: 4) {
      let plain = Letters.read(expression.plain)
      #expect(Letters.read(expression.unicode) == plain, "\(expression)")
      #expect(Letters.read(expression.latex) == plain, "\(expression)")
      #expect(Letters.spoken(expression.spoken) == plain, "\(expression)")
      #expect(Letters.marked(expression.mathML) == plain, "\(expression)")
    }
  }

  @Test func `different expressions sound and look different`() {
    let expressions = Set(random(500, seed: 36, depth: 3))
    #expect(Set(expressions.map(\.spoken)).count == expressions.count)
    #expect(Set(expressions.map(\.unicode)).count == expressions.count)
    #expect(Set(expressions.map(\.latex)).count == expressions.count)
    #expect(Set(expressions.map(\.pretty)).count == expressions.count)
  }

  @Test func `all laws hold for every kind of number, symbol and function`() throws {
    var random = PrintingExpressions(seed: 38)
    let expressions = Set((0..<500).map { _ in random.next() }.filter { $0.problem == nil })
    for expression in expressions {
      #expect(Expr(expression.plain) == expression, "\(expression)")
      #expect(try Formula(latex: expression.latex).speech == expression.spoken, "\(expression)")
      #expect(!expression.unicode.contains("*"), "\(expression)")
    }
    #expect(Set(expressions.map(\.spoken)).count == expressions.count)
    #expect(Set(expressions.map(\.unicode)).count == expressions.count)
    #expect(Set(expressions.map(\.latex)).count == expressions.count)
    #expect(Set(expressions.map(\.pretty)).count == expressions.count)
    #expect(expressions.count > 400)
  }

  @Test func `lines keep to their width and hold what one line holds`() {
    for expression in random(100, seed: 37, depth: 4) {
      let whole = expression.pretty
      for width in [24, 48] {
        let broken = expression.pretty(width: width)
        let longest = whole.split(separator: "\n").map(\.count).max() ?? 0
        if longest <= width { #expect(broken == whole) }
        // Where every term fits, no line is wider.
        let terms = expression.prettyTermWidths
        if let terms, terms.allSatisfy({ $0 + 5 <= width }) {
          #expect(broken.split(separator: "\n").allSatisfy { $0.count <= width }, "\(broken)")
        }
        #expect(broken.split(separator: "\n").allSatisfy { $0.last != " " })
      }
    }
  }

  @Test func `poisoned expressions print their message`() {
    let bad = Expr("1/0")
    #expect(bad.plain == "‹division by zero›")
    #expect(bad.unicode == "‹division by zero›")
    #expect(bad.pretty == "‹division by zero›")
    #expect(bad.latex == #"\text{division by zero}"#)
    #expect(bad.spoken == "division by zero")
    #expect(Expr("x $ {2}").latex.contains("{2}") == false)
  }
}

extension Expr {
  /// The widths of the terms of a sum by themselves, nil for anything else.
  fileprivate var prettyTermWidths: [Int]? {
    let terms = plain.split(separator: " ").filter { $0 != "+" && $0 != "-" }
    guard terms.count > 1, !terms.contains(where: { $0.contains("(") }) else { return nil }
    return terms.map { Expr(String($0)).pretty.split(separator: "\n").map(\.count).max() ?? 0 }
  }
}

private enum Brackets {
  /// Whether every bracket on one line closes in order.
  static func areBalanced(_ text: String) -> Bool {
    let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    var open: [Character] = []
    // A single brace opens the cases of a piecewise expression.
    for character in text.replacing(">{</mo>", with: "") {
      if pairs.values.contains(character) { open.append(character) }
      if let partner = pairs[character] {
        guard open.popLast() == partner else { return false }
      }
    }
    return open.isEmpty
  }
}

/// The variables x, y and α in the order in which a text has them.
private enum Letters {
  private static let letters: [Character: Character] = [
    "x": "x", "y": "y", "α": "α", "ˣ": "x", "ʸ": "y",
  ]

  static func read(_ text: String) -> String {
    let bare = text.replacing("alpha", with: "α").replacing("exp", with: "")
    return String(bare.compactMap { letters[$0] })
  }

  static func spoken(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "," }
    return String(words.compactMap { ["x": "x", "y": "y", "alpha": "α"][$0] })
  }

  static func marked(_ text: String) -> String {
    let parts = text.split(separator: "<mi>").dropFirst()
    return String(
      parts.compactMap { part in
        part.dropFirst().hasPrefix("</mi>") ? part.first.flatMap { letters[$0] } : nil
      })
  }
}
