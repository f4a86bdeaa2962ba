import Report
import Testing

@Suite struct ComputedTests {
  @Test func computedPage() throws {
    let document = Document.build(Sample.book([Computed.self]))
    #expect(Sample.problems(of: document) == "")
    let dump = Dump.text(try #require(document.page("computed")).nodes)
    print("BEGIN dump\n\(dump)END")
    #expect(
      dump == #"""
        p Here <math text("x^{2} + 1")> is 10.00 at 3.
        eq (1) #eq-slope row([Formula.Formula.text("f\'(x)"), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.row([Formula.Formula.number("2"), Formula.Formula.identifier("x", Formula.Formula.Variant.italic)])])
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
          | Table("Powers of $x$.", label: "tbl-powers", columns: ["*n*", "power", .init("name", .center)]) {
          |   for n in 1...2 {
          |     Row(.number(n), .formula(x.pow(n)), "the \(n)th")
          |   }
          |   Row(.number(-0.5, .fixed(2)), .formula([1.0, 2.0]), .text("none"))
          | }
          formula row([Formula.Formula.scripts(Formula.Formula.identifier("x", Formula.Formula.Variant.italic), sub: nil, sup: Optional(Formula.Formula.number("2"))), Formula.Formula.symbol("+", Formula.Formula.SymbolClass.binary), Formula.Formula.number("1")]) plain x**2 + 1
          formula row([Formula.Formula.text("f\'"), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.row([Formula.Formula.number("2"), Formula.Formula.identifier("x", Formula.Formula.Variant.italic)]), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.number("2")]) plain 2
          formula row([Formula.Formula.text("g"), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.fenced("[", Formula.Formula.table(Formula.Formula.Table(kind: Formula.Formula.Table.Kind.matrix, rows: [[Formula.Formula.row([Formula.Formula.scripts(Formula.Formula.identifier("x", Formula.Formula.Variant.italic), sub: nil, sup: Optional(Formula.Formula.number("2"))), Formula.Formula.symbol("+", Formula.Formula.SymbolClass.binary), Formula.Formula.number("1")])], [Formula.Formula.identifier("x", Formula.Formula.Variant.italic)]], alignments: [])), "]")])
          formula row([Formula.Formula.text("H"), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.fenced("[", Formula.Formula.table(Formula.Formula.Table(kind: Formula.Formula.Table.Kind.matrix, rows: [[Formula.Formula.row([Formula.Formula.scripts(Formula.Formula.identifier("x", Formula.Formula.Variant.italic), sub: nil, sup: Optional(Formula.Formula.number("2"))), Formula.Formula.symbol("+", Formula.Formula.SymbolClass.binary), Formula.Formula.number("1")]), Formula.Formula.identifier("x", Formula.Formula.Variant.italic)], [Formula.Formula.number("1"), Formula.Formula.number("2")]], alignments: [])), "]")])
          formula row([Formula.Formula.text("v"), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.fenced("[", Formula.Formula.table(Formula.Formula.Table(kind: Formula.Formula.Table.Kind.matrix, rows: [[Formula.Formula.number("1.0")], [Formula.Formula.row([Formula.Formula.symbol("−", Formula.Formula.SymbolClass.prefix), Formula.Formula.number("2.5")])]], alignments: [])), "]")])
          formula row([Formula.Formula.text("c"), Formula.Formula.symbol("=", Formula.Formula.SymbolClass.relation), Formula.Formula.row([Formula.Formula.number("2.5"), Formula.Formula.symbol("×", Formula.Formula.SymbolClass.binary), Formula.Formula.scripts(Formula.Formula.number("10"), sub: nil, sup: Optional(Formula.Formula.row([Formula.Formula.symbol("−", Formula.Formula.SymbolClass.prefix), Formula.Formula.number("7")])))])])
          > v = -2.50e+00
          > end
          > 
          holds close: apart 1e-07, allowed 1e-06
          holds infinite: apart 0, allowed 0
          table 1 #tbl-powers Powers of <math text("x")>.
            <em n>:right | power:left | name:center
            1 | <math identifier("x", Formula.Formula.Variant.italic)> | the 1th
            2 | <math scripts(Formula.Formula.identifier("x", Formula.Formula.Variant.italic), sub: nil, sup: Optional(Formula.Formula.number("2")))> | the 2th
            −0.50 | <math fenced("[", Formula.Formula.table(Formula.Formula.Table(kind: Formula.Formula.Table.Kind.matrix, rows: [[Formula.Formula.number("1")], [Formula.Formula.number("2")]], alignments: [])), "]")> | none

        """#)
  }

  @Test func badValues() throws {
    let problems = Sample.problems(of: Document.build(Sample.book([Miscomputed.self])))
    print("BEGIN problems\n\(problems)END")
    #expect(
      problems == #"""
        ◇ Test case passing 2 arguments markdown → "plain *stress* **more** ~~gone~~ `code`", expected → "p plain <em stress> <strong more> <del gone> <code code>
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "one
        two  
        three", expected → "p one two<br>three
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "- a
        - b", expected → "ul
        -
          p a
        -
          p b
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "3. a

        4. b", expected → "ol 3 loose
        -
          p a
        -
          p b
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "> said", expected → "quote
          p said
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "```swift x
        let a = "$b$"
        ```", expected → "code swift 'let a = "$b$"'
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "## Part", expected → "h2 #part Part
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "---", expected → "rule
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "[site](https://a.b/c_d_e)", expected → "p <link https://a.b/c_d_e site>
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → ""quoted" -- it's", expected → "p “quoted” – it’s
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments markdown → "\*not stress\*", expected → "p *not stress*
        " to structure(markdown:expected:) started.
        ◇ Test case passing 2 arguments name → "tangnet", expected → ["tangent"] to nearestNames(name:expected:) started.
        ◇ Test case passing 2 arguments name → "fig-tangent", expected → ["fig-tangents", "tangent"] to nearestNames(name:expected:) started.
        ◇ Test case passing 2 arguments name → "zzz", expected → [] to nearestNames(name:expected:) started.
        ◇ Test case passing 2 arguments name → "ab", expected → ["aa", "abc", "ba"] to nearestNames(name:expected:) started.
        ◇ Test case passing 2 arguments name → "gradeint", expected → ["gradient"] to nearestNames(name:expected:) started.
        Tests/ReportTests/Fixtures/Computed.swift:41:29: error: bad expression: a value is expected here, not “*”
         41 |     let poisoned = Expr("x +* 2")
            |                             ^
        Tests/ReportTests/Fixtures/Computed.swift:41:29: note: in 'x +* 2', column 4
        Tests/ReportTests/Fixtures/Computed.swift:42:5: error: bad expression: a value is expected here, not “*”
         42 |     "It is \(math: poisoned)."
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:44:20: error: bad expression: there is no function sinn
         44 |     Equation(Expr("sinn(é)*("))
            |                    ^
        Tests/ReportTests/Fixtures/Computed.swift:44:20: note: in 'sinn(é)*(', column 1
        Tests/ReportTests/Fixtures/Computed.swift:44:20: note: did you mean sign?
        Tests/ReportTests/Fixtures/Computed.swift:45:5: error: the claim 'one' does not hold: expected (1, 2, 3) ± 0, got (1, 2): 2 numbers in place of 3
         45 |     Verify("one", [1, 2], [1, 2, 3], within: 0)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:46:5: error: the claim 'NaN' does not hold: expected nan ± 1, got nan, apart inf
         46 |     Verify("NaN", .nan, .nan, within: 1)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:47:5: error: the claim 'false' does not hold: expected true, got false
         47 |     Verify("false", false)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:48:5: error: the claim 'negative' does not hold: expected 1 ± -1, got 1, apart 0
         48 |     Verify("negative", 1, 1, within: -1)
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:49:5: error: row 2 of the table has 1 cell for 2 columns
         49 |     Table("Short", columns: ["a", "b"]) {
            |     ^
        Tests/ReportTests/Fixtures/Computed.swift:53:5: error: a table with a label needs a caption, which carries its number
         53 |     Table("", label: "tbl-none", columns: ["a"]) {}
            |     ^

        """#)
  }
}
