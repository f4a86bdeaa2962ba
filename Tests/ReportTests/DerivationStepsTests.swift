import Nabla
import Report
import Testing

@Suite struct DerivationStepsTests {
  private let document = Document.build(Sample.book([Stepwise.self]))

  @Test func everyStepNamesItsRuleAndNestsItsParts() throws {
    let nodes = try #require(document.page("stepwise")).nodes
    guard case .list(let list) = nodes.first else {
      Issue.record("no list: \(Dump.page(nodes))")
      return
    }
    #expect(list.start == 1 && list.items.count == 1)
    let dump = Dump.page(nodes)
    // The product rule above, the chain rule below it, and the power rule within.
    let rules = ["Product rule", "Chain rule", "Power rule"].compactMap { dump.firstRange(of: $0) }
    #expect(rules.count == 3, "\(dump)")
    #expect(zip(rules, rules.dropFirst()).allSatisfy { $0.lowerBound < $1.lowerBound }, "\(dump)")
    #expect(dump.contains("2x^{2}cos"), "\(dump)")
  }

  @Test func aPoisonedExpressionIsAnErrorAtItsPlace() {
    #expect(Sample.problems(of: document).contains("Stepwise.swift:9:5: error"))
  }
}
