import Foundation
import TestSupport
import Testing

@Suite("nabla math")
struct MathCommandTests {
  @Test func writesMathMLByDefault() throws {
    let text = try Tool.output(["math", #"\frac{1}{2}"#])
    #expect(text.hasPrefix("<math"))
    #expect(text.contains("<mfrac><mn>1</mn><mn>2</mn></mfrac>"))
    let display = try Tool.output(["math", "x", "--display"])
    #expect(display.contains(#"display="block""#))
  }

  @Test func aFormulaMayBeginWithAMinusSign() throws {
    #expect(try Tool.output(["math", "-x", "--format", "text"]) == "−x")
  }

  @Test(
    "the ending of the file says the format",
    arguments: [("f.svg", "<svg "), ("f.mml", "<math"), ("f.txt", "x²"), ("f.pdf", "%PDF-1.")])
  func endings(_ name: String, _ start: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(["math", "x^2", "--output", name], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    let written = try Data(contentsOf: folder.url.appendingPathComponent(name))
    #expect(written.starts(with: Data(start.utf8)))
  }

  @Test(
    "show where the LaTeX is wrong",
    arguments: [
      (
        [#"\farc{1}{2}"#], 1,
        "nabla: error: \\farc is not a known command at column 1\n\\farc{1}{2}\n^\n"
          + "did you mean \\frac?\n"
      ),
      ([#"x^{2"#], 1, "\nx^{2\n"),
      ([], 64, "nabla: error: a formula is missing"),
      (["x", "--output", "f.gif"], 64, "the ending of 'f.gif' names no format"),
      (["x", "--output", "no/such/f.svg"], 1, "cannot write no/such/f.svg: No such file"),
      (["x", "--format", "svg", "--output", "/dev/full"], 1, "No space left on device"),
      (["x", "--scale", "-1"], 64, "--scale must be a number greater than 0"),
    ])
  func errors(_ arguments: [String], _ status: Int, _ message: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(["math"] + arguments, in: folder.url)
    #expect(Int(result.status) == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func aBatchAnswersLineByLine() throws {
    let input = """
      {"id": 1, "tex": "x^2"}
      {"id": 2, "tex": "\\\\foo"}
      {"id": 3}
      {"id": 4, "tex": "a", "display": true}
      """
    let lines = try Tool.output(["math", "--batch", "-", "--format", "text"], input: input)
      .split(separator: "\n").map(String.init)
    #expect(
      lines == [
        #"{"id":1,"value":"x²"}"#,
        #"{"id":2,"error":"\\foo is not a known command","column":1}"#,
        #"{"id":3,"error":"'tex' must be a text","column":null}"#,
        #"{"id":4,"value":"a"}"#,
      ])
    let png = try Tool.output(
      ["math", "--batch", "-", "--format", "png"], input: #"{"id":1,"tex":"x"}"#)
    #expect(png.hasPrefix(#"{"id":1,"value":"iVBORw0KGgo"#))
  }
}
