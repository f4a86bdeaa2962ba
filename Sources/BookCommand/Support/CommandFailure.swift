/// Why a command stops: what standard error says and the exit status.
package struct CommandFailure: Error, Sendable, Hashable {
  /// The exit statuses of the project's programs.
  package enum Status: Int32, Sendable {
    /// The work could not be done.
    case failure = 1
    /// What was asked for is out of date.
    case stale = 3
    /// The command was called wrongly.
    case usage = 64
  }

  /// What is wrong, on one line.
  package var message: String
  /// The text that is wrong with a caret below the spot, on lines of their own; may be empty.
  package var excerpt: String
  /// What to do about it; may be empty.
  package var suggestion: String
  /// What else is wrong, each with its place and its cure; answers of a batch name the first only.
  package var others: [String]
  /// The exit status.
  package var status: Status
  /// The place in the text that is wrong, counted in characters from 1, where there is one.
  package var column: Int?

  /// Creates a failure.
  package init(
    _ message: String, excerpt: String = "", suggestion: String = "", others: [String] = [],
    column: Int? = nil, status: Status = .failure
  ) {
    self.message = message
    self.excerpt = excerpt
    self.suggestion = suggestion
    self.others = others
    self.column = column
    self.status = status
  }

  /// The lines for standard error.
  package func text(program: String) -> String {
    let place = column.map { " at column \($0)" } ?? ""
    let lines = ["\(program): error: \(message)\(place)", excerpt, suggestion] + others
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}
