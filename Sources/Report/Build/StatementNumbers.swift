/// Gives numbers to the definitions, theorems and examples that bring none.
struct StatementNumbers {
  private var claimed: Set<String>
  private var last = ""

  /// - Parameter claimed: the numbers authors gave anywhere in the book.
  init(claimed: [String]) { self.claimed = Set(claimed) }

  /// The number of the next statement.
  ///
  /// - Parameters:
  ///   - given: the author's number, or empty to number on from the statement above: the last part
  ///     grows until nobody else claims the number.
  ///   - chapter: the chapter's number, which begins the first number of a book if there is none
  ///     above.
  mutating func next(given: String, chapter: String) -> String {
    guard given.isEmpty else {
      last = given
      return given
    }
    var parts = last.split(separator: ".").map(String.init)
    if parts.isEmpty { parts = chapter.split(separator: ".").map(String.init) + ["0"] }
    var count = parts.last.flatMap { Int($0) } ?? 0
    repeat {
      count += 1
      last = (parts.dropLast() + ["\(count)"]).joined(separator: ".")
    } while claimed.contains(last)
    claimed.insert(last)
    return last
  }
}
