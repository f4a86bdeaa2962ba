import ArgumentParser
import Report
import Site

/// `check`: says whether the rendered site is what the program would render now.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .ofBook(
      "check",
      abstract: "Compare the rendered site with what would be rendered now.",
      discussion: "The exit status is 0 if it is fresh, 1 if the book has errors, 3 if it is stale."
    )
  }

  @Option(help: "The folder to compare with; by default output/ and the book's name.")
  var against: String?

  @Option(help: "text, json or github (annotations).", transform: Self.printerFormat)
  var format: DiagnosticPrinter.Format = .text

  @OptionGroup var site: SiteOptions

  func run() throws {
    let folder = try against ?? RenderCommand.defaultFolder()
    let names = OutputFolder.manifest(in: folder)?.formats ?? ["svg"]
    let formats = names.compactMap(SiteBuilder.Format.init(rawValue:))
    let (document, files) = try site.files(formats: formats, printer: format)
    let differences: [Difference]
    do throws(OutputError) {
      differences = try Check.compare(files, against: folder)
    } catch {
      throw CommandFailure(error.description)
    }
    let printer = DiagnosticPrinter(format: format, program: document.identifier)
    let problems = differences.map { $0.diagnostic(folder: folder) }
    try Console.writeOutput(Array(printer.string(problems).utf8))
    guard !problems.isEmpty else { return }
    throw CommandFailure(
      problems.count == 1 ? "a file is stale" : "\(problems.count) files are stale",
      suggestion: "render the book and commit \(folder)", status: .stale)
  }

  private static func printerFormat(_ text: String) throws -> DiagnosticPrinter.Format {
    guard let format = DiagnosticPrinter.Format(rawValue: text) else {
      throw ValidationError("'\(text)' is no format: use text, json or github")
    }
    return format
  }
}
