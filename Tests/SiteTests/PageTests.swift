import Foundation
import Report
import Site
import TestSupport
import Testing

@Suite struct PageTests {
  @Test func goldenPages() throws {
    let document = try Sample.document()
    #expect(DiagnosticPrinter().string(document.diagnostics) == "")
    let files = try SiteBuilder(document: document).files()
    for name in ["slopes-tangents.html", "limits.html", "index.html"] {
      try expectSnapshot(Sample.text(name, in: files), named: name)
    }
  }

  /// Writes the sample to the folder named in the environment, to look at it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["NABLA_SAMPLE"] != nil))
  func writeSample() throws {
    let folder = ProcessInfo.processInfo.environment["NABLA_SAMPLE"] ?? ""
    try OutputFolder.write(try SiteBuilder(document: try Sample.document()).files(), to: folder)
  }
}
