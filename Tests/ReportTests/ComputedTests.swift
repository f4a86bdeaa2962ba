import Report
import Testing

@Suite struct ComputedTests {
  @Test func computedPage() throws {
    let document = Document.build(Sample.book([Computed.self]))
    #expect(Sample.problems(of: document) == "")
    let dump = Dump.page(try #require(document.page("computed")).nodes)
    #expect(
      dump == #"""
        p Here <math x^{2}+1> is 10.00 at 3.
        eq (1) #eq-slope f^{′}(x)=2x
        cell Numbers
          | let values = [1.0, -2.5]
          | Show(f, plain: true)
          | Show("f'", f.derivative(by: x), f.derivative(by: x).derivative(by: x), plain: true)
          | Show("g", [f, x])
          | Show("H", [[f, x], [1, 2]])
          | Show("v", values, .fixed(1))
          | Show("c", 2.5e-7)
          | Print("v = \(values[1], .scientific(2))\nend", "")
          | Verify("close", values, [1.0, -2.5000001], within: 1e-6)
          | Verify("infinite", .infinity, .infinity, within: 0)
          | Table(
          |   "Powers of $x$.", label: "tbl-powers", columns: ["*n*", "power", .init("name", .center)]
          | ) {
          |   for n in 1...2 {
          |     Row(.number(n), .formula(x.pow(n)), "the \(n)th")
          |   }
          |   Row(.number(-0.5, .fixed(2)), .formula([1.0, 2.0]), .text("none"))
          |   Row(.number(-1.25e-7, .scientific(1)), .formula(2), "small")
          | }
          formula x^{2}+1 plain x**2 + 1
          formula f^{′}=2x=2 plain 2
          formula g=[x^{2}+1; x]
          formula H=[x^{2}+1 & x; 1 & 2]
          formula v=[1.0; −2.5]
          formula c=2.5×10^{−7}
          > v = -2.50e+00
          > end
          >
          holds close: within 0.000001
          holds infinite: within 0
          table 1 #tbl-powers Powers of <math x>.
            <em n>:right | power:left | name:center
            1 | <math x> | the 1th
            2 | <math x^{2}> | the 2th
            −0.50 | <math [1; 2]> | none
            −1.2 × 10⁻⁷ | <math 2> | small

        """#)
  }

  @Test func badValues() throws {
    let problems = Sample.problems(of: Document.build(Sample.book([Miscomputed.self])))
    #expect(
      problems == #"""
        Tests/ReportTests/Fixtures/Computed.swift:44:29: error: bad expression: a value is expected here, not “*”
         44 |     let poisoned = Expr("x +* 2")
            |                             ^
        Tests/ReportTests/Fixtures/Computed.swift:44:29: note: in 'x +* 2', column 4
        Tests/ReportTests/Fixtures/Computed.swift:44:29: note: put a value before it, or remove it
        Tests/ReportTests/Fixtures/Computed.swift:45:5: error: bad expression: a value is expected here, not “*”
         45 |     "It is \(math: poisoned)."
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:47:5: error: bad expression: a value is expected here, not “*”
         47 |     Print("before \(poisoned) between \(poisoned.derivative(by: .symbol("x"))) after")
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:48:20: error: bad expression: there is no function logg
         48 |     Equation(Expr("logg(é)*("))
            |                    ^
        Tests/ReportTests/Fixtures/Computed.swift:48:20: note: in 'logg(é)*(', column 1
        Tests/ReportTests/Fixtures/Computed.swift:48:20: note: did you mean log?
        Tests/ReportTests/Fixtures/Computed.swift:49:5: error: the claim 'one' does not hold: expected (1, 2, 3) ± 0, got (1, 2): 2 numbers in place of 3
         49 |     Verify("one", [1, 2], [1, 2, 3], within: 0)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:50:5: error: the claim 'NaN' does not hold: expected nan ± 1, got nan, apart inf
         50 |     Verify("NaN", .nan, .nan, within: 1)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:51:5: error: the claim 'false' does not hold: expected true, got false
         51 |     Verify("false", false)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:52:5: error: the claim 'negative' does not hold: expected a tolerance of zero or more, got -1
         52 |     Verify("negative", 1, 1, within: -1)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:53:5: error: row 2 of the table has 1 cell for 2 columns
         53 |     Table("Short", columns: ["a", "b"]) {
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:57:5: error: a table with a label needs a caption, which carries its number
         57 |     Table("", label: "tbl-none", columns: ["a"]) {}
            |     ^

        """#)
  }
}
