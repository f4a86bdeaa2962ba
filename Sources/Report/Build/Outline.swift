import Plotting

/// The chapters of a book, numbered and with their references resolved, whether or not their figures
/// are drawn.
struct Outline: Sendable {
  /// Where a figure stands: its draft (the introduction is the first) and its place there.
  struct Place: Sendable {
    var draft: Int
    var figure: Int
  }

  /// A figure that was drawn, or what stood against it.
  ///
  /// Not a `Result`: whether its error is one, the runtime would look up.
  enum Drawn: Sendable {
    case picture(CompiledFigure, Place)
    case problem(FigureError, Place)

    var place: Place {
      switch self {
      case .picture(_, let place), .problem(_, let place): place
      }
    }
  }

  private let book: Book
  private let drafts: [ChapterDraft]
  private let entries: [Document.Entry]
  /// What is wrong with the numbers and references of each draft.
  private let problems: [[Diagnostic]]
  /// Whether anything is wrong with what the chapters say, figures aside.
  let hasErrors: Bool

  /// Numbers the chapters of a book and resolves their references.
  init(of chapters: [ChapterDraft], book: Book) {
    var drafts = [.introduction(of: book)] + chapters
    let duplicates = Duplicates.find(in: drafts)
    var numberer = Numberer(numbering: book.numbering, drafts: drafts)
    for index in drafts.indices { numberer.number(&drafts[index], position: index) }
    var resolver = Resolver(targets: numberer.targets)
    let problems = drafts.indices.map { index in
      drafts[index].resolve(with: &resolver, figureNumbers: numberer.figureNumbers)
      return resolver.takeDiagnostics() + duplicates[index]
    }
    hasErrors = (drafts.flatMap(\.diagnostics) + problems.joined()).contains {
      $0.severity == .error
    }
    self.book = book
    self.drafts = drafts
    self.problems = problems
    entries = numberer.entries
  }

  /// A figure with its picture.
  func figure(_ place: Place, _ compiled: CompiledFigure) -> BuiltFigure {
    drafts[place.draft].figures[place.figure].drawn(compiled)
  }

  /// The document with some of its figures drawn; what is wrong with these is reported in it.
  func document(with drawn: [Drawn]) -> Document {
    var drafts = drafts
    for figure in drawn { drafts[figure.place.draft].settle(figure) }
    for index in drafts.indices {
      drafts[index].diagnostics += problems[index]
      drafts[index].fillInSources(book.sources)
    }
    return Document(
      title: book.title, subtitle: book.subtitle, identifier: book.identifier,
      authors: book.authors, language: book.language, introduction: drafts[0].page.nodes,
      pages: drafts.dropFirst().map(\.page), figures: drafts.flatMap { $0.figures.map(\.built) },
      entries: entries, diagnostics: drafts.flatMap(\.diagnostics))
  }
}

extension DraftFigure {
  fileprivate func drawn(_ compiled: CompiledFigure) -> BuiltFigure {
    var figure = built
    figure.compiled = compiled
    if source.alt == nil { figure.alt = compiled.altText }
    return figure
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
  }

  /// Takes what came of drawing a figure; with something wrong it stays without a picture.
  fileprivate mutating func settle(_ drawn: Outline.Drawn) {
    let index = drawn.place.figure
    let figure = figures[index].built
    switch drawn {
    case .picture(let compiled, _):
      figures[index].built = figures[index].drawn(compiled)
      for problem in compiled.layoutProblems {
        diagnostics.append(
          Diagnostic(
            .warning, "figure '\(figure.id)': \(problem)", at: figure.location,
            notes: [.init("make the figure larger, or shorten its words")]))
      }
    case .problem(let error, _):
      let place = [error.panel.map { "panel \($0)" }, error.mark].compactMap { $0 }
      let owner = (["figure '\(error.figure)'"] + place).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .error, "\(owner): \(error.message)", at: figure.location,
          notes: [.init(error.cure)]))
    }
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
