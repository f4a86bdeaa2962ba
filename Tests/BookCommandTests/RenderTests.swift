import Foundation
import TestSupport
import Testing

@Suite("render and check")
struct RenderTests {
  @Test func aRenderedBookIsFreshUntilItChanges() throws {
    let folder = try TemporaryFolder()
    let render = try SampleBook.run(["render"], in: folder.url)
    #expect(render.status == 0, "\(render.errors)")
    #expect(render.text.hasSuffix("removed: open output/sample/index.html\n"))
    #expect(render.errors.isEmpty)

    let fresh = try SampleBook.run(["check"], in: folder.url)
    #expect(fresh.status == 0, "\(fresh.text)")
    #expect(fresh.output.isEmpty)

    let stale = try SampleBook.run(["check"], mood: "changed", in: folder.url)
    #expect(stale.status == 3)
    #expect(stale.text.contains("slopes-tangents.html is stale"))
    #expect(stale.text.contains("“height 2.0” became “height 3.0”"))
    #expect(stale.errors.contains("render the book and commit output/sample"))
  }

  @Test func theBytesDoNotDependOnTheSurroundings() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    _ = try SampleBook.run(["render", "--output", "a/b", "--jobs", "1"], in: one.url)
    let other = ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kolkata"]
    _ = try SampleBook.run(
      ["render", "--output", "site", "--jobs", "2"], in: two.url, environment: other)
    let (a, b) = (one.url.appendingPathComponent("a/b"), two.url.appendingPathComponent("site"))
    let files = try SampleBook.files(in: a)
    #expect(files.count > 5)
    #expect(try files == SampleBook.files(in: b))
    let check = try SampleBook.run(["check", "--against", a.path], in: two.url)
    #expect(check.status == 0)
  }

  @Test func aSecondRunWritesNothing() throws {
    let folder = try TemporaryFolder()
    _ = try SampleBook.run(["render"], in: folder.url)
    let again = try SampleBook.run(["render"], in: folder.url)
    #expect(again.text.contains(" 0 written, 0 removed"))
    let quiet = try SampleBook.run(["render", "--quiet"], in: folder.url)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test(
    "a book with an error writes nothing and says where",
    arguments: [
      ("claim", "Tests/SampleBook/Broken.swift:15:26: error: the claim 'one is two' does not hold"),
      ("reference", "Tests/SampleBook/Broken.swift:14:35: error: unknown label 'fig-nowhere'"),
    ])
  func errors(_ mood: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    for command in ["render", "check"] {
      let result = try SampleBook.run([command], mood: mood, in: folder.url)
      #expect(result.status == 1)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    #expect(try SampleBook.files(in: folder.url).isEmpty)
  }

  @Test func oneChapterAloneLeavesTheOthers() throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(
      ["render", "--chapter", "slopes-tangents", "--output", "s"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let names = try Set(SampleBook.files(in: folder.url.appendingPathComponent("s")).keys)
    #expect(names.contains("slopes-tangents.html"))
    #expect(!names.contains("what-may-break.html"))
    let unknown = try SampleBook.run(["render", "--chapter", "slopes-tangent"], in: folder.url)
    #expect(unknown.status == 1)
    #expect(
      unknown.errors
        == "sample: error: there is no chapter 'slopes-tangent'\n"
        + "did you mean 'slopes-tangents'?\n")
  }

  @Test func whereNothingCanBeWrittenTheReasonIsGiven() throws {
    let folder = try TemporaryFolder()
    try Data("in the way".utf8).write(to: folder.url.appendingPathComponent("file"))
    let result = try SampleBook.run(["render", "--output", "file/site"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("sample: error: cannot create file"), "\(result.errors)")
    let device = try SampleBook.run(["render", "--output", "/dev/full"], in: folder.url)
    #expect(device.status == 1)
    #expect(device.errors.hasPrefix("sample: error: cannot "))
  }

  @Test(
    "wrong usage is refused",
    arguments: [
      (["render", "--formats", "svg,gif"], "'gif' is no format: use svg, png, pdf"),
      (["render", "--jobs", "0"], "--jobs must be at least 1"),
      (["check", "--format", "xml"], "'xml' is no format: use text, json or github"),
      (["rendr"], "there is no command 'rendr'\ndid you mean render?"),
      (["render", "--outptu", "x"], "Unknown option '--outptu'"),
      (["embed"], "Missing expected argument"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(arguments, in: folder.url)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("sample: error: "))
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func checkSpeaksToPrograms() throws {
    let folder = try TemporaryFolder()
    _ = try SampleBook.run(["render"], in: folder.url)
    let json = try SampleBook.run(
      ["check", "--format", "json"], mood: "changed", in: folder.url)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
    #expect(rows.count >= 2 && rows.allSatisfy { $0["severity"] as? String == "error" })
    let github = try SampleBook.run(
      ["check", "--format", "github"], mood: "changed", in: folder.url)
    #expect(github.text.contains("::error file=output/sample/slopes-tangents.html,line=1::"))
    let fresh = try SampleBook.run(["check", "--format", "json"], in: folder.url)
    #expect(fresh.text == "[]\n")
  }

  @Test func checkWithoutASiteSaysSo() throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(["check"], in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.errors
        == "sample: error: cannot read output/sample: there is no such folder\n")
  }
}
