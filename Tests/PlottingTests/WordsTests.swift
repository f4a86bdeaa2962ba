import Plotting
import Testing

@Suite struct WordsTests {
  /// What the tables of Unicode say of every character, some of which are not looked up.
  @Test func textsKeepAllButControls() {
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: "a b"
        case .format where scalar != "\u{200D}": "ab"
        default: "a" + String(scalar) + "b"
        }
      let plain = Words.plain("a" + String(scalar) + "b")
      #expect(plain.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(value)")
    }
  }

  @Test(arguments: [
    ("costs 5 \\$ and $x^2$", "costs 5 $ and x²"), ("\\$\\$", "$$"), ("$x$", "x"),
    ("a $y", "a y"), ("\\\\$x$ä", "\\\\xä"), ("$x^2$$y$", "x²y"), ("−$x$−\\$−", "−x−$−"),
  ])
  func formulasStandBetweenDollarSigns(_ text: String, _ plain: String) {
    #expect(Words.plain(text) == plain)
  }
}
