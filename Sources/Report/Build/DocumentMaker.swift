import Plotting
import Synchronization
import Typesetting

/// Makes the document of a book, all its parts side by side: a figure is drawn as soon as its chapter
/// has run, everything is numbered as soon as all chapters have, and whoever follows goes on with
/// what is there.
final class DocumentMaker: Sendable {
  private let book: Book
  private let typesetter: Typesetter?
  private let plan: BuildPlan
  private let state = Mutex(State())

  private struct State {
    /// The chapters that have run, by their place in the book.
    var drafts: [Int: ChapterDraft] = [:]
    var outline: Outline?
    /// The figures that are drawn, in the order in which they were.
    var drawn: [Outline.Drawn] = []
  }

  init(_ book: Book, plan: BuildPlan) {
    self.book = book
    self.plan = plan
    typesetter = plan.typesetter?.defining(book.macros)
  }

  /// Makes the document.
  func document() -> Document {
    ParallelWork.run(chapters() + plan.beside, jobs: plan.jobs)
    let (outline, drawn) = state.withLock { ($0.outline, $0.drawn) }
    return (outline ?? self.outline()).document(
      with: drawn.sorted { left, right in
        (left.place.draft, left.place.figure) < (right.place.draft, right.place.figure)
      })
  }

  /// The chapters in the order in which they are run: those that were begun before come last, so
  /// that nobody waits for the one that is running.
  private func chapters() -> [Job] {
    guard !book.chapters.isEmpty else { return [Job(.chapter) { self.number() }] }
    let begun = plan.ahead?.stop() ?? 0
    return (Array(begun..<book.chapters.count) + Array(0..<begun)).map { index in
      Job(.chapter) { self.run(index) }
    }
  }

  private func run(_ index: Int) -> [Job] {
    let draft = plan.ahead?.draft(index) ?? ChapterDraft.make(book.chapters[index], of: book)
    let isComplete = state.withLock { state in
      state.drafts[index] = draft
      return state.drafts.count == book.chapters.count
    }
    return figures(of: draft, at: index + 1)
      + (isComplete ? [Job(.chapter) { self.number() }] : [])
  }

  private func figures(of draft: ChapterDraft, at index: Int) -> [Job] {
    guard let typesetter else { return [] }
    return draft.figures.indices.compactMap { place in
      let figure = draft.figures[place]
      guard plan.figures?.contains(figure.built.id) ?? true else { return nil }
      let isLong = figure.source.panels.contains { $0 is Axes3D }
      return Job(isLong ? .long : .figure) {
        self.draw(figure.source, Outline.Place(draft: index, figure: place), typesetter)
      }
    }
  }

  private func draw(
    _ figure: Figure, _ place: Outline.Place, _ typesetter: Typesetter
  ) -> [Job] {
    let drawn = drawn(figure, place, typesetter)
    let outline = state.withLock { state in
      state.drawn.append(drawn)
      return state.outline
    }
    return outline.map { follow($0, drawn) } ?? []
  }

  private func drawn(
    _ figure: Figure, _ place: Outline.Place, _ typesetter: Typesetter
  ) -> Outline.Drawn {
    do throws(FigureError) {
      return .picture(try figure.compile(with: typesetter), place)
    } catch {
      return .problem(error, place)
    }
  }

  /// Numbers what the chapters made.
  ///
  /// The follower has the document before it gets a figure of it: what was drawn until then is passed
  /// on here, what is drawn later by those who draw it.
  private func number() -> [Job] {
    let outline = outline()
    let more = follower(of: outline)?.begin(outline.document(with: [])) ?? []
    let drawn = state.withLock { state in
      state.outline = outline
      return state.drawn
    }
    return more + drawn.flatMap { follow(outline, $0) }
  }

  private func outline() -> Outline {
    let drafts = state.withLock { $0.drafts }
    return Outline(of: book.chapters.indices.compactMap { drafts[$0] }, book: book)
  }

  private func follow(_ outline: Outline, _ drawn: Outline.Drawn) -> [Job] {
    guard case .picture(let compiled, let place) = drawn else { return [] }
    return follower(of: outline)?.add(outline.figure(place, compiled)) ?? []
  }

  /// Who goes on with a document; nobody does with one that will not be published.
  private func follower(of outline: Outline) -> (any DocumentFollower)? {
    outline.hasErrors ? nil : plan.follower
  }
}
