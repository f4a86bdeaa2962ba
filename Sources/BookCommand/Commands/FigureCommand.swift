import ArgumentParser
import Plotting
import Report

/// `figure`: one figure in any format.
struct FigureCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .ofBook(
      "figure",
      abstract: "Write one figure to a file, or to standard output.")
  }

  @Argument(help: "The figure's id, as 'list' shows it.")
  var id: String

  @OptionGroup var picture: PictureOptions

  func run() throws {
    let builder = try BookBuilder()
    let short = id.hasPrefix("fig-") ? String(id.dropFirst(4)) : id
    let document = try builder.draft(with: builder.typesetter(), figures: [id, short])
    let ids = document.figures.map(\.id)
    let wanted = ids.contains(id) ? id : short
    guard ids.contains(wanted) else { throw Self.unknown(id, among: ids) }
    try builder.report(on: document)
    guard let scene = document.figure(wanted)?.compiled?.scene else {
      throw CommandFailure("the figure '\(wanted)' could not be drawn")
    }
    try picture.write(scene)
  }

  private static func unknown(_ id: String, among ids: [String]) -> CommandFailure {
    let near = NearestNames.note(id, in: ids).map(\.message)
    guard !ids.isEmpty else { return CommandFailure("the book has no figures") }
    return CommandFailure(
      "there is no figure '\(id)'",
      suggestion: near.first ?? "'list' shows the figures: \(ids.joined(separator: ", "))")
  }
}
