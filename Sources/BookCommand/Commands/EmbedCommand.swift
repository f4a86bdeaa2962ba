import ArgumentParser
import Report
import Site

/// `embed`: puts current figures into README, Markdown and DocC files.
struct EmbedCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .ofBook(
      "embed",
      abstract: "Fill the marked regions of Markdown and DocC files with current figures.",
      discussion: """
        A region is what stands between <!-- nabla:figure ID --> and <!-- /nabla:figure -->.
        """)
  }

  @Argument(help: "The files.")
  var files: [String]

  @Flag(help: "Write nothing; the exit status is 3 if a region is stale.")
  var check = false

  @Option(help: "The folder of the rendered site; by default output/ and the book's name.")
  var site: String?

  func run() throws {
    let builder = try BookBuilder()
    let folder = try site ?? RenderCommand.defaultFolder()
    let document = try builder.build(with: builder.typesetter())
    let embedder = Embedder(document: document, siteFolder: folder)
    var stale: [Diagnostic] = []
    for file in files {
      let summary = try embed(file, with: embedder)
      if check { stale += summary.stale }
      for path in summary.written { try Console.writeLine("wrote \(path)") }
    }
    guard !stale.isEmpty else { return }
    Console.writeError(builder.printer.string(stale))
    throw CommandFailure(
      stale.count == 1 ? "a region is stale" : "\(stale.count) regions are stale",
      suggestion: "run 'embed' with the same files", status: .stale)
  }

  private func embed(
    _ file: String, with embedder: Embedder
  ) throws(CommandFailure) -> Embedder.Summary {
    do throws(EmbedError) {
      return try embedder.embed(file: file, check: check)
    } catch {
      switch error {
      case .region(let file, _, _):
        Console.writeError("\(error)\n")
        throw CommandFailure("\(file) was left as it is")
      case .file(let problem): throw CommandFailure(problem.description)
      }
    }
  }
}
