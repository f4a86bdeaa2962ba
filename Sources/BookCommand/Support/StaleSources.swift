import Foundation
import Report
import Synchronization

/// Says whether the program is older than its chapters, where these can be read.
final class StaleSources: Sendable {
  private let book: Book
  private let found = Mutex<[Diagnostic]?>(nil)

  init(of book: Book) {
    self.book = book
  }

  /// Looks at the files beside other work.
  var job: Job {
    Job(.part) {
      _ = self.problems
      return []
    }
  }

  /// One error for each file that was changed since the program was built.
  var problems: [Diagnostic] {
    if let known = found.withLock({ $0 }) { return known }
    let problems = book.sources.staleness { path in
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
    found.withLock { $0 = problems }
    return problems
  }
}
