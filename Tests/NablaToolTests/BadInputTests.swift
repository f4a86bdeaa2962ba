import Foundation
import TestSupport
import Testing

@Suite("nabla with bad input")
struct BadInputTests {
  @Test(
    "out of range is refused in words",
    arguments: [
      (["contour", "x+y", "--levels", "0"], 64, "--levels must be between 1 and 200"),
      (["taylor", "x", "--at", "0", "--order", "-1"], 64, "the order must be between 0 and 200"),
      (["plot", "x", "--scale", "0"], 64, "--scale must be a number greater than 0"),
      (["plot", "x", "--scale", "nan"], 64, "--scale must be a number greater than 0"),
      (
        ["plot", "x", "--format", "png", "--scale", "1e9"], 1,
        "pixels cannot be drawn: each side must be between 1 and 32767 pixels; use a smaller scale"
      ),
      (["plot", "x", "--over", "-1e308:1e308"], 1, "is too wide for numbers\nchoose nearer ends"),
      (["surface", "x*y", "--x", "0:inf"], 64, "the part 'inf' is no number"),
      (["contour", "log(-1-x**2)"], 1, "has no finite value for x in [−3, 3]"),
      (
        ["plot", "sinn(x)"], 1,
        "there is no function sinn at column 1\nsinn(x)\n^\ndid you mean sin?"
      ),
      (["plot", "x", "--format", "svg", "--output", "/dev/full"], 1, "No space left on device"),
      (
        ["plot", "x", "--title", #"$x + \foo$"#], 1,
        "the text “$x + \\foo$” cannot be set: \\foo is not a known command at column 6"
      ),
      (
        ["plot", "x", "--title", "a $x"], 1,
        "the formula that begins with “$” at column 3 is not closed\nclose it with “$”"
      ),
      (
        ["plot", "log(x)", "--over", "1:2", "--taylor", "0:3"], 1,
        "nabla: error: “Taylor polynomial of order 3”: the function has no Taylor polynomial"
      ),
      (
        ["simplify", "--batch", "no/such"], 1, "cannot read no/such: No such file or directory"
      ),
      (["simplify", "--batch", "/"], 1, "cannot read /: Is a directory"),
    ])
  func errors(_ arguments: [String], _ status: Int, _ message: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(arguments, in: folder.url)
    #expect(Int(result.status) == status)
    #expect(result.errors.hasPrefix("nabla: error: "))
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func longAndDeepTextsAreAnsweredOrRefused() throws {
    let sum = (1...10_000).map { "\($0)*x" }.joined(separator: "+")
    #expect(try Tool.output(["differentiate", sum]) == "50005000")
    for (opening, closing) in [("(", ")"), ("sin(", ")"), ("x**(", ")")] {
      let text =
        String(repeating: opening, count: 5000) + "x" + String(repeating: closing, count: 5000)
      let result = try Tool.run(["simplify", text])
      #expect(result.status == 1)
      #expect(result.errors.contains("nested more than 500 levels deep at column "))
      #expect(result.errors.count < 500, "the excerpt is cut around the place")
    }
    let roots = String(repeating: #"\sqrt{"#, count: 5000) + String(repeating: "}", count: 5000)
    let result = try Tool.run(["math", roots])
    #expect(result.status == 1)
    #expect(result.errors.contains("nested deeper than 200 levels at column "))
    #expect(result.errors.count < 500)
  }

  @Test func aBatchTakesWhatComes() throws {
    let program = try #require(Command.product("nabla"))
    let sum = (1...10_000).map { "\($0)*x" }.joined(separator: "+")
    let long = #"{"id":3,"expr":"\#(sum)"}"#
    var input = Data("{\"id\":1,\"expr\":\"x\"}\r\n\r\n \t\n{\"id\":2,\"expr\":\"".utf8)
    input += [0xFF, 0xFE]
    input += Data("\"}\n\(long)\n".utf8)
    input += Data(
      """
      \(String(repeating: "[", count: 100_000))
      {"id":4,"expr":"x","at":{"x":"a"}}
      {"id":5,"expr":"x*y"}
      {"id":6,"expr":"x\u{2028}y"}
      {"id":7,"expr":"x"}
      """.utf8)
    let folder = try TemporaryFolder()
    try input.write(to: folder.url.appendingPathComponent("requests"))
    let piped = try Command.run(program, ["differentiate", "--batch", "-"], input: input)
    let read = try Command.run(
      program, ["differentiate", "--batch", "requests"], in: folder.url)
    #expect(piped.status == 0 && piped.errors.isEmpty)
    #expect(read.output == piped.output)
    let lines = piped.text.split(separator: "\n").map(String.init)
    try #require(lines.count == 8)
    #expect(lines[0].hasPrefix(#"{"id":1,"plain":"1""#))
    #expect(lines[1] == #"{"id":null,"error":"line 4 is not UTF-8","column":null}"#)
    #expect(lines[2].hasPrefix(#"{"id":3,"plain":"50005000""#))
    #expect(lines[3] == #"{"id":null,"error":"not JSON: nested too deeply","column":65}"#)
    #expect(lines[4] == #"{"id":4,"error":"in 'at' 'a' is no number","column":null}"#)
    #expect(lines[5].contains("the expression has the symbols x, y; say by which"))
    #expect(lines[6].hasPrefix(#"{"id":6,"error":"#))
    #expect(lines[7].hasPrefix(#"{"id":7,"plain":"1""#))
  }

  @Test(
    "standard output that takes nothing",
    arguments: [(">&-", "Bad file descriptor"), (">/dev/full", "No space left on device")])
  func standardOutput(_ redirection: String, _ reason: String) throws {
    let program = try #require(Command.product("nabla"))
    for words in ["plot x", "simplify x", "math x"] {
      let result = try Command.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", "'\(program.path)' \(words) \(redirection)"])
      #expect(result.status == 1)
      #expect(result.errors == "nabla: error: cannot write to standard output: \(reason)\n")
    }
  }

  @Test func aReaderThatLeavesEarlyIsNoCrash() throws {
    let program = try #require(Command.product("nabla"))
    let result = try Command.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "'\(program.path)' surface x*y --output - --format svg | head -c 1"])
    #expect(result.text == "<")
    #expect(result.errors.isEmpty)
  }

  @Test(
    "texts of any kind leave the picture readable",
    arguments: [
      "a<b> & \"c\" 'd' ]]> <!-- --> <script>", "\u{1}\u{1B}[31m\u{7F}\u{85}\u{FFFE} end",
      "שלום עולם \u{202E}abc\u{202C}", "😀👩‍👩‍👧🇩🇪", "مرحبا", "a\u{2028}b\tc\nd",
    ])
  func titles(_ title: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(
      ["plot", "x", "--title", title, "--output", "f.svg"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let problem = try WellFormed.problem(
      in: Data(contentsOf: folder.url.appendingPathComponent("f.svg")))
    #expect(problem == nil)
  }
}
