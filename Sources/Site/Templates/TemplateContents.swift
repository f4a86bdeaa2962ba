/// The values of a page, apart from the slots in which they stand.
struct TemplateContents {
  /// What a template is rendered with.
  private(set) var slots: [String: TemplateForm.Slot]
  /// The values by the paths of their names, as they stand on the page.
  private(set) var values: [String: [UInt8]] = [:]

  private let mark: String

  /// - Parameter mark: an ASCII character that stands in no template.
  init(_ values: [String: TemplateValue], mark: UInt8) {
    self.mark = String(Unicode.Scalar(mark))
    slots = [:]
    slots = add(values, path: "")
  }

  private mutating func add(
    _ values: [String: TemplateValue], path: String
  ) -> [String: TemplateForm.Slot] {
    var slots: [String: TemplateForm.Slot] = [:]
    slots.reserveCapacity(values.count)
    for (name, value) in values {
      switch value {
      case .text(let text):
        var bytes: [UInt8] = []
        HTMLText.append(text, to: &bytes)
        slots[name] = standIn(for: bytes, path: path + name)
      case .markup(let html): slots[name] = standIn(for: html.line, path: path + name)
      case .flag(let flag): slots[name] = .flag(flag)
      case .group(let names, isPresent: true):
        slots[name] = .group(add(names, path: "\(path)\(name)."))
      case .group: slots[name] = .flag(false)
      }
    }
    return slots
  }

  /// Stands for a value as far as the library looks at it: whether there is any, and whether it ends
  /// a line, behind which partials are indented.
  private mutating func standIn(for bytes: [UInt8], path: String) -> TemplateForm.Slot {
    guard let last = bytes.last else { return .text("") }
    guard Self.endsLine(last) else {
      values[path] = bytes
      return .text(mark + path + mark)
    }
    let end = 1 + (bytes.lastIndex { !Self.endsLine($0) } ?? -1)
    let ending = String(decoding: bytes[end...], as: UTF8.self)
    guard end > 0 else { return .text(ending) }
    values[path] = Array(bytes[..<end])
    return .text(mark + path + mark + ending)
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
