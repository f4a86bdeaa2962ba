import Calculus
import Foundation
import Report
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("", "\"\""), ("a \"b\" \\ c", #""a \"b\" \\ c""#),
    ("1\n2\r3\t4", #""1\n2\r3\t4""#), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("é — \u{2027}\u{2028}\u{2029}\u{202A}", "\"é — \u{2027}\\u2028\\u2029\u{202A}\""),
    ("\u{28}ੀ\u{A8}\u{A9}¨©", "\"\u{28}ੀ\u{A8}\u{A9}¨©\""),
  ])
  func escapes(text: String, expected: String) {
    #expect(JSONText.string(text) == expected)
  }

  @Test func anyTextReadsBack() throws {
    var generator = SeededGenerator(seed: 7)
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{0}", "\u{1B}", "\u{80}", "\u{A8}", "é", "\u{2028}", "\u{2029}",
      "\u{301}", "\u{FFFF}", "𝑓",
    ]
    for _ in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        text.append(scalars.randomElement(using: &generator) ?? "a")
      }
      let written = JSONText.string(String(text))
      let read = try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8))
      #expect(read.first.map { Array($0.unicodeScalars) } == Array(text), "\(written)")
    }
  }
}
