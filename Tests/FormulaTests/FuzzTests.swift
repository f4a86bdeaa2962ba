import Formula
import Testing

/// Any text must be read or refused, in good time, never stop the program.
struct FuzzTests {
  private static let pieces = [
    "x", "2", "3.5", "+", "-", "=", ",", "(", ")", "[", "]", "|", "'", "{", "}", "_", "^", "&",
    "\\\\", " ", "%\n", "~", "$", "<", "#", "#1", "*", "\"", "`", "[2pt]", "{lr}", "{red}", "{1em}",
    "é", "𝐱", "\u{301}",
  ]

  /// Pieces, commands and environments.
  private static let vocabulary: [String] =
    pieces + Formula.latexCommands.map { "\\\($0)" }
    + Formula.latexEnvironments.flatMap { ["\\begin{\($0)}", "\\end{\($0)}"] }
    + ["\\newcommand{\\a}", "\\newcommand{\\b}[1]", "\\def\\a#1", "\\a", "\\b", "\\unknown"]

  /// The middle bits of a linear congruence: the same texts on every machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }
  }

  /// Reads a text and writes what was read in all forms; says whether nothing was wrong.
  @discardableResult
  private func exercise(_ latex: String) -> Bool {
    let read = Formula.read(latex: latex)
    for error in read.errors {
      #expect(error.offset <= latex.utf8.count && error.line >= 1 && error.column >= 1)
      #expect(!error.message.isEmpty && !error.caret.isEmpty)
    }
    #expect(read.errors.count <= 20 && !read.lines.isEmpty)
    let markup = read.formula.mathML(display: true)
    #expect(Self.isBalanced(markup), "\(latex)")
    _ = (read.formula.plainText, read.formula.plainText(lines: .several), read.formula.speech)
    return read.errors.isEmpty
  }

  @Test func randomPiecesAreReadOrRefused() {
    var dice = Dice(state: 42)
    var readable = 0
    for _ in 0..<1_000 {
      let latex = (0...dice.roll(12)).map { _ in
        dice.pick(dice.roll(2) == 0 ? Self.pieces : Self.vocabulary)
      }.joined()
      if exercise(latex) { readable += 1 }
    }
    #expect(readable > 20)
  }

  @Test func randomCharactersAreReadOrRefused() {
    var dice = Dice(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<dice.roll(40)).map { _ in UInt8(dice.roll(256)) }
      exercise(String(decoding: bytes, as: UTF8.self))
      let scalars = (0..<dice.roll(20)).compactMap { _ in
        Unicode.Scalar(UInt32(dice.roll(0x1_F000)))
      }
      exercise(String(String.UnicodeScalarView(scalars)))
    }
  }

  /// Formulas of the corpus with a few characters taken out, doubled, swapped or put in.
  @Test func mutatedFormulasAreReadOrRefused() {
    var dice = Dice(state: 2026)
    for entry in FormulaCorpus.entries {
      for _ in 0..<2 {
        var characters = Array(entry.latex)
        for _ in 0...dice.roll(3) where !characters.isEmpty {
          let place = dice.roll(characters.count)
          switch dice.roll(4) {
          case 0: characters.remove(at: place)
          case 1: characters.insert(characters[dice.roll(characters.count)], at: place)
          case 2: characters.swapAt(place, dice.roll(characters.count))
          default: characters.insert(contentsOf: dice.pick(Self.vocabulary), at: place)
          }
        }
        exercise(String(characters))
      }
    }
  }

  @Test func everyPrefixOfTheCorpusIsReadOrRefused() {
    for entry in FormulaCorpus.entries.enumerated() where entry.offset.isMultiple(of: 8) {
      for length in 0..<entry.element.latex.count {
        _ = Formula.read(latex: String(entry.element.latex.prefix(length)))
      }
    }
  }

  @Test(arguments: [
    "{", "x^{", "\\sqrt{", "\\frac{", "\\left(", "\\text{$", "\\text{\\textbf{", "\\hat{", "x_",
    "\\begin{matrix}", "\\begin{cases}", "\\displaystyle ", "\\color{red} ", "a \\over ", "\\bf ",
    "\\overset{", "\\substack{", "\\operatorname{", "\\mathrm{", "\\boxed{", "\\phantom{", "\\not",
    "\\newcommand{\\a}{", "\\def\\a", "\\boldsymbol{", "\\xrightarrow[", "\\sqrt[",
    "\\left\\{\\middle|",
    "\\big", "&", "\\\\", "}", "\\right", "\\end{matrix}", "'", "$", "\\tag{", "\\label{a", "\\(",
  ])
  func deepOrLongTextsAreReadOrRefused(piece: String) {
    exercise(String(repeating: piece, count: 1_000))
    exercise(String(repeating: piece, count: 150) + "x")
  }

  /// Whether every element is closed in order, and script elements have the children they need.
  private static func isBalanced(_ markup: String) -> Bool {
    var open: [(name: Substring.UTF8View, children: Int)] = [(Substring("").utf8, 0)]
    for piece in markup.utf8.split(separator: UInt8(ascii: "<")) {
      let isEnd = piece.first == UInt8(ascii: "/")
      let name = piece.drop { $0 == UInt8(ascii: "/") }.prefix {
        $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">")
      }
      if isEnd {
        guard let element = open.popLast(), element.name.elementsEqual(name) else { return false }
        let needed = children[String(Substring(name))]
        guard needed ?? element.children == element.children else { return false }
      } else {
        open[open.count - 1].children += 1
        open.append((name, 0))
      }
    }
    return open.count == 1
  }

  private static let children: [String: Int] = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3,
    "munderover": 3,
  ]
}
