import ArgumentParser
import Report

/// `list`: what the book contains.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .ofBook(
      "list",
      abstract: "List chapters, figures, equations, tables with their ids and labels.")
  }

  @Flag(help: "Print a JSON array of objects.")
  var json = false

  func run() throws {
    let document = try BookBuilder().outline()
    let rows = ContentRow.rows(of: document)
    try Console.writeOutput(Array((json ? Self.json(rows) : Self.table(rows)).utf8))
  }

  /// One aligned line for each row.
  private static func table(_ rows: [ContentRow]) -> String {
    let widths =
      [rows.map(\.kind.count).max() ?? 0, rows.map(\.number.count).max() ?? 0]
      + [rows.map(\.label.count).max() ?? 0]
    return rows.map { row in
      let cells = zip([row.kind, row.number, row.label], widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      return (cells + [row.text]).joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func json(_ rows: [ContentRow]) -> String {
    let objects = rows.map { row in
      var members = [
        ("kind", row.kind), ("number", row.number), ("label", row.label), ("text", row.text),
        ("page", row.page),
      ].map { "\(JSONText.string($0)):\(JSONText.string($1))" }
      if let place = row.location {
        members.append("\"file\":\(JSONText.string(place.file)),\"line\":\(place.line)")
      }
      return "{\(members.joined(separator: ","))}"
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }
}
