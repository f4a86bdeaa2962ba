import Foundation
import TestSupport
import Testing

@Suite("when no more can be written")
struct FullDiskTests {
  /// A limit on the size of files stands for a full disk: writing fails halfway through a file.
  @Test func nothingIsHalfWritten() throws {
    let folder = try TemporaryFolder()
    _ = try SampleBook.run(["render"], mood: "changed", in: folder.url)
    let before = try SampleBook.files(in: folder.url)
    let program = try #require(Command.product("SampleBook"))
    for words in ["render", "figure parabola --output output/sample/figures/parabola.svg"] {
      let result = try Command.run(
        URL(fileURLWithPath: "/bin/sh"),
        ["-c", "trap '' XFSZ; ulimit -f 2; '\(program.path)' \(words)"], in: folder.url)
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("sample: error: cannot write output/sample/"))
      #expect(result.errors.hasSuffix(": File too large\n"), "\(result.errors)")
      #expect(try SampleBook.files(in: folder.url) == before)
    }
  }
}
