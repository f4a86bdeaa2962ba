import Foundation
import TestSupport
import Testing

@Suite("nabla plot, contour, surface")
struct PictureCommandTests {
  #if os(Linux)
    @Test("start without what pictures and texts need", .enabled(if: Command.find("ldd") != nil))
    func loadLittle() throws {
      let lister = try #require(Command.find("ldd"))
      let program = try #require(Command.product("nabla"), "the product nabla is not built")
      let libraries = try Command.run(lister, [program.path]).text
      #expect(libraries.contains("libc.so"))
      #expect(!libraries.contains("libcairo"))
      #expect(!libraries.contains("libharfbuzz"))
    }
  #endif

  @Test(
    "write what the ending of the file says",
    arguments: [
      (["plot", "sin(x)+0.1*x**2", "--over", "-0.5:2.5", "--tangent", "1"], "f.svg", "<svg "),
      (["plot", "-x**2", "x", "--taylor", "0:2", "--title", "Two $f$"], "f.svg", "<svg "),
      (["plot", "tan(t)", "--over", "-pi:pi", "--y", "-4:4"], "f.pdf", "%PDF-1."),
      (["plot", "7"], "f.png", "\u{89}PNG"),
      (["contour", "x**2+x*y+y**2", "--x", "-3:3", "--y", "-3:3", "--gradient"], "c.svg", "<svg "),
      (["surface", "x**2-y**2", "-x", "--x", "-1:1"], "s.svg", "<svg "),
      (["contour", "sin(u)*cos(v)", "--filled", "--levels", "6"], "c.png", "\u{89}PNG"),
      (
        ["plot", "exp(x)", "--y-scale", "log", "--theme", "print", "--width", "300"], "p.svg",
        "<svg "
      ),
      (
        ["plot", "sin(x)", "--over", "-pi:pi", "--pi-ticks", "--origin", "--equal"], "o.svg",
        "<svg "
      ),
      (
        ["contour", "x*y", "--levels", "-1,0,0.5", "--no-labels", "--colors", "plasma"], "l.svg",
        "<svg "
      ),
      (
        ["surface", "x*y", "--view", "45:30", "--orthographic", "--contours", "6"], "v.svg", "<svg "
      ),
      (["surface", "x*y", "--wireframe", "--theme", "dark", "--aspect", "1"], "w.svg", "<svg "),
    ])
  func files(_ arguments: [String], _ name: String, _ start: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(arguments + ["--output", name], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty && result.errors.isEmpty)
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
    #expect(bytes.starts(with: start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
  }

  @Test func standardOutputGetsTheSameBytesEveryTime() throws {
    let arguments = ["plot", "exp(-x**2)", "--over", "-2:2"]
    let text = try Tool.output(arguments)
    #expect(text.hasPrefix("<svg "))
    #expect(text.contains("<desc"))
    #expect(try Tool.output(arguments) == text)
    #expect(try Tool.output(arguments + ["--output", "-"]) == text)
  }

  @Test func appearancesDiffer() throws {
    let automatic = try Tool.output(["plot", "x"])
    let dark = try Tool.output(["plot", "x", "--appearance", "dark"])
    #expect(automatic.contains("prefers-color-scheme:dark"))
    #expect(!dark.contains("prefers-color-scheme"))
  }

  @Test(
    "say what is wrong",
    arguments: [
      (["plot"], 64, "Missing expected argument"),
      (["plot", "x*y"], 64, "a figure of one symbol is wanted, but there are x, y"),
      (["plot", "sin(x"], 1, "sin(x\n   ^\n"),
      (["plot", "x", "--over", "2:1"], 64, "must go from a smaller number to a greater one"),
      (["plot", "x", "--over", "1:1"], 64, "must go from a smaller number to a greater one"),
      (["plot", "x", "--over", "0:log(0)"], 64, "the part 'log(0)' is no"),
      (["plot", "x", "--over", "5"], 64, "'5' is no range: write it as -2:2"),
      (["plot", "x", "--over", "a:b"], 64, "in 'a:b' the part 'a' is no number"),
      (["plot", "x", "--taylor", "0"], 64, "write it as 0:3"),
      (
        ["plot", "log(x)", "--over", "-2:-1"], 1, "curve “ln x”: the function has no value between"
      ),
      (["plot", "x", "--output", "f.xyz"], 64, "the ending of 'f.xyz' names no picture format"),
      (["plot", "x", "--output", "no/such/f.svg"], 1, "cannot write no/such/f.svg"),
      (["plot", "x", "--format", "svg", "--output", "/dev/full"], 1, "No space left on device"),
      (["plot", "x", "--scale", "0"], 64, "--scale must be a number greater than 0"),
      (
        ["plot", "x", "--format", "png", "--scale", "1e9", "--output", "f.png"], 1, "smaller scale"
      ),
      (["contour", "x*y*z"], 64, "a figure of 2 symbols is wanted, but there are x, y, z"),
      (["surface", "x+y+z"], 64, "a figure of 2 symbols is wanted"),
      (["surface", "log(-1-x**2)"], 1, "nabla: error: "),
      (["contour", "x", "--levels", "a,b"], 64, "in 'a,b' the part 'a' is no number"),
      (["surface", "x", "--view", "12"], 64, "'12' is no direction: write it as 30:-60"),
      (["surface", "x", "--wireframe", "--colorbar"], 64, "leave one of them out"),
      (["plot", "x", "--width", "3"], 64, "--width must be between 100 and 5000"),
      (["contour", "x", "--levels", "0"], 64, "--levels must be between 1 and 200"),
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
}
