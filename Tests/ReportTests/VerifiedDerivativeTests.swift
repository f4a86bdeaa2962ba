import Nabla
import Report
import Testing

@Suite struct VerifiedDerivativeTests {
  private let document = Document.build(Sample.book([ThreeWays.self]))

  @Test func theWaysStandWithTheirValues() throws {
    let dump = Dump.page(try #require(document.page("three-ways")).nodes)
    for line in [
      "> symbolic     3.756049227", "> forward      3.756049227", "> reverse      3.756049227",
      "> numerical    3.756049227 ± 1e-", "> complex step 3.756049227",
      "holds the derivative of exp(x)*sin(x) by x is the same by every way: apart by less than 1e-",
    ] {
      #expect(dump.contains(line), "\(line) in\n\(dump)")
    }
  }

  @Test func aWrongClaimAndAKinkFail() {
    let problems = Sample.problems(of: document)
    #expect(problems.contains("ThreeWays.swift:11:5: error"), "\(problems)")
    #expect(problems.contains("disagree"), "\(problems)")
    #expect(problems.contains("ThreeWays.swift:12:5: error"), "\(problems)")
    #expect(problems.contains("the point has 2 coordinates"), "\(problems)")
  }
}
