import Plotting
import Typesetting

/// Compiles all figures of a book side by side: they cost more than anything else, and one chapter
/// may have many.
struct FigureCompiler: Sendable {
  let typesetter: Typesetter
  let jobs: Int

  /// Compiles the figures of the drafts; those with something wrong stay uncompiled and are reported.
  func compile(_ drafts: inout [ChapterDraft]) {
    let places = drafts.indices.flatMap { draft in
      drafts[draft].figures.indices.map { (draft: draft, figure: $0) }
    }
    let figures = places.map { drafts[$0.draft].figures[$0.figure].source }
    let results = ParallelMap.map(figures, jobs: jobs) { figure in
      Result { () throws(FigureError) in try figure.compile(with: typesetter) }
    }
    for (place, result) in zip(places, results) {
      drafts[place.draft].settle(place.figure, result)
    }
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
