import Plotting
import Synchronization
import Typesetting

/// Runs the chapters of a book and compiles their figures, all side by side: figures cost more than
/// anything else, one chapter may have many, and none waits for other chapters.
struct DraftMaker: Sendable {
  let book: Book
  let jobs: Int
  /// Without one figures stay uncompiled.
  let typesetter: Typesetter?
  /// The ids of the figures that are compiled; `nil` for all.
  var chosen: Set<String>?
  /// Chapters that were run before.
  var ahead: ChaptersAhead?

  private enum Work: Sendable {
    case chapter(Int)
    case figure(Int, of: Int, Figure)

    /// Chapters come first, since they give rise to figures; then figures in space, which take the
    /// longest, so that nobody is left with one at the end.
    var rank: Int {
      switch self {
      case .chapter: 0
      case .figure(_, _, let figure): figure.panels.contains { $0 is Axes3D } ? 1 : 2
      }
    }
  }

  private struct Made: Sendable {
    var drafts: [Int: ChapterDraft] = [:]
    var figures: [Int: [Int: Result<CompiledFigure, FigureError>]] = [:]
  }

  /// The drafts in the order of the chapters.
  ///
  /// Figures with something wrong stay uncompiled and are reported.
  func drafts() -> [ChapterDraft] {
    let made = Mutex(Made())
    let typesetter = typesetter?.defining(book.macros)
    ParallelWork.run(chapters(), jobs: jobs, rank: \.rank) { work in
      switch work {
      case .chapter(let index):
        let draft = ahead?.draft(index) ?? ChapterDraft.make(book.chapters[index], of: book)
        made.withLock { $0.drafts[index] = draft }
        guard typesetter != nil else { return [] }
        return draft.figures.enumerated()
          .filter { chosen?.contains($0.element.built.id) ?? true }
          .map { .figure($0.offset, of: index, $0.element.source) }
      case .figure(let index, let chapter, let figure):
        guard let typesetter else { return [] }
        let result = Result { () throws(FigureError) in try figure.compile(with: typesetter) }
        made.withLock { $0.figures[chapter, default: [:]][index] = result }
        return []
      }
    }
    let results = made.withLock { $0 }
    return book.chapters.indices.compactMap { index in
      var draft = results.drafts[index]
      for (figure, result) in (results.figures[index] ?? [:]).sorted(by: { $0.key < $1.key }) {
        draft?.settle(figure, result)
      }
      return draft
    }
  }
}

extension DraftMaker {
  /// The chapters in the order in which they are run: those that were begun before come last, so
  /// that nobody waits for the one that is running.
  private func chapters() -> [Work] {
    let begun = ahead?.stop() ?? 0
    return (Array(begun..<book.chapters.count) + Array(0..<begun)).map { Work.chapter($0) }
  }
}

extension ChapterDraft {
  fileprivate mutating func settle(
    _ index: Int, _ result: Result<CompiledFigure, FigureError>
  ) {
    switch result {
    case .success(let compiled):
      figures[index].built.compiled = compiled
      if figures[index].source.alt == nil { figures[index].built.alt = compiled.altText }
      for problem in compiled.layoutProblems {
        diagnostics.append(
          Diagnostic(
            .warning, "figure '\(figures[index].built.id)': \(problem)",
            at: figures[index].built.location,
            notes: [.init("make the figure larger, or shorten its words")]))
      }
    case .failure(let error):
      let place = [error.panel.map { "panel \($0)" }, error.mark].compactMap { $0 }
      let owner = (["figure '\(error.figure)'"] + place).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .error, "\(owner): \(error.message)", at: figures[index].built.location,
          notes: [.init(error.cure)]))
    }
  }
}
