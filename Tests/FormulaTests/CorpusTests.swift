import Formula
import Testing

/// What holds of every formula of the corpus.
struct CorpusTests {
  @Test func itIsLargeAndCoversEveryCommand() {
    #expect(FormulaCorpus.entries.count >= 300)
    var missing = Set(Formula.latexCommands)
    for entry in FormulaCorpus.entries {
      var rest = entry.latex[...]
      while let slash = rest.firstIndex(of: "\\") {
        rest = rest[rest.index(after: slash)...]
        let letters = rest.prefix { $0.isLetter && $0.isASCII }
        let name = letters.isEmpty ? rest.prefix(1) : letters
        missing.remove(String(name))
        rest = rest[name.endIndex...]
      }
    }
    #expect(missing.sorted() == [])
  }

  @Test func itCoversEveryEnvironment() {
    let text = FormulaCorpus.entries.map(\.latex).joined()
    let twins = Formula.latexEnvironments.filter { $0.hasSuffix("*") }.map { $0.dropLast() }
    for name in Formula.latexEnvironments where !twins.contains(where: { $0 + "*" == name }) {
      #expect(text.contains("\\begin{\(name)}"), "\(name)")
    }
  }

  @Test(arguments: FormulaCorpus.entries)
  func itIsReadWithoutErrors(entry: FormulaCorpus.Entry) {
    let read = Formula.read(latex: entry.latex)
    #expect(read.errors == [])
    #expect(read.formula != .row([]))
  }
}
