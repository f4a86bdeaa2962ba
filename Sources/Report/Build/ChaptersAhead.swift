import Dispatch
import Synchronization

/// The chapters of a book, run on a thread of their own from the moment a program starts.
///
/// Reading a command line and finding fonts take as long as a few chapters. Whoever builds the book
/// then takes what is there: chapters that were run, and the one that is running. No chapter is run
/// twice, and the result is that of a build without a start.
package final class ChaptersAhead: Sendable {
  private struct Progress {
    /// How many chapters were begun, in their order.
    var begun = 0
    var drafts: [ChapterDraft] = []
    var isStopped = false
  }

  private let book: Book
  private let progress = Mutex(Progress())
  private let running = DispatchGroup()

  /// Starts to run the chapters of a book in their order.
  package init(of book: Book) {
    self.book = book
    running.enter()
    Threads.start {
      self.run()
      self.running.leave()
    }
  }

  /// Begins no further chapter, and says how many were begun.
  @discardableResult
  package func stop() -> Int {
    progress.withLock { progress in
      progress.isStopped = true
      return progress.begun
    }
  }

  /// A chapter that was begun, for which the thread waits if need be; `nil` if it was not begun, and
  /// then it never will be.
  func draft(_ index: Int) -> ChapterDraft? {
    guard index < stop() else { return nil }
    if let draft = made(index) { return draft }
    running.wait()
    return made(index)
  }

  private func made(_ index: Int) -> ChapterDraft? {
    progress.withLock { $0.drafts.indices.contains(index) ? $0.drafts[index] : nil }
  }

  private func run() {
    while let index = next() {
      let draft = ChapterDraft.make(book.chapters[index], of: book)
      progress.withLock { $0.drafts.append(draft) }
    }
  }

  private func next() -> Int? {
    progress.withLock { progress in
      guard !progress.isStopped, progress.begun < book.chapters.count else { return nil }
      defer { progress.begun += 1 }
      return progress.begun
    }
  }
}
