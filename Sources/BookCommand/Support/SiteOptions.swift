import ArgumentParser
import CairoRenderer
import Report
import Scene
import Site
import Typesetting

/// How a site is built: the options that `render` and `check` share.
struct SiteOptions: ParsableArguments {
  @Option(help: "A folder of page templates that replace the built-in ones.")
  var templates: String?

  @Option(help: "How many chapters are built side by side; by default one for each processor.")
  var jobs: Int?

  func validate() throws {
    guard jobs.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--jobs must be at least 1")
    }
  }

  /// The files of the site of the running program's book.
  func files(
    formats: [SiteBuilder.Format], printer: DiagnosticPrinter.Format = .text
  ) throws(CommandFailure) -> (document: Document, files: [SiteFile]) {
    let builder = try BookBuilder(jobs: jobs, format: printer)
    let typesetter = try builder.typesetter()
    let shells = try templateSource()
    let press = SitePress(
      SiteSettings(
        templates: shells, formats: formats, rasterizer: Self.draw,
        mathFont: { try typesetter.fontSubset(for: $0) }))
    let document = try builder.build(with: typesetter, follower: press)
    for value in [document, typesetter, press] as [any Sendable] { UntilExit.keep(value) }
    Console.writeProgress("writing \(document.pages.count) pages")
    do {
      return (document, try press.files())
    } catch {
      try builder.report([error.diagnostic])
      throw CommandFailure("the site could not be written")
    }
  }

  private func templateSource() throws(CommandFailure) -> TemplateSource {
    guard let templates else { return .builtIn }
    do {
      return try .folder(templates)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private static func draw(_ scene: Scene, _ format: SiteBuilder.Format) throws -> [UInt8] {
    switch format {
    case .pdf: try CairoRenderer.pdf(scene)
    case .png, .svg: try CairoRenderer.png(scene, scale: 2)
    }
  }
}
