/// A chapter whose blocks are lowered, but whose things have no numbers yet and whose references
/// lead nowhere.
struct ChapterDraft: Sendable {
  var page: Document.Page
  var declarations: [Declaration]
  var figures: [DraftFigure]
  var diagnostics: [Diagnostic]
  var location: SourceLocation
}

extension ChapterDraft {
  /// Runs a chapter's body and lowers its blocks; problems are kept, not thrown.
  static func make(
    _ type: any Chapter.Type, of book: Book
  ) -> ChapterDraft {
    let location = place(of: type, in: book.sources)
    var context = BuildContext(
      sources: book.sources, macros: book.macros, fileID: location.fileID,
      location: location.location)
    context.checkFileName(type.slug, of: "page name")
    let title = context.inlines(markdown: type.title)
    let summary = context.inlines(markdown: type.summary)
    var nodes: [Node] = []
    do {
      nodes = context.lower(try type.init().body())
    } catch {
      var inner = Diagnostic(.error, "chapter '\(type.title)' failed: \(error)")
      if let error = error as? ContentError {
        inner.location = error.location
        inner.notes = error.notes
      }
      context.report(inner)
    }
    let page = Document.Page(
      slug: type.slug, number: type.number, title: title, summary: summary, nodes: nodes,
      headings: [])
    return ChapterDraft(
      page: page, declarations: context.declarations, figures: context.figures,
      diagnostics: context.diagnostics, location: location.location)
  }

  /// The front page, whose text stands in the book itself.
  static func introduction(of book: Book) -> ChapterDraft {
    let location = book.sources.location(fileID: book.fileID, line: book.line)
    var context = BuildContext(
      sources: book.sources, macros: book.macros, fileID: book.fileID, location: location)
    context.checkFileName(book.identifier, of: "identifier of a book")
    let nodes = book.introduction.isEmpty ? [] : context.nodes(markdown: book.introduction)
    let page = Document.Page(
      slug: "index", number: "", title: [.text(book.title)], summary: [], nodes: nodes,
      headings: [])
    return ChapterDraft(
      page: page, declarations: context.declarations, figures: [],
      diagnostics: context.diagnostics, location: location)
  }

  /// Where a chapter's type is declared, found in the embedded sources; its module's name stands in
  /// for the file if it is not found.
  private static func place(
    of type: any Chapter.Type, in sources: SourceFiles
  ) -> (fileID: String, location: SourceLocation) {
    let name = "\(type)"
    func find(in files: [SourceFiles.File]) -> (fileID: String, location: SourceLocation)? {
      for file in files {
        guard let (line, column) = declaration(of: name, in: Array(file.text.utf8)) else {
          continue
        }
        return (file.id, SourceLocation(file: file.path, line: line, column: column))
      }
      return nil
    }
    // One file of that name is the usual case. The module, which tells several apart, is known only
    // by reflection, and that takes longer than reading the chapter.
    let namesakes = sources.all.filter { $0.id.hasSuffix("/\(name).swift") }
    if namesakes.count == 1, let place = find(in: namesakes) { return place }
    let module = String(reflecting: type).split(separator: ".").first.map(String.init) ?? ""
    let id = "\(module)/\(name).swift"
    let others = sources.all.filter { $0.id.hasPrefix(module + "/") && $0.id != id }
    return find(in: namesakes.filter { $0.id == id } + others)
      ?? (id, sources.location(fileID: id, line: 1))
  }

  /// The place of a type's name after `struct` or the like, outside strings and comments.
  private static func declaration(of name: String, in bytes: [UInt8]) -> (line: Int, column: Int)? {
    let keywords = ["struct", "enum", "class", "actor"].map { Array($0.utf8) }
    let name = Array(name.utf8)
    var scanner = SwiftScanner(bytes)
    var isDeclaring = false
    while let token = scanner.next() {
      guard case .word(let range) = token else {
        isDeclaring = false
        continue
      }
      if isDeclaring, bytes[range].elementsEqual(name) {
        return SwiftScanner.place(in: bytes, of: range.lowerBound)
      }
      isDeclaring = keywords.contains { bytes[range].elementsEqual($0) }
    }
    return nil
  }
}

extension BuildContext {
  fileprivate mutating func checkFileName(_ name: String, of owner: String) {
    guard !Slug.isFileName(name) else { return }
    let cure = "write ASCII letters, digits, hyphens: '\(Slug.make(name))'"
    report(Diagnostic(.error, "bad \(owner) '\(name)'", notes: [.init(cure)]))
  }
}
