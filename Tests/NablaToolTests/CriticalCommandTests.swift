import TestSupport
import Testing

@Suite("Critical points from the command line")
struct CriticalCommandTests {
  @Test(
    "say each point, its kind and what is proved",
    arguments: [
      (
        ["x**3 - 3*x", "--over", "-5:5"],
        """
        2 critical points, proved: 1 minimum, 1 maximum
        maximum at x=-1 with value 2
        minimum at x=1 with value -2
        """
      ),
      (
        ["x**2 - y**2", "--over", "x=-1:2", "--over", "y=-1:1"],
        """
        1 critical point, proved: 1 saddle
        saddle at x=0,y=0 with value 0
        """
      ),
      (
        ["x**3 - 3*x*y**2"],
        """
        1 critical point, proved: 1 degenerate (monkey saddle)
        degenerate (monkey saddle) at x=0,y=0 with value 0
        """
      ),
      (["x + y"], "0 critical points, proved"),
    ])
  func plain(_ arguments: [String], _ expected: String) throws {
    #expect(try Tool.output(["critical"] + arguments) == expected)
  }

  @Test func theFourMinimaOfHimmelblau() throws {
    let function = "(x**2 + y - 11)**2 + (x + y**2 - 7)**2"
    let lines = try Tool.output(["critical", function, "--over", "-6:6"]).split(separator: "\n")
    #expect(lines.first == "9 critical points, proved: 4 minima, 1 maximum, 4 saddles")
    #expect(lines.count == 10)
    #expect(lines.contains("minimum at x=3,y=2 with value 0"))
  }

  @Test func whatIsNotDecidedIsSaid() throws {
    let text = try Tool.output(["critical", "Abs(x)", "--over", "-1:2"])
    #expect(text.contains("not proved to be all"))
    #expect(text.contains("not resolved over x="))
    #expect(text.contains("the function has a kink or a jump here"))
  }

  @Test func jsonHasBoxesAndProofs() throws {
    let text = try Tool.output(["critical", "x**2", "--over", "-1:1", "--format", "json"])
    let start = #"{"complete":true,"points":[{"kind":"minimum","shape":"minimum","at":{"x":0},"#
    #expect(text.hasPrefix(start))
    #expect(text.contains(#""eigenvalues":[[2,2]],"proof":"unique","boundary":false}"#))
    #expect(text.hasSuffix(#""curves":[],"unresolved":[]}"#))
  }

  @Test(
    "refuse what makes no sense",
    arguments: [
      (["3"], 1, "the expression is a constant, which has no critical points"),
      (["x", "--over", "y=0:1"], 64, "there is a range for y, which the expression does not have"),
      (["x", "--over", "0:1", "--over", "1:2"], 64, "two ranges are given for all symbols"),
      (["x", "--over", "x=1:1"], 64, "must go from a smaller number to a greater one"),
      (["x", "--over", "2=0:1"], 64, "is no range of a symbol"),
      (["sin(x"], 1, "a bracket is not closed"),
      (["log(x)", "--over", "-2:-1"], 1, "nabla: error: "),
    ])
  func errors(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let result = try Tool.run(["critical"] + arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.text.isEmpty)
  }
}
