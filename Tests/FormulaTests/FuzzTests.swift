import Formula
import Testing

/// Random text must be read or refused, never stop the program.
struct FuzzTests {
  private static let pieces = [
    "x", "2", "3.5", "+", "-", "=", ",", "(", ")", "[", "]", "|", "'", "{", "}", "_", "^", "&",
    "\\\\", " ",
    "%\n", "~", "$", "<", "\\frac", "\\sqrt", "\\left", "\\right", "\\middle", "\\begin{cases}",
    "\\end{cases}", "\\begin{array}{lr}", "\\end{array}", "\\sum", "\\lim", "\\limits", "\\hat",
    "\\text", "\\mathbf", "\\operatorname", "\\binom", "\\overset", "\\displaystyle", "\\not",
    "\\alpha", "\\,", "\\!", "\\underbrace", "\\substack", "\\xrightarrow", "\\big", "\\pmod", "é",
    "𝐱", "\u{301}",
  ]

  /// The middle bits of a linear congruence: the same texts on every machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  @Test func randomTextIsReadOrRefused() {
    var dice = Dice(state: 42)
    var readable = 0
    for _ in 0..<5_000 {
      let length = 1 + dice.roll(12)
      let latex = (0..<length).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }.joined()
      do throws(FormulaError) {
        let formula = try Formula(latex: latex)
        readable += 1
        #expect(Self.isBalanced(formula.mathML(display: true)), "\(latex)")
        _ = (formula.plainText, formula.speech)
      } catch {
        #expect(error.offset <= latex.utf8.count && error.line >= 1 && error.column >= 1)
      }
    }
    #expect(readable > 200)
  }

  /// Whether every element is closed in order, and script elements have the children they need.
  private static func isBalanced(_ markup: String) -> Bool {
    var open: [(name: Substring, children: Int)] = [("", 0)]
    let needed: [Substring: Int] = [
      "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3,
      "munderover": 3,
    ]
    for piece in markup.split(separator: "<") {
      let name = piece.drop { $0 == "/" }.prefix { $0 != " " && $0 != ">" }
      if piece.hasPrefix("/") {
        guard let element = open.popLast(), element.name == name,
          needed[name] ?? element.children == element.children
        else { return false }
      } else {
        open[open.count - 1].children += 1
        open.append((name, 0))
      }
    }
    return open.count == 1
  }
}
