import ArgumentParser
import BookCommand
import Formula
import Foundation

/// `nabla math`: one formula.
struct MathCommand: ParsableCommand {
  /// The forms a formula is written in.
  enum Form: String, Sendable, CaseIterable, ExpressibleByArgument {
    case mathml
    case text
    case svg
    case png
    case pdf

    /// The form that the ending of a file's name asks for; `nil` for another ending or none.
    init?(path: String) {
      if let picture = PictureFormat(path: path) {
        self.init(rawValue: picture.rawValue)
      } else if path.hasSuffix(".mml") || path.hasSuffix(".mathml") || path.hasSuffix(".html") {
        self = .mathml
      } else if path.hasSuffix(".txt") {
        self = .text
      } else {
        return nil
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "math", abstract: "Write a LaTeX formula as MathML, text or a picture.")

  @Argument(help: "The formula, in LaTeX.")
  var tex: String?

  @Option(help: "mathml, text, svg, png or pdf; the ending of the output file says it too.")
  var format: Form?

  @Flag(help: "Set it as on a line of its own.")
  var display = false

  @Option(help: "Magnification of PNG files; 1 is the size on a page.")
  var scale: Double = 4

  @Option(help: "The file to write, or - for standard output.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Answer requests from a file of JSON objects, one a line; - for standard input.",
      valueName: "file"))
  var batch: String?

  func validate() throws {
    guard scale > 0, scale.isFinite else {
      throw ValidationError("--scale must be a number greater than 0")
    }
    if let output, output != "-", format == nil, Form(path: output) == nil {
      throw ValidationError(
        "the ending of '\(output)' names no format: use .mml, .txt, .svg, .png or .pdf, "
          + "or say --format")
    }
  }

  func run() throws {
    if let batch {
      guard tex == nil else {
        throw CommandFailure("give a formula or --batch, not both", status: .usage)
      }
      return try Batch.run(batch) { json throws(CommandFailure) in try answer(json) }
    }
    guard let tex else {
      throw CommandFailure(
        "a formula is missing", suggestion: #"for example: nabla math '\frac{1}{2}'"#,
        status: .usage)
    }
    try PictureOptions.write(bytes(of: tex, display: display, endsLine: true), to: output)
  }

  private var form: Form {
    format ?? output.flatMap(Form.init(path:)) ?? .mathml
  }

  private func bytes(
    of tex: String, display: Bool, endsLine: Bool
  ) throws(CommandFailure) -> [UInt8] {
    let formula: Formula
    do throws(FormulaError) {
      formula = try Formula(latex: tex)
    } catch {
      throw CommandFailure(
        error.message, excerpt: error.caret,
        suggestion: error.suggestion.map { "did you mean \($0)?" } ?? "", column: error.column)
    }
    let end = endsLine ? "\n" : ""
    switch form {
    case .mathml: return Array((formula.mathML(display: display) + end).utf8)
    case .text: return Array((formula.plainText + end).utf8)
    case .svg: return try picture(.svg, of: formula, display: display)
    case .png: return try picture(.png, of: formula, display: display)
    case .pdf: return try picture(.pdf, of: formula, display: display)
    }
  }

  private func picture(
    _ format: PictureFormat, of formula: Formula, display: Bool
  ) throws(CommandFailure) -> [UInt8] {
    let scene = try FormulaPicture.scene(of: formula, display: display)
    return try PictureOptions.bytes(of: scene, format: format, scale: scale, appearance: .auto)
  }

  private func answer(_ json: JSONValue) throws(CommandFailure) -> [JSONValue.Member] {
    guard case .string(let tex) = json["tex"] else {
      throw CommandFailure("'tex' must be a text")
    }
    var display = display
    switch json["display"] {
    case .bool(let value): display = value
    case nil, .null: break
    default: throw CommandFailure("'display' must be true or false")
    }
    let bytes = try bytes(of: tex, display: display, endsLine: false)
    let isText = form != .png && form != .pdf
    let value = isText ? String(decoding: bytes, as: UTF8.self) : Data(bytes).base64EncodedString()
    return [JSONValue.Member(name: "value", value: .string(value))]
  }
}
