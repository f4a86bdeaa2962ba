import Report
import Site
import Testing

/// A chapter whose title and text a test chooses.
private struct Hostile: Chapter {
  @TaskLocal static var words = ""
  static var title: String { words }
  static let slug = "hostile"
  static var summary: String { "" }

  func body() throws -> [LocatedBlock] { Print(Self.words) }
}

@Suite struct EscapingTests {
  private func page(_ words: String) throws -> String {
    let document = Hostile.$words.withValue(words) {
      Document.build(Book(title: words, identifier: "t", chapters: [Hostile.self], sources: []))
    }
    return Sample.text("hostile.html", in: try SiteBuilder(document: document).files())
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b", "a &amp; b"),
    ("\"quoted\" 'too'", "&quot;quoted&quot; &#39;too&#39;"),
    ("\"\u{301} onload=x", "&quot;\u{301} onload=x"),
    ("<\u{338}b>", "&lt;\u{338}b&gt;"),
    ("é — <i> ü 𝑓\u{85} & 'x'", "é — &lt;i&gt; ü 𝑓\u{FFFD} &amp; &#39;x&#39;"),
    ("a\u{0}b\u{1B}c\u{7F}d\u{FFFE}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
  ])
  func printedText(words: String, expected: String) throws {
    let page = try page(words)
    #expect(page.contains("<samp>\(expected)</samp>"))
    #expect(page.contains("· \(expected)</title>"), "the template escapes as the builder does")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd",
  ])
  func forbiddenLinks(target: String) throws {
    var document = try Sample.document()
    document.pages[1].nodes.append(.paragraph([.link(target: target, [.text("here")])]))
    let error = #expect(throws: SiteError.self) { try SiteBuilder(document: document).files() }
    let scheme = target.split(separator: ":")[0].lowercased()
    #expect(
      error?.description
        == "error: link to '\(target)' on page 'limits': '\(scheme):' addresses are not allowed; "
        + "use https, mailto or a relative address")
  }

  @Test(arguments: ["https://a.b/c?d=1&e", "mailto:a@b.c", "other.html#x", "#here", "a/b:c"])
  func allowedLinks(target: String) throws {
    var document = try Sample.document()
    document.pages[1].nodes.append(.paragraph([.link(target: target, [.text("here")])]))
    let page = Sample.text("limits.html", in: try SiteBuilder(document: document).files())
    let escaped = target == "https://a.b/c?d=1&e" ? "https://a.b/c?d=1&amp;e" : target
    #expect(page.contains("<a href=\"\(escaped)\">here</a>"))
  }
}
