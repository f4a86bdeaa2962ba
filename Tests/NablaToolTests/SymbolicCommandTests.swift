import TestSupport
import Testing

@Suite("Symbolic commands")
struct SymbolicCommandTests {
  @Test(
    "print what can be read back",
    arguments: [
      (["differentiate", "-x**2"], "-2*x"),
      (["differentiate", "x*y**2", "--by", "y", "--by", "x"], "2*y"),
      (["differentiate", "x**3", "--at", "x=-2"], "3*x**2\n12"),
      (["differentiate", "x**3", "--at=2", "--at", "-1"], "3*x**2\n12\n3"),
      (["differentiate", "7"], "0"),
      (["differentiate", "x**5", "--order", "3"], "60*x**2"),
      (["differentiate", "x**5", "--order", "0"], "x**5"),
      (["simplify", "log(x**2)", "--assume", "positive"], "2*log(x)"),
      (["factor", "x**4 - y**4"], "(x - y)*(x + y)*(x**2 + y**2)"),
      (["expand", "(x + 1)**3"], "x**3 + 3*x**2 + 3*x + 1"),
      (["evaluate", "x**2 + y", "--at", "x=-3,y=0.5"], "9.5"),
      (["evaluate", "sin(pi/6)"], "0.5"),
      (["evaluate", "x", "--at", "x=pi/2"], "1.5707963267948966"),
      (["taylor", "sin(x)", "--order", "5"], "x**5/120 - x**3/6 + x"),
      (["gradient", "x**2 + x*y", "--at", "x=1,y=-2"], "[2*x + y, x]\n[0, 1]"),
      (["hessian", "x**2 + x*y + y**2"], "[[2, 1], [1, 2]]"),
      (["jacobian", "x*y", "-x**2", "--at", "x=1,y=2"], "[[y, x], [-2*x, 0]]\n[[2, 1], [-2, 0]]"),
      (["hessian", "x*y", "--format", "latex"], #"\begin{bmatrix} 0 & 1 \\ 1 & 0 \end{bmatrix}"#),
      (["simplify", "--", "-x + x"], "0"),
    ])
  func plain(_ arguments: [String], _ expected: String) throws {
    #expect(try Tool.output(arguments) == expected)
  }

  @Test func jsonHasEveryForm() throws {
    let text = try Tool.output(["differentiate", "x**2", "--at", "x=3", "--format", "json"])
    #expect(
      text == #"{"plain":"2*x","raw":"2*x","latex":"2 x","operations":1,"values":[6],"#
        + #""conditions":[]}"#)
  }

  @Test(
    "show where the text is wrong",
    arguments: [
      (
        ["differentiate", "sin(x"], 1,
        "nabla: error: a bracket is not closed at column 4\nsin(x\n   ^\n"
      ),
      (["simplify", "x + * y"], 1, "x + * y\n    ^\n"),
      (["evaluate", "x + y", "--at", "x=1"], 1, "nabla: error: the symbol y has no value"),
      (["differentiate", "x*y"], 64, "nabla: error: the expression has the symbols x, y"),
      (["differentiate", "x", "--by", "2"], 64, "nabla: error: '2' is no symbol"),
      (["differentiate"], 64, "nabla: error: an expression is missing"),
      (["differentiate", "x", "--at", "x=y"], 64, "the value 'y' is no number"),
      (["differentiate", "x", "--at", "x=1e400"], 64, "'1e400' is not a finite number"),
      (["differentiate", "x", "--at", "x=1,x=2"], 64, "gives one symbol two values"),
      (["differentiate", "x", "--format", "xml"], 64, "'plain', 'latex' or 'json'"),
      (["differentiate", "x", "--frob", "1"], 64, "nabla: error: Unknown option '--frob'"),
      (["differentiate", "x", "--batch", "-"], 64, "give an expression or --batch, not both"),
      (
        ["differentiate", "x*y", "--by", "x", "--by", "y", "--order", "2"], 64,
        "an order goes with one symbol, but 2 are given"
      ),
      (
        ["simplify", "x", "--assume", "odd"], 64,
        "'odd' is no assumption: use none, real or positive"
      ),
      (["taylor", "x", "--order", "-1"], 64, "the order must be between 0 and 200"),
      (["differentiate", "--batch", "/no/such/file"], 1, "cannot read /no/such/file"),
      (["diff", "x"], 64, "there is no command 'diff'\ndid you mean differentiate?\n"),
    ])
  func errors(_ arguments: [String], _ status: Int, _ message: String) throws {
    let result = try Tool.run(arguments)
    #expect(Int(result.status) == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aBatchAnswersLineByLine() throws {
    let input = """
      {"id": 1, "expr": "x**2", "by": "x", "at": [{"x": 1}, {"x": -2.5}]}

      {"id": "two", "expr": "x*y", "by": ["x", "y"], "assume": "positive"}
      {"id": {"deep": [null]}, "expr": "sin(x"}
      {"expr": 3}
      nope
      {"id": 5, "expr": "log(x)", "at": {"x": -1}}
      {"id": 6, "expr": "x**4", "by": "x", "order": 2}
      """
    let lines = try Tool.output(["differentiate", "--batch", "-"], input: input)
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    #expect(lines[0].hasPrefix(#"{"id":1,"plain":"2*x","raw":"2*x","latex":"2 x","operations":1,"#))
    #expect(lines[0].contains(#""values":[2,-5]"#))
    #expect(lines[1].hasPrefix(#"{"id":"two","plain":"1""#))
    #expect(lines[2].hasPrefix(#"{"id":{"deep":[null]},"error":"a bracket is not closed"#))
    #expect(lines[2].hasSuffix(#""column":4}"#))
    #expect(
      lines[3] == #"{"id":null,"error":"'expr' must be a text or a list of texts","column":null}"#)
    #expect(lines[4] == #"{"id":null,"error":"not JSON: this is no JSON value","column":1}"#)
    #expect(lines[5].contains(#""values":[-1]"#))
    #expect(lines[6].contains(#""plain":"12*x**2""#))
  }

  @Test func aBatchOfJacobians() throws {
    let input = #"{"id":1,"expr":["x*y","x+y"],"by":["x","y"],"at":{"x":1,"y":2}}"#
    let text = try Tool.output(["jacobian", "--batch", "-"], input: input)
    #expect(text.hasPrefix(#"{"id":1,"plain":"[[y, x], [1, 1]]""#))
    #expect(text.contains(#""values":[[[2,1],[1,1]]]"#))
  }

  @Test func conditionsOfASimplificationAreTold() throws {
    let text = try Tool.output(["simplify", "(x**2 - 1)/(x - 1)", "--format", "json"])
    #expect(text.contains(#""plain":"x + 1""#))
    #expect(text.contains(#""conditions":["x != 1"]"#))
  }

  @Test func outsideItsDomainAValueIsNull() throws {
    let input = #"{"id":1,"expr":"log(x)","at":{"x":-1}}"#
    #expect(
      try Tool.output(["evaluate", "--batch", "-"], input: input).contains(#""values":[null]"#))
    let result = try Tool.run(["evaluate", "1 + log(x)", "--at", "x=-1"])
    #expect(result.status == 0 && result.text == "nan\n")
    #expect(result.errors.contains("nabla: note: log(x) is not defined at x = -1"))
  }
}
