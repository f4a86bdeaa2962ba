public import Typesetting

extension Document {
  /// Builds a book: runs its chapters, numbers what they made, resolves references.
  ///
  /// The result does not depend on `jobs`. All problems are gathered; nothing is thrown and no file
  /// is touched.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - jobs: how many chapters or figures are made side by side at most.
  ///   - typesetter: sets the texts of figures; without one figures stay uncompiled, which is enough
  ///     to list what the book contains.
  ///   - figures: the ids of the figures that are compiled, to draw a few; all by default. Ids that the
  ///     book does not have are left aside.
  public static func build(
    _ book: Book, jobs: Int = 1, typesetter: Typesetter? = nil, figures: Set<String>? = nil
  ) -> Document {
    build(book, jobs: jobs, typesetter: typesetter, figures: figures, ahead: nil)
  }

  /// Builds a book of which some chapters were run before.
  package static func build(
    _ book: Book, jobs: Int, typesetter: Typesetter?, figures: Set<String>?, ahead: ChaptersAhead?
  ) -> Document {
    let maker = DraftMaker(
      book: book, jobs: jobs, typesetter: typesetter, chosen: figures, ahead: ahead)
    var drafts = [.introduction(of: book)] + maker.drafts()
    let duplicates = Duplicates.find(in: drafts)
    var numberer = Numberer(numbering: book.numbering, drafts: drafts)
    for index in drafts.indices { numberer.number(&drafts[index], position: index) }
    var resolver = Resolver(targets: numberer.targets)
    for index in drafts.indices {
      drafts[index].resolve(with: &resolver, figureNumbers: numberer.figureNumbers)
      drafts[index].diagnostics += duplicates[index]
      drafts[index].fillInSources(book.sources)
    }
    return Document(
      title: book.title, subtitle: book.subtitle, identifier: book.identifier,
      authors: book.authors, language: book.language, introduction: drafts[0].page.nodes,
      pages: drafts.dropFirst().map(\.page), figures: drafts.flatMap { $0.figures.map(\.built) },
      entries: numberer.entries, diagnostics: drafts.flatMap(\.diagnostics))
  }
}

extension ChapterDraft {
  fileprivate mutating func resolve(with resolver: inout Resolver, figureNumbers: [String: String])
  {
    resolver.resolve(&page.nodes)
    resolver.resolve(&page.summary)
    for index in figures.indices {
      figures[index].built.number = figureNumbers[figures[index].built.id] ?? ""
      figures[index].built.pageSlug = page.slug
      resolver.resolve(&figures[index].built.caption)
    }
    diagnostics += resolver.takeDiagnostics()
  }

  /// Orders the problems as they stand in the file, drops repeated ones (a bad value used twice),
  /// and gives each its source line.
  fileprivate mutating func fillInSources(_ sources: SourceFiles) {
    diagnostics = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      let location = diagnostic.location ?? location
      diagnostic.location = location
      diagnostic.sourceLine = diagnostic.sourceLine ?? sources.line(at: location)
      return diagnostic
    }
    let ordered = diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      guard let a, let b, a != b else { return left.offset < right.offset }
      return a < b
    }
    var seen: Set<Diagnostic> = []
    diagnostics = ordered.map(\.element).filter { seen.insert($0).inserted }
  }
}
