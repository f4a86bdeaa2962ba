import ArgumentParser
import Report
import Site

/// `render`: builds the site.
struct RenderCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .ofBook(
      "render", abstract: "Build the site of the book.")
  }

  @Option(help: "The folder to write to; by default output/ and the book's name.")
  var output: String?

  @Option(help: "Write only the page and figures of this chapter; may be repeated.")
  var chapter: [String] = []

  @Option(
    help: "The formats of figure files, separated by commas: svg, png, pdf.",
    transform: Self.formats)
  var formats: [SiteBuilder.Format] = [.svg]

  @OptionGroup var site: SiteOptions

  @Flag(help: "Say nothing when all goes well.")
  var quiet = false

  func run() throws {
    let folder = try output ?? Self.defaultFolder()
    try checkChapters()
    let (_, files) = try site.files(formats: formats)
    let chosen = chapter.isEmpty ? files : part(of: files)
    let summary: OutputFolder.Summary
    do throws(OutputError) {
      summary = try OutputFolder.write(
        chosen, to: folder, removesStale: chapter.isEmpty,
        jobs: site.jobs ?? BookBuilder.defaultJobs)
    } catch {
      throw CommandFailure(error.description)
    }
    guard !quiet else { return }
    try Console.writeLine(
      "\(chosen.count) files, \(summary.written.count) written, "
        + "\(summary.removed.count) removed: open \(folder)/index.html")
    for path in summary.kept {
      Console.writeError("\(folder)/\(path): kept: it was changed since it was rendered\n")
    }
  }

  /// The folder that a book's site is written to by default.
  static func defaultFolder() throws(CommandFailure) -> String {
    "output/\(try BookCommand.current().identifier)"
  }

  private static func formats(_ text: String) throws -> [SiteBuilder.Format] {
    let names = text.split(separator: ",").map { $0.filter { $0 != " " } }
    return try names.map { name in
      guard let format = SiteBuilder.Format(rawValue: String(name)) else {
        throw ValidationError("'\(name)' is no format: use svg, png, pdf")
      }
      return format
    }
  }

  private func checkChapters() throws(CommandFailure) {
    guard !chapter.isEmpty else { return }
    let slugs = try BookCommand.current().chapters.map { $0.slug }
    for slug in chapter where !slugs.contains(slug) {
      let near = NearestNames.note(slug, in: slugs).first?.message
      throw CommandFailure(
        "there is no chapter '\(slug)'",
        suggestion: near ?? "the chapters are \(slugs.joined(separator: ", "))")
    }
  }

  /// The files of the chosen chapters and what every page needs.
  ///
  /// The manifest, which speaks of the whole site, is left as it is.
  private func part(of files: [SiteFile]) -> [SiteFile] {
    let manifest = files.first { $0.path == Manifest.path }.flatMap { Manifest(bytes: $0.bytes) }
    let pages = Set(chapter.map { "\($0).html" })
    let others = Set(manifest?.pages.map(\.path) ?? []).subtracting(pages)
    let figures = (manifest?.figures ?? []).filter { figure in
      !pages.contains { figure.page.hasPrefix("\($0)#") }
    }
    let leftOut = others.union(figures.flatMap(\.files).map(\.path)).union([Manifest.path])
    return files.filter { !leftOut.contains($0.path) }
  }
}
