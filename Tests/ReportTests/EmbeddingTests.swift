import Foundation
import Testing

/// The plugin that carries the chapters' texts into the program.
@Suite struct EmbeddingTests {
  @Test func embeddedTextIsWhatWasCompiled() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    #expect(EmbeddedSources.files.contains { $0.key == #fileID })
    for file in EmbeddedSources.files {
      let text = try String(contentsOf: package.appending(path: file.path), encoding: .utf8)
      #expect(text == file.text, "\(file.path)")
      #expect(!file.path.hasPrefix("/"))
    }
    let paths = EmbeddedSources.files.map(\.path)
    #expect(paths == paths.sorted())
  }
}
