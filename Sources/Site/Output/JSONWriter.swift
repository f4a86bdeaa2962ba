import Formula
import Report

/// Writes JSON with one value a line, so that differences stay small: laid out as `JSONEncoder` does
/// it with `prettyPrinted` and `withoutEscapingSlashes`, in a fraction of the time.
///
/// Members stand in the order in which they are written.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether nothing stands yet in the list or object that is open.
  private var isEmpty = true

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", "}", members)
  }

  /// A list with one value an element, which a function writes.
  mutating func list<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    enclose("[", "]") { writer in
      for element in elements {
        writer.startValue()
        write(&writer, element)
      }
    }
  }

  mutating func string(_ text: String) { JSONText.append(text, to: &bytes) }

  mutating func member(_ name: StaticString, _ value: String) {
    member(name) { $0.string(value) }
  }

  mutating func member(_ name: StaticString, _ value: Int) {
    member(name) { $0.bytes.append(String(value)) }
  }

  /// A member whose value a function writes.
  mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(fixed: name)
    bytes.append(fixed: "\" : ")
    write(&self)
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    bytes.append(UInt8(ascii: "\n"))
    depth += 1
    isEmpty = true
    content(&self)
    depth -= 1
    isEmpty = false
    bytes.append(UInt8(ascii: "\n"))
    indent()
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startValue() {
    if !isEmpty { bytes.append(fixed: ",\n") }
    isEmpty = false
    indent()
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(fixed: "  ") }
  }
}

extension SiteFile {
  /// A file of JSON that a function writes, ending in a line break.
  init(path: String, json write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    write(&writer)
    writer.endLine()
    self.init(path: path, bytes: writer.bytes)
  }
}
