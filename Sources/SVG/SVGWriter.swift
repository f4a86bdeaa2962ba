import Geometry
public import Scene

/// Writes scenes as SVG text: the same scene gives the same bytes, in every process and on every
/// platform.
///
/// Every picture has `role="img"`, a title and a description. Ids begin with a hash of the scene's
/// id, so that pictures with different ids can stand inline on one page. Lengths are points; the
/// `viewBox` is the scene's size and `width` and `height` are that size in CSS pixels (4/3 of a
/// point), which a page may override to scale the picture. A picture with a baseline says by
/// `vertical-align` how far it hangs below the line of text it stands in.
public struct SVGWriter: Sendable, Hashable {
  /// Which appearance the picture shows.
  public enum Mode: Sendable, Hashable {
    /// Both: light inks, exchanged by a style rule where the reader prefers a dark ground.
    /// Programs without style sheets, and paper, show the light inks.
    case adaptive
    /// Always the light inks.
    case light
    /// Always the dark inks.
    case dark
  }

  /// How glyph runs are written.
  public enum Text: Sendable, Hashable {
    /// As outlines, the same wherever the picture is shown.
    case outlines
    /// As text elements, which readers can select and search; drawn in whatever font of the
    /// family they have, so extents may differ from those measured.
    case real
  }

  /// The decimals of coordinates, in points; scaled groups get as many more as they need.
  ///
  /// Letters are placed on a grid of three units of the last decimal, of 0.03 points where two
  /// decimals or fewer are asked for, and drawn by as few curves as stay within 0.83 units of that
  /// grid, 0.025 points, of the font's outline.
  public let precision: Int
  /// Which appearance the picture shows.
  public var mode: Mode
  /// How glyph runs are written.
  public var text: Text

  /// Creates a writer; `precision` is brought into 0...6.
  public init(precision: Int = 2, mode: Mode = .adaptive, text: Text = .outlines) {
    self.precision = min(max(precision, 0), 6)
    self.mode = mode
    self.text = text
  }

  /// The scene as a file of its own, ending in a line break.
  ///
  /// Coordinates that are not numbers are written as 0, control characters that XML does not allow
  /// are left out of texts, and a scene without title is named by its id.
  public func string(_ scene: Scene) -> String {
    String(decoding: bytes(scene), as: UTF8.self)
  }

  /// What `string` gives, in UTF-8.
  package func bytes(_ scene: Scene) -> [UInt8] {
    document(scene, parts(of: scene), isInline: false)
  }

  /// The scene as an element for an HTML page: without namespace declaration, and with inks that
  /// follow the `color-scheme` of the page where the browser can (CSS `light-dark()`), the
  /// reader's preference elsewhere.
  public func inline(_ scene: Scene) -> String {
    String(decoding: document(scene, parts(of: scene), isInline: true), as: UTF8.self)
  }

  /// The scene as a file of its own and as an element for a page, with the same ids; quicker than
  /// writing it twice.
  public func fileAndInline(_ scene: Scene) -> (file: String, inline: String) {
    let (file, inline) = fileAndInlineBytes(scene)
    return (String(decoding: file, as: UTF8.self), String(decoding: inline, as: UTF8.self))
  }

  /// What `fileAndInline` gives, in UTF-8: strings would be held to be that once more.
  package func fileAndInlineBytes(_ scene: Scene) -> (file: [UInt8], inline: [UInt8]) {
    let parts = parts(of: scene)
    return (document(scene, parts, isInline: false), document(scene, parts, isInline: true))
  }

  /// The id of the root element of a scene's picture, with which all ids in it begin.
  ///
  /// Pictures on one page must differ in it. Different scene ids give different ones in all but one
  /// of 384 million cases.
  package static func rootID(ofScene id: String) -> String { IDPrefix(id).root }

  /// Whether a run is written as text; one without text has no other form than its outlines.
  func isText(_ run: Scene.GlyphRun) -> Bool {
    text == .real && !run.glyphs.isEmpty && !XMLText.escaped(run.text).isEmpty
  }

  /// What a file of its own and an element for a page have in common.
  private struct Parts {
    var prefix: IDPrefix
    /// The title, the description and the rules for dark grounds.
    var head: String
    /// More rules for an element of a page.
    var pageStyle: String
    var definitions: String
    /// The elements of the scene.
    var body: ByteText
    var usualWidth: String
    var adapts: Bool
  }

  private func parts(of scene: Scene) -> Parts {
    let prefix = IDPrefix(scene.id)
    let body = BodyWriter(
      scene, writer: self, prefix: prefix, palette: Palette(mode: mode, scope: prefix.root))
    // A picture without a name would be nothing at all to those who do not see it.
    let title = scene.title.isEmpty ? scene.id : scene.title
    var head = "\n<title id=\"\(prefix.title)\">\(XMLText.escaped(title))</title>"
    if !scene.summary.isEmpty {
      head += "\n<desc id=\"\(prefix.description)\">\(XMLText.escaped(scene.summary))</desc>"
    }
    let style = body.palette.darkStyle
    if !style.isEmpty { head += "\n<style>\(style)" }
    return Parts(
      prefix: prefix, head: head, pageStyle: body.palette.pageStyle, definitions: body.definitions,
      body: body.text, usualWidth: body.usualWidth, adapts: !style.isEmpty)
  }

  private func document(_ scene: Scene, _ parts: Parts, isInline: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(
      parts.head.utf8.count + parts.pageStyle.utf8.count + parts.definitions.utf8.count
        + parts.body.count + 512)
    result.write(
      openingTag(
        scene, prefix: parts.prefix, isInline: isInline, adapts: !isInline && parts.adapts,
        usualWidth: parts.usualWidth))
    result.write(parts.head)
    if parts.adapts {
      if isInline { result.write(parts.pageStyle) }
      result.write("</style>")
    }
    if !parts.definitions.isEmpty { result.write("\n<defs>\(parts.definitions)</defs>") }
    result.write("\n")
    result.append(contentsOf: parts.body.bytes)
    result.write(isInline ? "\n</svg>" : "\n</svg>\n")
    return result
  }

  private func openingTag(
    _ scene: Scene, prefix: IDPrefix, isInline: Bool, adapts: Bool, usualWidth: String
  ) -> String {
    func number(_ value: Double) -> String { Decimal.string(value, digits: 4) }
    let (width, height) = (scene.size.width, scene.size.height)
    var tag = "<svg"
    if !isInline { tag += " xmlns=\"http://www.w3.org/2000/svg\"" }
    tag += " id=\"\(prefix.root)\""
    tag += " width=\"\(number(width * 4 / 3))\" height=\"\(number(height * 4 / 3))\""
    var style: [String] = []
    if let baseline = scene.baseline {
      style.append("vertical-align:\(number((baseline - height) * 4 / 3))px")
    }
    if adapts { style.append("color-scheme:light dark") }
    if !style.isEmpty { tag += " style=\"\(style.joined(separator: ";"))\"" }
    tag += " viewBox=\"0 0 \(number(width)) \(number(height))\" fill=\"none\""
    if usualWidth != "1" { tag += " stroke-width=\"\(usualWidth)\"" }
    let description = scene.summary.isEmpty ? "" : " \(prefix.description)"
    tag += " role=\"img\" aria-labelledby=\"\(prefix.title)\(description)\">"
    return tag
  }
}
