/// Writes diagnostics for people and programs.
public struct DiagnosticPrinter: Sendable {
  /// The forms.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// As a compiler prints: `file:line:column: error: message`, the line, a caret.
    case text
    /// A JSON array of objects, one a line.
    case json
    /// GitHub's annotations: `::error file=…,line=…::message`.
    case github
  }

  /// The form.
  public var format: Format
  /// What stands in the place of a location that is not known.
  public var program: String

  /// Creates a printer.
  public init(format: Format = .text, program: String = "nabla") {
    self.format = format
    self.program = program
  }

  /// The diagnostics in the printer's form, each line with its line end; empty for none, except
  /// that JSON gives an empty array.
  public func string(_ diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: diagnostics.map(text).joined()
    case .json: json(diagnostics)
    case .github: diagnostics.map(github).joined()
    }
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location?.description ?? program
    var result = "\(place): \(diagnostic.severity.rawValue): \(Self.oneLine(diagnostic.message))\n"
    if let line = diagnostic.sourceLine, let location = diagnostic.location {
      result += Self.excerpt(line, number: location.line, column: location.column)
    }
    for note in diagnostic.notes {
      let place = (note.location ?? diagnostic.location)?.description ?? program
      result += "\(place): note: \(Self.oneLine(note.message))\n"
    }
    return result
  }

  /// The source line with its number, and a caret below the column.
  private static func excerpt(_ line: String, number: Int, column: Int?) -> String {
    let gutter = "\(number)"
    var result = " \(gutter) | \(line)\n"
    guard let column else { return result }
    let before = String(decoding: line.utf8.prefix(max(column - 1, 0)), as: UTF8.self)
    let padding = before.map { $0 == "\t" ? "\t" : " " }.joined()
    result += " \(String(repeating: " ", count: gutter.count)) | \(padding)^\n"
    return result
  }

  private func json(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    let rows = diagnostics.map { diagnostic in
      var fields = ["\"severity\":" + JSONText.string(diagnostic.severity.rawValue)]
      fields += Self.fields(diagnostic.location)
      fields.append("\"message\":" + JSONText.string(diagnostic.message))
      let notes = diagnostic.notes.map { note in
        let message = "\"message\":" + JSONText.string(note.message)
        return "{" + (Self.fields(note.location) + [message]).joined(separator: ",") + "}"
      }
      fields.append("\"notes\":[" + notes.joined(separator: ",") + "]")
      return "{" + fields.joined(separator: ",") + "}"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n]\n"
  }

  private static func fields(_ location: SourceLocation?) -> [String] {
    guard let location else { return [] }
    var fields = ["\"file\":" + JSONText.string(location.file), "\"line\":\(location.line)"]
    if let column = location.column { fields.append("\"column\":\(column)") }
    return fields
  }

  private func github(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(Self.githubProperty(location.file))")
      properties.append("line=\(location.line)")
      if let column = location.column { properties.append("col=\(column)") }
    }
    let lines =
      [diagnostic.message]
      + diagnostic.notes.map { note in
        note.location.map { "\($0): \(note.message)" } ?? note.message
      }
    let space = properties.isEmpty ? "" : " "
    let command = "::\(diagnostic.severity.rawValue)\(space)\(properties.joined(separator: ","))::"
    return command + Self.githubData(lines.joined(separator: "\n")) + "\n"
  }

  /// A message's line ends would break the form of one problem a line.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func githubData(_ text: String) -> String {
    replace(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func githubProperty(_ text: String) -> String {
    replace(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func replace(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { table[$0] ?? String($0) }.joined()
  }
}
