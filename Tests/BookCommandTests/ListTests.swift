import Foundation
import TestSupport
import Testing

@Suite("list and figure")
struct ListTests {
  @Test func linesAreAligned() throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(["list"], in: folder.url)
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "chapter     1    slopes-tangents  Slopes & tangents")
    #expect(lines.contains("equation    1    eq-slope         f′(x) = 2x"))
    #expect(lines.last == "definition  2.1  def-nothing      Nothing")
  }

  @Test func jsonHasPlaces() throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(["list", "--json"], in: folder.url)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [[String: Any]])
    #expect(rows.first?["label"] as? String == "slopes-tangents")
    let equation = try #require(rows.first { $0["label"] as? String == "eq-slope" })
    #expect(equation["file"] as? String == "Tests/SampleBook/Slopes.swift")
    #expect(equation["line"] as? Int == 13)
    #expect(equation["page"] as? String == "slopes-tangents")
  }

  @Test func aBookThatIsBrokenCanStillBeListed() throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(["list"], mood: "claim", in: folder.url)
    #expect(result.status == 0)
  }
}
