import Report
import Testing

@Suite struct MarkdownTests {
  @Test(arguments: [
    (
      "plain *stress* **more** ~~gone~~ `code`",
      "p plain <em stress> <strong more> <del gone> <code code>\n"
    ),
    ("one\ntwo  \nthree", "p one two<br>three\n"),
    ("- a\n- b", "ul\n-\n  p a\n-\n  p b\n"),
    ("3. a\n\n4. b", "ol 3 loose\n-\n  p a\n-\n  p b\n"),
    ("> said", "quote\n  p said\n"),
    ("```swift x\nlet a = \"$b$\"\n```", "code swift 'let a = \"$b$\"'\n"),
    ("## Part", "h2 #part Part\n"),
    ("---", "rule\n"),
    ("[site](https://a.b/c_d_e)", "p <link https://a.b/c_d_e site>\n"),
    ("\"quoted\" -- it's", "p “quoted” – it’s\n"),
    (#"\*not stress\*"#, "p *not stress*\n"),
  ])
  func structure(markdown: String, expected: String) {
    let (dump, problems) = Sample.prose(markdown)
    #expect(dump == expected)
    #expect(problems == "")
  }
}
