package import ArgumentParser
import CairoRenderer
import SVG
package import Scene
import Site

/// How a picture is written, and where to: the options of every command that makes one.
package struct PictureOptions: ParsableArguments {
  @Option(help: "svg, png or pdf; the ending of the output file says it too.")
  package var format: PictureFormat?

  @Option(help: "Magnification of PNG files; 1 is the size on a page.")
  package var scale: Double = 2

  @Option(help: "auto (SVG follows the reader), light or dark.")
  package var appearance: PictureAppearance = .auto

  @Option(help: "The file to write, or - for standard output.")
  package var output: String?

  package init() {}

  package func validate() throws {
    guard scale > 0, scale.isFinite else {
      throw ValidationError("--scale must be a number greater than 0")
    }
    if let output, output != "-", format == nil, PictureFormat(path: output) == nil {
      throw ValidationError(
        "the ending of '\(output)' names no picture format: use .svg, .png or .pdf, "
          + "or say --format")
    }
  }

  /// The form to write.
  package var chosenFormat: PictureFormat {
    format ?? output.flatMap(PictureFormat.init(path:)) ?? .svg
  }

  /// Draws a scene and writes it to the output file, or to standard output where none is named.
  package func write(_ scene: Scene) throws(CommandFailure) {
    try Self.write(picture(of: scene), to: output)
  }

  /// The bytes of a scene in the chosen form.
  package func picture(of scene: Scene) throws(CommandFailure) -> [UInt8] {
    try Self.bytes(of: scene, format: chosenFormat, scale: scale, appearance: appearance)
  }

  /// The bytes of a scene in a form.
  package static func bytes(
    of scene: Scene, format: PictureFormat, scale: Double, appearance: PictureAppearance
  ) throws(CommandFailure) -> [UInt8] {
    let fixed: Appearance = appearance == .dark ? .dark : .light
    do throws(CairoError) {
      switch format {
      case .svg: return SVGWriter(mode: appearance.mode).bytes(scene)
      case .png: return try CairoRenderer.png(scene, scale: scale, appearance: fixed)
      case .pdf: return try CairoRenderer.pdf(scene, appearance: fixed)
      }
    } catch {
      throw CommandFailure(error.description)
    }
  }

  /// Writes bytes to a file whole or not at all; to standard output for `-` and for none.
  package static func write(_ bytes: [UInt8], to path: String?) throws(CommandFailure) {
    guard let path, path != "-" else { return try Console.writeOutput(bytes) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw CommandFailure(error.description)
    }
  }
}

extension PictureAppearance {
  fileprivate var mode: SVGWriter.Mode {
    switch self {
    case .auto: .adaptive
    case .light: .light
    case .dark: .dark
    }
  }
}
