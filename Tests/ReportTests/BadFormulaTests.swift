import Report
import Testing

@Suite struct BadFormulaTests {
  @Test func everyBadFormulaAtItsPlace() {
    let bad = Sample.problems(of: Document.build(Sample.book([BadFormulas.self])))
    #expect(
      bad == #"""
        Tests/ReportTests/Fixtures/BadFormulas.swift:9:42: error: bad formula: \fracc is not a known command
         9 |     #"Fine $\frac{1}{2}$, not fine $é + \fracc{1}{2}$."#
           |                                         ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:9:42: note: did you mean '\frac'?
        Tests/ReportTests/Fixtures/BadFormulas.swift:10:26: error: bad formula: \bta is not a known command
         10 |     "Escaped: $\\alpha + \\bta$ in a string."
            |                          ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:10:26: note: did you mean '\beta'?
        Tests/ReportTests/Fixtures/BadFormulas.swift:13:9: error: bad formula: ^ lacks its argument
         13 |       $x^$ and
            |         ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:15:14: error: bad formula: this { is not closed
         15 |     y = \sum_{i
            |              ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:18:20: error: bad formula: \nosuch is not a known command
         18 |     Equation(#"a + \nosuch"#, label: "eq-bad")
            |                    ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:18:20: note: did you mean '\nsucc'?
        Tests/ReportTests/Fixtures/BadFormulas.swift:21:12: error: bad formula: \unknown is not a known command
         21 |       #"&= \unknown"#,
            |            ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:23:11: error: bad formula: \f is not a known command
         23 |     Show("\\f", 3)
            |           ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:24:5: error: bad formula: this \left has no \right
         24 |     helper(#"\left( x"#)
            |     ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:24:5: note: in '1 + \left( x', column 5
        Tests/ReportTests/Fixtures/BadFormulas.swift:25:24: error: bad formula: this { is not closed
         25 |     Table("Of $\\mathbb{R$ numbers", columns: [#"$\nope$"#]) { Row("$\\no$") }
            |                        ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:25:51: error: bad formula: \nope is not a known command
         25 |     Table("Of $\\mathbb{R$ numbers", columns: [#"$\nope$"#]) { Row("$\\no$") }
            |                                                   ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:25:51: note: did you mean '\not'?
        Tests/ReportTests/Fixtures/BadFormulas.swift:25:70: error: bad formula: \no is not a known command
         25 |     Table("Of $\\mathbb{R$ numbers", columns: [#"$\nope$"#]) { Row("$\\no$") }
            |                                                                      ^
        Tests/ReportTests/Fixtures/BadFormulas.swift:25:70: note: did you mean '\not'?

        """#)
  }
}
