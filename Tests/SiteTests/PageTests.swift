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
      try expectSnapshot(Sample.withoutMath(Sample.text(name, in: files)), named: name)
    }
  }

  @Test func sameBytesEveryTime() throws {
    let first = try SiteBuilder(document: try Sample.document()).files()
    let second = try SiteBuilder(document: try Sample.document()).files()
    #expect(first == second)
    #expect(first.map(\.path) == first.map(\.path).sorted())
  }

  @Test func pagesRunNothingAndFetchNothing() throws {
    let package = try #require(
      #filePath.ranges(of: "/Tests/").last.map {
        #filePath[..<$0.lowerBound]
      })
    for file in try SiteBuilder(document: try Sample.document()).files() {
      let text = file.text ?? ""
      #expect(!text.contains("<script"), "\(file.path)")
      #expect(!text.contains("src=\"http"), "\(file.path)")
      #expect(!text.contains("url(http") && !text.contains("@import"), "\(file.path)")
      #expect(!text.contains(package) && !text.contains("/Users/"), "\(file.path)")
      #expect(!text.contains("/home/") && !text.contains("file://"), "\(file.path)")
    }
  }

  /// Writes the sample to the folder named in the environment, to look at it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["NABLA_SAMPLE"] != nil))
  func writeSample() throws {
    let folder = ProcessInfo.processInfo.environment["NABLA_SAMPLE"] ?? ""
    try OutputFolder.write(try SiteBuilder(document: try Sample.document()).files(), to: folder)
  }
}
