import Foundation
import Report
import Site
import Testing

/// A chapter whose one listing a test chooses.
private struct OneListing: Chapter {
  @TaskLocal static var markdown = ""
  static let title = "Listing"

  func body() throws -> [LocatedBlock] { Self.markdown }
}

@Suite struct HighlighterTests {
  /// The markup of a listing, classes as `k[let]`.
  private func marked(_ source: String, language: String = "swift") throws -> String {
    let document = OneListing.$markdown.withValue("```\(language)\n\(source)\n```") {
      Document.build(
        Book(title: "T", identifier: "t", chapters: [OneListing.self], sources: []))
    }
    let page = Sample.text("listing.html", in: try SiteBuilder(document: document).files())
    let code = page.components(separatedBy: "<code class=\"language-\(language)\">").last ?? ""
    return (code.components(separatedBy: "</code>").first ?? "")
      .replacingOccurrences(of: "</span>", with: "]")
      .replacingOccurrences(of: "<span class=\"", with: "")
      .replacingOccurrences(of: "\">", with: "[")
  }

  @Test(arguments: [
    ("let x = 1", "k[let] x = n[1]"),
    ("f(x) // g(x)", "f[f](x) c[// g(x)]"),
    ("/* a /* b */ c */ d", "c[/* a /* b */ c */] d"),
    (#""a\(b + "c\(1)")d""#, "s[&quot;a\\(]b + s[&quot;c\\(]n[1]s[)&quot;]s[)d&quot;]"),
    (##"#"\(x) \#(y) ""#"##, "s[#&quot;\\(x) \\#(]ys[) &quot;&quot;#]"),
    (#""\" \\""#, "s[&quot;\\&quot; \\\\&quot;]"),
    ("\"open\nlet", "s[&quot;open]\nk[let]"),
    (
      "\"\"\"\n\"a\" \\(b)\n\"\"\" c",
      "s[&quot;&quot;&quot;\n&quot;a&quot; \\(]bs[)\n&quot;&quot;&quot;] c"
    ),
    ("@Test #if x.init() Self.self", "a[@Test] a[#if] x.k[init]() k[Self].k[self]"),
    ("0xFF_p-3 1.5e-10 1...3 a1", "n[0xFF_p-3] n[1.5e-10] n[1]...n[3] a1"),
    ("x.default(.in) Axes(y: .log)", "x.f[default](.in) t[Axes](y: .log)"),
    ("`let` = äé.Ärger()", "`let` = äé.t[Ärger]()"),
    ("a < b && c", "a &lt; b &amp;&amp; c"),
    ("/", "/"),
    ("\"\\", "s[&quot;\\]"),
  ])
  func swift(source: String, expected: String) throws {
    #expect(try marked(source) == expected)
  }

  @Test func otherLanguagesStayPlain() throws {
    #expect(try marked("let <x> = \"1\"", language: "sh") == "let &lt;x&gt; = &quot;1&quot;")
  }
}
