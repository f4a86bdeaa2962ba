import Foundation
import Report
import Site
import Testing

@Suite struct TemplateTests {
  /// The built-in templates with some replaced or added.
  private func templates(_ own: [(path: String, text: String)]) -> TemplateSource {
    TemplateSource(
      files: TemplateSource.builtIn.files
        + own.map { TemplateSource.File(path: $0.path, name: "mine/\($0.path)", text: $0.text) })
  }

  private func problem(_ own: [(path: String, text: String)]) throws -> String {
    let builder = SiteBuilder(document: try Sample.document(), templates: templates(own))
    do throws(SiteError) {
      _ = try builder.files()
      return "none"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("a\n{{tittle}}", "2:1: error: unknown name 'tittle'; did you mean 'title'?"),
    ("{{>fotter}}", "1:1: error: there is no template 'fotter.mustache'; did you mean 'footer'?"),
    ("{{#hasNumber}}\n{{number}}", "1:1: error: the section 'hasNumber' is not closed"),
    ("x {{/hasNumber}}", "1:3: error: {{/hasNumber}} closes nothing: no section is open"),
    (
      "{{#isIndex}}\n{{#isChapter}}{{/isIndex}}{{/isChapter}}",
      "2:15: error: {{/isIndex}} stands where 'isChapter' of line 2 must be closed first"
    ),
    (
      "{{contentHTML}}",
      "1:1: error: 'contentHTML' is markup: write {{{contentHTML}}} with three braces"
    ),
    ("{{{title}}}", "1:1: error: 'title' is text: write {{title}}, so that it is escaped"),
    ("{{&title}}", "1:1: error: 'title' is text: write {{title}}, so that it is escaped"),
    (
      "{{next}}", "1:1: error: 'next' has no text of its own: use it as {{#next}}…{{/next}}"
    ),
    ("{{href}}", "1:1: error: unknown name 'href'"),
    ("é{{title", "1:3: error: the tag is not closed"),
    ("{{>page}}", "1:1: error: the template 'page' takes in itself"),
  ])
  func mistakes(text: String, expected: String) throws {
    #expect(try problem([("page.mustache", text)]) == "mine/page.mustache:\(expected)")
  }

  @Test(arguments: ["{{=<% %>=}}", "{{<base}}{{/base}}", "{{a.b}}", "{{}}", "{{title|upper}}"])
  func unknownTags(tag: String) throws {
    let problem = try problem([("page.mustache", tag)])
    #expect(problem.hasPrefix("mine/page.mustache:1:1: error: '{{"))
    #expect(problem.contains("use {{name}}, {{{nameHTML}}}"))
  }

  @Test func unusedTemplate() throws {
    #expect(
      try problem([("foter.mustache", "x")])
        == "mine/foter.mustache:1: error: no page takes in this template; did you mean 'footer'?")
  }

  @Test func ownTemplatesAndAssets() throws {
    let own = templates([
      (
        "page.mustache",
        "{{! a comment }}[{{title}}|{{#next}}{{href}} {{{neighbourHTML}}}{{/next}}{{^next}}end{{/next}}]"
      ),
      ("style.css", "p{}"), ("extra/mark.svg", "<svg/>"),
    ])
    let files = try SiteBuilder(document: try Sample.document(), templates: own).files()
    #expect(
      Sample.text("slopes-tangents.html", in: files)
        == "[Slopes &amp; tangents|limits.html Limits]")
    #expect(Sample.text("limits.html", in: files) == "[Limits|end]")
    #expect(Sample.text("style.css", in: files) == "p{}")
    #expect(Sample.text("extra/mark.svg", in: files) == "<svg/>")
  }

  /// Values go around the library; all that it does with lines must come out as if they did not.
  @Test func linesAndIndentation() throws {
    let own = templates([
      (
        "page.mustache",
        "<p class=\"first of all\">{{title}}</p>\n  {{>inner}}\n"
          + "\u{1}{{{titleHTML}}} and a longer stretch é here\u{301} too\r\n"
          + "{{^next}}no page follows this one{{/next}} odd }} braces {of a kind}"
      ),
      (
        "inner.mustache",
        "<b>{{bookTitle}} of the whole book</b>\n{{#hasNumber}}\nnumber of it: {{number}}\n"
          + "{{/hasNumber}}\n{{description}}\nend of the partial {{authors}}\n"
      ),
    ])
    let files = try SiteBuilder(document: try Sample.document(), templates: own).files()
    let start = "  <b>Vector calculus of the whole book</b>\n"
    let middle = "  end of the partial A. Author\n\u{1}"
    #expect(
      Sample.text("slopes-tangents.html", in: files)
        == "<p class=\"first of all\">Slopes &amp; tangents</p>\n\(start)  number of it: 5.1\n"
        + "  The derivative of f as a limit and as a slope.\n\(middle)Slopes &amp; tangents"
        + " and a longer stretch é here\u{301} too\r\n odd }} braces {of a kind}")
    // What is left of a line with an empty value is its break, which the library indents.
    #expect(
      Sample.text("limits.html", in: files)
        == "<p class=\"first of all\">Limits</p>\n\(start)  \n\(middle)Limits"
        + " and a longer stretch é here\u{301} too\r\nno page follows this one odd }} braces {of a kind}"
    )
  }

  @Test func namesOfANeighbourAreKnownWithinIt() throws {
    #expect(try problem([("page.mustache", "{{#next}}{{title}}{{href}}{{/next}}")]) == "none")
  }
}
