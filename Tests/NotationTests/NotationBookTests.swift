import Formula
import Nabla
import Notation
import Report
import Testing

/// The reference shows everything, and everything it shows can be set.
@Suite struct NotationBookTests {
  private static let document = Document.build(NotationBook.book)

  @Test func itHasNoProblems() {
    #expect(Self.document.diagnostics.map(\.message) == [])
  }

  @Test func noTableIsEmpty() {
    let nodes = Self.document.pages.flatMap(\.nodes)
    for case .table(let table) in nodes {
      #expect(table.rows.count > 1, "\(table.caption)")
    }
  }

  @Test func itShowsEveryCommand() {
    var missing = Set(Formula.latexCommands)
    for page in Self.document.pages {
      for code in Self.codes(in: page.nodes) {
        for name in Self.commands(in: code) { missing.remove(name) }
      }
    }
    #expect(missing.sorted() == [])
  }

  /// The listings in the cells of tables.
  private static func codes(in nodes: [Node]) -> [String] {
    var result: [String] = []
    for case .table(let table) in nodes {
      for case .code(let text) in table.rows.joined().joined() { result.append(text) }
    }
    return result
  }

  private static func commands(in latex: String) -> [String] {
    latex.split(separator: "\\", omittingEmptySubsequences: false).dropFirst().map { rest in
      let letters = rest.prefix { $0.isLetter && $0.isASCII }
      return String(letters.isEmpty ? rest.prefix(1) : letters)
    }
  }
}
