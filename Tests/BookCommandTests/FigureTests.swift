import Foundation
import TestSupport
import Testing

@Suite("figure and embed")
struct FigureTests {
  @Test(
    "one figure in the format that the ending says",
    arguments: [("f.svg", "<svg "), ("f.png", "\u{89}PNG"), ("f.pdf", "%PDF-1.")])
  func formats(_ name: String, _ start: String) throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(["figure", "parabola", "--output", name], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty && result.errors.isEmpty)
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
    #expect(bytes.starts(with: start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
  }

  @Test func aFigureIsTheSameInTheSiteAndAlone() throws {
    let folder = try TemporaryFolder()
    _ = try SampleBook.run(["render", "--output", "site"], in: folder.url)
    let alone = try SampleBook.run(["figure", "parabola", "--output", "-"], in: folder.url)
    let files = try SampleBook.files(in: folder.url.appendingPathComponent("site"))
    #expect(files.values.contains(alone.output))
    let byLabel = try SampleBook.run(["figure", "fig-parabola"], in: folder.url)
    #expect(byLabel.output == alone.output)
  }

  @Test func renderWritesTheFormatsThatAreAskedFor() throws {
    let folder = try TemporaryFolder()
    let result = try SampleBook.run(
      ["render", "--output", "s", "--formats", "svg,png,pdf"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let names = try SampleBook.files(in: folder.url.appendingPathComponent("s")).keys
    for ending in ["svg", "png", "pdf"] {
      #expect(names.contains { $0.contains("parabola") && $0.hasSuffix(ending) })
    }
    let check = try SampleBook.run(["check", "--against", "s"], in: folder.url)
    #expect(check.status == 0, "\(check.text)")
  }

  @Test func anUnknownFigureGivesTheNearestNames() throws {
    let folder = try TemporaryFolder()
    let near = try SampleBook.run(["figure", "parabula"], in: folder.url)
    #expect(near.status == 1)
    #expect(
      near.errors
        == "sample: error: there is no figure 'parabula'\ndid you mean 'parabola'?\n")
    let far = try SampleBook.run(["figure", "zzz"], in: folder.url)
    #expect(far.errors.contains("'list' shows the figures: parabola"))
  }

  @Test func aChangedFigureIsDescribedInWords() throws {
    let folder = try TemporaryFolder()
    _ = try SampleBook.run(["render"], in: folder.url)
    let stale = try SampleBook.run(["check"], mood: "changed", in: folder.url)
    #expect(stale.status == 3)
    #expect(stale.text.contains("Tests/SampleBook/Slopes.swift:"))
    #expect(stale.text.contains("note: curve"), "\(stale.text)")
  }

  @Test func regionsAreFilledAndHeldFresh() throws {
    let folder = try TemporaryFolder()
    let readme = folder.url.appendingPathComponent("README.md")
    let text = "# A\n\n<!-- nabla:figure parabola -->\n<!-- /nabla:figure -->\nend\n"
    try Data(text.utf8).write(to: readme)
    _ = try SampleBook.run(["render"], in: folder.url)

    let stale = try SampleBook.run(["embed", "README.md", "--check"], in: folder.url)
    #expect(stale.status == 3)
    #expect(stale.errors.contains("README.md:3: error: the region of figure 'parabola' is stale"))
    #expect(try String(contentsOf: readme, encoding: .utf8) == text)

    let filled = try SampleBook.run(["embed", "README.md"], in: folder.url)
    #expect(filled.status == 0, "\(filled.errors)")
    #expect(filled.text == "wrote README.md\n")
    let after = try String(contentsOf: readme, encoding: .utf8)
    #expect(after.contains("output/sample/") && after.hasSuffix("end\n"))
    #expect(try SampleBook.run(["embed", "README.md", "--check"], in: folder.url).status == 0)
  }

  @Test(
    "a region that is wrong leaves the file alone",
    arguments: [
      ("<!-- nabla:figure parabula -->\n<!-- /nabla:figure -->\n", "README.md:1: error: "),
      ("<!-- nabla:figure parabola -->\n", "README.md:1: error: "),
    ])
  func wrongRegions(_ text: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let readme = folder.url.appendingPathComponent("README.md")
    try Data(text.utf8).write(to: readme)
    let result = try SampleBook.run(["embed", "README.md"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try String(contentsOf: readme, encoding: .utf8) == text)
    let missing = try SampleBook.run(["embed", "NO.md"], in: folder.url)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("NO.md"))
  }
}
