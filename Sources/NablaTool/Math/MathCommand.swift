import ArgumentParser
import BookCommand
import Formula
import Foundation
import Typesetting

/// `nabla math`: one formula.
struct MathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "math",
    abstract: "Write a LaTeX formula as MathML, text, spoken words or a picture.")

  @Argument(help: "The formula, in LaTeX.")
  var tex: String?

  @Option(help: "mathml, text, speech, svg, png or pdf; the ending of the output file says it too.")
  var format: MathForm?

  @Flag(help: "Set it as on a line of its own; text then takes several lines.")
  var display = false

  @Option(help: "Points per em of a picture.")
  var size: Double = 12

  @Option(help: "The font of a picture; it must have an OpenType MATH table.")
  var font: String = Typesetter.mathFamily

  @Option(help: "Magnification of PNG files; 1 is the size on a page.")
  var scale: Double = 4

  @Option(help: "auto (SVG follows the reader), light or dark.")
  var appearance: PictureAppearance = .auto

  @Option(help: "The file to write, or - for standard output.")
  var output: String?

  @Flag(
    help: "Print the HTML that shows the written picture on the baseline of the text around it.")
  var tag = false

  @Option(
    help: ArgumentHelp(
      "Answer requests from a file of JSON objects, one a line; - for standard input.",
      valueName: "file"))
  var batch: String?

  func validate() throws {
    guard scale > 0, scale.isFinite else {
      throw ValidationError("--scale must be a number greater than 0")
    }
    guard size > 0, size.isFinite else {
      throw ValidationError("--size must be a number greater than 0")
    }
    if let output, output != "-", format == nil, MathForm(path: output) == nil {
      throw ValidationError(
        "the ending of '\(output)' names no format: use .mml, .txt, .svg, .png or .pdf, "
          + "or say --format")
    }
    if tag, form.picture == nil || output == nil || output == "-" {
      throw ValidationError("--tag needs a picture written to a file: --output formula.svg")
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
    try write(Self.read(tex))
  }

  private func write(_ formula: Formula) throws(CommandFailure) {
    guard let format = form.picture else {
      let text = form.text(of: formula, display: display) + "\n"
      return try PictureOptions.write(Array(text.utf8), to: output)
    }
    let picture = try picture(of: formula, display: display)
    try PictureOptions.write(bytes(of: picture, format), to: output)
    if tag, let output { try Console.writeLine(picture.tag(for: output)) }
  }

  private var form: MathForm {
    format ?? output.flatMap(MathForm.init(path:)) ?? .mathml
  }

  private static func read(_ tex: String) throws(CommandFailure) -> Formula {
    do throws(FormulaError) {
      return try Formula(latex: tex)
    } catch {
      throw CommandFailure(
        error.message, excerpt: error.caret,
        suggestion: error.suggestion.map { "did you mean \($0)?" } ?? "",
        others: error.others.map(\.description), column: error.column)
    }
  }

  private func picture(
    of formula: Formula, display: Bool
  ) throws(CommandFailure) -> FormulaPicture {
    try FormulaPicture(formula, display: display, size: size, font: font)
  }

  private func bytes(
    of picture: FormulaPicture, _ format: PictureFormat
  ) throws(CommandFailure) -> [UInt8] {
    try PictureOptions.bytes(
      of: picture.scene, format: format, scale: scale, appearance: appearance)
  }
}

extension MathForm {
  /// The text of a formula; a form that is a picture has none.
  fileprivate func text(of formula: Formula, display: Bool) -> String {
    switch self {
    case .mathml: formula.mathML(display: display)
    case .text: formula.plainText(lines: display ? .several : .single)
    case .speech: formula.speech
    case .svg, .png, .pdf: ""
    }
  }
}

extension MathCommand {
  private func answer(_ json: JSONValue) throws(CommandFailure) -> [JSONValue.Member] {
    guard case .string(let tex) = json["tex"] else {
      throw CommandFailure("'tex' must be a text")
    }
    let display = try isDisplay(json)
    let formula = try Self.read(tex)
    guard let format = form.picture else {
      return [.init(name: "value", value: .string(form.text(of: formula, display: display)))]
    }
    let picture = try picture(of: formula, display: display)
    let bytes = try bytes(of: picture, format)
    let value =
      format == .svg ? String(decoding: bytes, as: UTF8.self) : Data(bytes).base64EncodedString()
    return [.init(name: "value", value: .string(value))]
      + picture.extents.map { .init(name: $0.name, value: .double($0.value)) }
  }

  private func isDisplay(_ json: JSONValue) throws(CommandFailure) -> Bool {
    switch json["display"] {
    case .bool(let value): return value
    case nil, .null: return display
    default: throw CommandFailure("'display' must be true or false")
    }
  }
}
