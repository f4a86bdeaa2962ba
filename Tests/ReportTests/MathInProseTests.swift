import Report
import Testing

@Suite struct MathInProseTests {
  @Test(arguments: [
    ("$x$ and $y$", "p <math x> and <math y>\n"),
    ("$a*b*c$ *d*", "p <math a∗b∗c> <em d>\n"),
    ("costs $5 and $6", "p costs $5 and $6\n"),
    (#"costs \$5, \$6, $x$"#, "p costs $5, $6, <math x>\n"),
    ("a $ b $ c", "p a $ b $ c\n"),
    ("`$x$` ``a ` $y$``", "p <code $x$> <code a ` $y$>\n"),
    ("    $x$", "code  '$x$'\n"),
    ("~~~\n$x$\n~~~", "code  '$x$'\n"),
    ("an open $x", "p an open $x\n"),
    ("open $x\n\nclose y$", "p open $x\np close y$\n"),
    ("*$x$*$y$", "p <em <math x>><math y>\n"),
    ("[$x$](https://a.b)", "p <link https://a.b <math x>>\n"),
    ("before $$x$$ after", "p before\neq () # x\np after\n"),
    ("$$x$$ {#eq-x}", "eq (1) #eq-x x\n"),
    ("$$x$$ {#eq-x", "eq () # x\np {#eq-x\n"),
    (
      "| $x|y$ | b |\n|---|--:|\n| `c` | $|z|$ |",
      "table  #\n  <math x|y>:left | b:right\n  <code c> | <math |z|>\n"
    ),
    ("- $x$\n- $$y$$", "ul\n-\n  p <math x>\n-\n  eq () # y\n"),
    ("mail me@eq-x.com or @nobody, see @eq", "p mail me@eq-x.com or @nobody, see @eq\n"),
    (#"\@eq-x"#, "p @eq-x\n"),
    ("\u{E000}0\u{E001}", "p 0\n"),
  ])
  func prose(markdown: String, expected: String) {
    let (dump, problems) = Sample.prose(markdown)
    #expect(dump == expected)
    #expect(problems == "")
  }
}
