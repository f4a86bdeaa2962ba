import Formula
import Report
import Testing

/// What LaTeX itself says about the numbers of equations, and the commands a book defines.
@Suite struct EquationNumbersTests {
  @Test(arguments: [
    (#"$$x \tag{A}$$"#, "eq (A) # x\n"),
    (#"$$x \tag*{A}$$ {#eq-x}"#, "eq (A) #eq-x x\n"),
    (
      #"$$x \label{eq-x}$$ and @eq-x"#, "eq (1) #eq-x x\np and <ref index.html#eq-x Equation (1)>\n"
    ),
    (
      #"$$\begin{align} a &= b \label{eq-a} \\ c &= d \end{align}$$ by @eq-a"#,
      "eq () # a & =b [(1)]; c & =d #eq-a #\np by <ref index.html#eq-a Equation (1)>\n"
    ),
    (
      #"$$\begin{align} a &= b \tag{B} \label{eq-a} \\ c &= d \notag \end{align}$$ by @eq-a"#,
      "eq () # a & =b [(B)]; c & =d #eq-a #\np by <ref index.html#eq-a Equation (B)>\n"
    ),
    (#"$$\begin{align} a &= b \\ c &= d \end{align}$$"#, "eq () # a & =b; c & =d\n"),
    (#"$x \label{eq-x}$"#, "p <math x>\n"),
  ])
  func numbers(markdown: String, expected: String) {
    let (dump, problems) = Sample.prose(markdown)
    #expect(dump.replacing("\u{A0}", with: " ") == expected)
    #expect(problems == "")
  }

  @Test func twoLabelsAreReported() {
    let (_, problems) = Sample.prose(#"$$x \label{eq-a}$$ {#eq-b}"#)
    #expect(problems.contains("this equation has two labels, 'eq-b' and 'eq-a'"), "\(problems)")
    let (_, bad) = Sample.prose(#"$$x \label{first}$$"#)
    #expect(bad.contains("bad label 'first'") && bad.contains("'eq-first'"), "\(bad)")
  }

  @Test func aBookDefinesCommands() {
    let macros: LatexMacros = ["R": #"\mathbb{R}"#, "norm": #"\left\lVert #1 \right\rVert"#]
    let (dump, problems) = Sample.prose(#"$\norm{x} \in \R$"#, macros: macros)
    #expect(dump == "p <math ‖x‖∈R>\n")
    #expect(problems == "")
    #expect(Sample.prose(#"$\R$"#).problems.contains(#"\R is not a known command"#))
  }

  @Test func everyMistakeOfAFormulaIsReported() {
    let (_, problems) = Sample.prose(#"$\foo + \baz + \bar$"#)
    #expect(problems.split(separator: "\n").count { $0.contains("error: bad formula") } == 3)
  }
}
