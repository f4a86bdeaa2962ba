public import Report

/// A reason why a document cannot become a site.
public enum SiteError: Error, Sendable, Hashable {
  /// A template has a mistake.
  case template(TemplateError)
  /// A figure was not compiled, or could not be drawn in a format.
  case figure(id: String, location: SourceLocation, reason: String)
  /// A link leads to an address of a kind that pages do not carry.
  case link(target: String, page: String, reason: String)
  /// A page or an asset wants the path of another file.
  case path(String, reason: String)
  /// A file could not be written in its format.
  case encoding(path: String, reason: String)

  /// The error for people and programs.
  public var diagnostic: Diagnostic {
    switch self {
    case .template(let error):
      let location = SourceLocation(
        file: error.file, line: max(error.line, 1), column: error.column > 0 ? error.column : nil)
      return Diagnostic(.error, error.message, at: location)
    case .figure(let id, let location, let reason):
      return Diagnostic(.error, "figure '\(id)': \(reason)", at: location)
    case .link(let target, let page, let reason):
      return Diagnostic(.error, "link to '\(target)' on page '\(page)': \(reason)")
    case .path(let path, let reason):
      return Diagnostic(.error, "'\(path)': \(reason)")
    case .encoding(let path, let reason):
      return Diagnostic(.error, "cannot write \(path): \(reason)")
    }
  }
}

extension SiteError: CustomStringConvertible {
  /// The error in one line: place, `error:`, what is wrong.
  public var description: String {
    let diagnostic = diagnostic
    let place = diagnostic.location.map { "\($0): " } ?? ""
    return "\(place)error: \(diagnostic.message)"
  }
}

/// What came of a piece of work.
///
/// Unlike `Result` it asks nothing of its types, which the runtime would have to look for.
enum Outcome<Value: Sendable>: Sendable {
  case value(Value)
  case failure(SiteError)

  init(_ work: () throws(SiteError) -> Value) {
    do throws(SiteError) {
      self = .value(try work())
    } catch {
      self = .failure(error)
    }
  }

  func get() throws(SiteError) -> Value {
    switch self {
    case .value(let value): return value
    case .failure(let error): throw error
    }
  }
}
