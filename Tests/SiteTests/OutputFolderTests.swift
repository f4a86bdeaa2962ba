import Foundation
import Report
import Site
import Testing

@Suite struct OutputFolderTests {
  private func site(_ types: [any Chapter.Type] = [Slopes.self, Limits.self]) throws -> [SiteFile] {
    try SiteBuilder(document: try Sample.document(types)).files()
  }

  @Test func writesEverythingOnce() throws {
    let files = try site()
    try TemporaryFolder.with { folder in
      let first = try OutputFolder.write(files, to: "\(folder.path)/new/site")
      #expect(first.written == files.map(\.path))
      #expect(folder.files == files.map { "new/site/\($0.path)" })
      for file in files {
        #expect(folder.read("new/site/\(file.path)") == file.text)
        try folder.age("new/site/\(file.path)")
      }
      let second = try OutputFolder.write(files, to: "\(folder.path)/new/site")
      #expect(second.written == [])
      #expect(second.unchanged == files.map(\.path))
      for file in files {
        #expect(try folder.changed("new/site/\(file.path)") == Date(timeIntervalSince1970: 1000))
      }
    }
  }

  /// A new site is made beside its place; what stands there under that name is someone else's.
  @Test func leavesWhatStandsInTheWay() throws {
    let files = try site()
    let way = "site.\(ProcessInfo.processInfo.processIdentifier).tmp"
    try TemporaryFolder.with { folder in
      for name in [files[0].path, "notes.txt"] { try folder.write("mine", to: "\(way)/\(name)") }
      let summary = try OutputFolder.write(files, to: "\(folder.path)/site")
      #expect(summary.written == files.map(\.path))
      #expect(folder.read("\(way)/\(files[0].path)") == "mine")
      #expect(folder.read("\(way)/notes.txt") == "mine")
      #expect(folder.read("site/\(files[0].path)") == files[0].text)
    }
  }

  @Test func removesOnlyItsOwnUnchangedFiles() throws {
    let changed = SiteFile(path: "limits.html", text: "mine now")
    try TemporaryFolder.with { folder in
      try OutputFolder.write(try site(), to: folder.path)
      try folder.write("a note", to: "notes.txt")
      let summary = try OutputFolder.write(try site([Limits.self]), to: folder.path)
      #expect(summary.removed == ["slopes-tangents.html"])
      #expect(folder.read("notes.txt") == "a note")
      try folder.write("mine now", to: changed.path)
      let last = try OutputFolder.write(try site([Slopes.self]), to: folder.path)
      #expect(last.kept == [changed.path])
      #expect(folder.read(changed.path) == "mine now")
    }
  }

  @Test func aPartOfASiteRemovesNothing() throws {
    try TemporaryFolder.with { folder in
      try OutputFolder.write(try site(), to: folder.path)
      let before = folder.files
      let part = try site([Limits.self]).filter { $0.path == "limits.html" }
      let summary = try OutputFolder.write(part, to: folder.path, removesStale: false)
      #expect(summary.removed == [])
      #expect(folder.files == before)
    }
  }

  @Test func removesFoldersItEmptied() throws {
    try TemporaryFolder.with { folder in
      let source = TemplateSource(
        files: TemplateSource.builtIn.files + [
          TemplateSource.File(path: "a/b/c.css", name: "c.css", text: "p{}")
        ])
      let document = try Sample.document()
      let files = try SiteBuilder(document: document, templates: source).files()
      try OutputFolder.write(files, to: folder.path)
      #expect(folder.read("a/b/c.css") == "p{}")
      try OutputFolder.write(try site(), to: folder.path)
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/a"))
    }
  }

  @Test func failureLeavesTheFolderAsItWas() throws {
    try TemporaryFolder.with { folder in
      try folder.write("old", to: "a.html")
      try folder.write("in the way", to: "b/file")
      let files = [
        SiteFile(path: "a.html", text: "new"), SiteFile(path: "b", text: "no place"),
      ]
      let error = #expect(throws: OutputError.self) {
        try OutputFolder.write(files, to: folder.path)
      }
      #expect(
        error?.description == "cannot write \(folder.path)/b: it is a folder")
      #expect(folder.read("a.html") == "old")
      #expect(folder.files == ["a.html", "b/file"])
    }
  }

  @Test func errorsNamePathAndReason() throws {
    try TemporaryFolder.with { folder in
      try folder.write("", to: "file")
      let error = #expect(throws: OutputError.self) {
        try OutputFolder.write([SiteFile(path: "x", text: "")], to: "\(folder.path)/file/site")
      }
      #expect(error?.description == "cannot create \(folder.path)/file: a file has this name")
    }
  }

  @Test(arguments: ["../x", "/etc/x", "a//b", "a/./b", ""])
  func pathsStayInside(path: String) throws {
    try TemporaryFolder.with { folder in
      #expect(throws: OutputError.self) {
        try OutputFolder.write([SiteFile(path: path, text: "")], to: folder.path)
      }
      #expect(folder.files == [])
    }
  }

  @Test func aManifestCannotReachOutside() throws {
    try TemporaryFolder.with { folder in
      try folder.write("precious", to: "outside.txt")
      try OutputFolder.write(try site(), to: "\(folder.path)/site")
      let manifest = try #require(folder.read("site/manifest.json"))
      try folder.write(
        manifest.replacing("\"limits.html\"", with: "\"../outside.txt\""),
        to: "site/manifest.json")
      try OutputFolder.write(try site([Slopes.self]), to: "\(folder.path)/site")
      #expect(folder.read("outside.txt") == "precious")
    }
  }
}
