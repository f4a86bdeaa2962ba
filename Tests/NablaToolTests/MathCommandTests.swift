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

  @Test func speaks() throws {
    #expect(try Tool.output(["math", "x^2", "--format", "speech"]) == "x squared")
  }

  @Test func theTagPutsThePictureOnTheBaseline() throws {
    let folder = try TemporaryFolder()
    for (tex, hangs) in [("y", true), ("H", false)] {
      let result = try Tool.run(["math", tex, "--output", "f.svg", "--tag"], in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      let tag = String(decoding: result.output, as: UTF8.self)
      #expect(tag.hasPrefix(#"<img src="f.svg" alt="\#(tex)" width=""#))
      #expect(tag.contains("vertical-align:-") == hangs, "\(tag)")
      let svg = try String(
        contentsOf: folder.url.appendingPathComponent("f.svg"), encoding: .utf8)
      #expect(svg.contains("style=\"vertical-align:"))
    }
  }

  @Test func theSizeScalesThePicture() throws {
    func height(_ size: String) throws -> Double {
      let line = try Tool.output(
        ["math", "--batch", "-", "--format", "svg", "--size", size],
        input: #"{"id":1,"tex":"y"}"#)
      let fields = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let height = try #require(fields["height"] as? Double)
      let baseline = try #require(fields["baseline"] as? Double)
      #expect(baseline > 0 && baseline < height)
      return height
    }
    #expect(abs(try height("24") / height("12") - 2) < 0.01)
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
      (
        [#"\farc{1} + \aplha"#], 1,
        "did you mean \\frac?\n1:12: \\aplha is not a known command; did you mean \\alpha?\n"
      ),
      ([], 64, "nabla: error: a formula is missing"),
      (["x", "--output", "f.gif"], 64, "the ending of 'f.gif' names no format"),
      (["x", "--output", "no/such/f.svg"], 1, "cannot write no/such/f.svg: No such file"),
      (["x", "--format", "svg", "--output", "/dev/full"], 1, "No space left on device"),
      (["x", "--scale", "-1"], 64, "--scale must be a number greater than 0"),
      (["x", "--size", "0", "--format", "svg"], 64, "--size must be a number greater than 0"),
      (["x", "--tag"], 64, "--tag needs a picture written to a file"),
      (["x", "--font", "Inter", "--format", "svg"], 1, "has no OpenType MATH table"),
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
