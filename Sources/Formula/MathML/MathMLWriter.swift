extension Formula {
  /// The formula as a MathML Core `math` element.
  ///
  /// Nothing in it needs a script or a style sheet; text is escaped. Letters of other alphabets are
  /// Unicode's mathematical letters, as MathML Core knows no other way.
  ///
  /// - Parameters:
  ///   - display: whether it stands on a line of its own, in display style.
  ///   - latex: its source, kept as an annotation so that it can be copied. Engines then do not
  ///     break an inline formula over lines, so that it is best kept for display.
  ///   - alternative: words for those that do not see it, such as `speech`; the `alttext`.
  public func mathML(
    display: Bool, latex: String? = nil, alternative: String? = nil
  ) -> String {
    String(
      decoding: mathMLBytes(display: display, latex: latex, alternative: alternative),
      as: UTF8.self)
  }

  /// What `mathML` gives, in UTF-8.
  package func mathMLBytes(
    display: Bool, latex: String? = nil, alternative: String? = nil
  ) -> [UInt8] {
    var writer = MathMLWriter()
    var context = MathMLContext(style: display ? .display : .text)
    context.fillsLine = display
    writer.start(display: display, alternative: alternative)
    if let latex {
      // The width of lines with tags is a share of what they stand in.
      let wide = hasMarginTags ? #" style="display:block math;width:100%""# : ""
      writer.element("semantics", wide) {
        $0.element("mrow", wide) { $0.writeChildren(of: self, in: context) }
        $0.token("annotation", #" encoding="application/x-tex""#, latex)
      }
    } else {
      writer.writeChildren(of: self, in: context)
    }
    writer.end()
    return writer.bytes
  }

  /// Whether it is lines of display mathematics of which some carry tags.
  private var hasMarginTags: Bool {
    guard case .table(let table) = self else { return false }
    return table.rows.indices.contains { table.shownTag(row: $0) != nil }
  }
}

/// Where in a formula the writer is.
struct MathMLContext {
  var style: Formula.Style
  /// Whether it is all of a line of display mathematics, so that tags can stand at the margin.
  var fillsLine = false

  /// Whether binary operators and relations have space around them here, as in TeX.
  var isSpaced: Bool { style == .display || style == .text }
  /// Inside of a script.
  var script: MathMLContext { MathMLContext(style: isSpaced ? .script : .scriptscript) }
  /// Inside of something that is never in display style.
  var inner: MathMLContext { MathMLContext(style: style == .display ? .text : style) }
  /// Whether engines would set the scripts here smaller than TeX's smallest size.
  var hasSmallestScripts: Bool { style == .scriptscript }
  /// The same style.
  var plain: MathMLContext { MathMLContext(style: style) }
}

/// Writes elements and text.
///
/// It gathers bytes, which are appended several times as fast as strings.
struct MathMLWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Writes the start of the whole.
  mutating func start(display: Bool, alternative: String?) {
    bytes.reserveCapacity(1024)
    bytes.append(fixed: #"<math xmlns="http://www.w3.org/1998/Math/MathML""#)
    if display { bytes.append(fixed: #" display="block""#) }
    if let alternative {
      bytes.append(fixed: #" alttext=""#)
      escape(alternative)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes the end of the whole.
  mutating func end() { bytes.append(fixed: "</math>") }

  /// Writes `<name attributes>`, the content and `</name>`; attributes begin with a space.
  mutating func element(
    _ name: StaticString, _ attributes: String = "", _ content: (inout MathMLWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(fixed: name)
    if !attributes.isEmpty { bytes.append(attributes) }
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(fixed: name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes a token element.
  mutating func token(_ name: StaticString, _ attributes: String = "", _ content: String) {
    element(name, attributes) { $0.escape(content) }
  }

  /// Writes text with what is special in markup escaped.
  mutating func escape(_ content: String) {
    let isDone: Void? = content.utf8.withContiguousStorageIfAvailable { escape(bytes: $0) }
    if isDone == nil { escape(bytes: Array(content.utf8)) }
  }

  /// Writes the stretches between special characters as they are: U+2061, which nobody sees, is
  /// E2 81 A1, and U+0302, alone the mark of an accent, is CC 82.
  private mutating func escape<Text: RandomAccessCollection<UInt8>>(
    bytes content: Text
  ) where Text.Index == Int {
    var start = content.startIndex
    for index in content.indices {
      let reference: StaticString
      var end = index
      switch content[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case 0xA1 where content[index - 1] == 0x81 && content[index - 2] == 0xE2:
        reference = "&#x2061;"
        end = index - 2
      case 0x82 where content.count == 2 && content[index - 1] == 0xCC:
        reference = "&#x302;"
        end = index - 1
      default: continue
      }
      bytes.append(contentsOf: content[start..<end])
      bytes.append(fixed: reference)
      start = index + 1
    }
    bytes.append(contentsOf: content[start...])
  }

  /// Writes a space of a width in ems; a negative one pulls what follows nearer.
  mutating func space(_ width: Double) {
    guard width != 0 else { return }
    let length = Self.ems(width.magnitude)
    bytes.append(
      width > 0
        ? #"<mspace width="\#(length)"></mspace>"#
        : #"<mspace style="margin-left:-\#(length)"></mspace>"#)
  }

  /// Makes engines draw all of a horizontally stretched sign: Chromium takes the place where it paints
  /// for that of the sign as it was, and leaves out the pieces of it on other tiles of the page.
  static let paintedWhole = "box-shadow:0 0 0 20em transparent"

  /// Writes a space without width, as high and deep as a line: TeX's strut, 8.4 and 3.6 points at 10
  /// points.
  mutating func strut() {
    bytes.append(fixed: #"<mspace height="0.84em" depth="0.36em"></mspace>"#)
  }

  /// A length in ems with four decimals at most.
  static func ems(_ width: Double) -> String {
    let scaled = Int(width * 10_000 + 0.5)
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: 10_000)
    guard part != 0 else { return "\(whole)em" }
    var digits = String(String(part + 10_000).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)em"
  }

  /// Writes the parts of a formula without a row around them.
  mutating func writeChildren(of formula: Formula, in context: MathMLContext) {
    if case .row(let parts) = formula {
      writeRow(parts, in: parts.count == 1 ? context : context.plain)
    } else {
      writeRow([formula], in: context)
    }
  }

  /// Writes a script, or a part that engines set smaller, as exactly one element: no smaller than a
  /// script of a script.
  mutating func writeSmaller(
    _ formula: Formula, in context: MathMLContext, isSmallest: Bool
  ) {
    guard isSmallest else { return writeSingle(formula, in: context) }
    element("mstyle", #" scriptlevel="2""#) { $0.writeChildren(of: formula, in: context) }
  }

  /// Writes a formula as exactly one element.
  mutating func writeSingle(_ formula: Formula, in context: MathMLContext) {
    if case .row(let parts) = formula {
      element("mrow") { $0.writeRow(parts, in: context) }
    } else if case .space(0) = formula {
      element("mrow") { _ in }
    } else {
      write(formula, in: context, neighbours: Neighbours())
    }
  }
}
