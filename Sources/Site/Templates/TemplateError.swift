/// A mistake in a template, with its place.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The template's file as the author knows it: `templates/page.mustache`.
  public var file: String
  /// The line, counted from 1; 0 for the whole file.
  public var line: Int
  /// The column, counted from 1 in bytes; 0 for the whole line.
  public var column: Int
  /// What is wrong and, where there is one, the cure.
  public var message: String

  /// Creates an error.
  public init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The error in one line, as in
  /// `templates/page.mustache:12:8: error: unknown name 'tittle'; did you mean 'title'?`.
  public var description: String {
    let place = [line, column].prefix { $0 > 0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): error: \(message)"
  }
}
