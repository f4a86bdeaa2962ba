import Mustache

/// What a template gives with stand-ins in place of the values of a page: the text all pages have in
/// common on which the same sections show.
///
/// The library joins strings of strings, section by section, and so would copy a page of hundreds of
/// kilobytes several times. What is long therefore never goes through it.
struct TemplateForm: Sendable {
  /// What a name stands for while a template is rendered.
  ///
  /// One type for all, since the library asks each that it meets by reflection what it can do.
  enum Slot: Sendable, Equatable {
    /// A stand-in, or nothing.
    case text(String)
    case flag(Bool)
    case group([String: Slot])
  }

  private enum Piece: Sendable {
    case fixed(ArraySlice<UInt8>)
    /// The value of a path of names.
    case value(String)
  }

  private var pieces: [Piece] = []

  /// Divides a text into stand-ins, each between two marks, and what is around them.
  init(_ text: String, mark: UInt8) {
    let parts = Array(text.utf8).split(separator: mark, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if !index.isMultiple(of: 2) {
        pieces.append(.value(String(decoding: part, as: UTF8.self)))
      } else if !part.isEmpty {
        pieces.append(.fixed(part))
      }
    }
  }

  /// The text with values, by their paths, where stand-ins were.
  func filled(with values: [String: [UInt8]]) -> [UInt8] {
    let parts = pieces.map { piece in
      switch piece {
      case .fixed(let bytes): bytes
      case .value(let path): values[path, default: []][...]
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { result.append(contentsOf: part) }
    return result
  }
}

extension TemplateForm.Slot: MustacheParent, MustacheCustomRenderable {
  func child(named name: String) -> Any? {
    guard case .group(let slots) = self else { return nil }
    return slots[name]
  }

  /// The text, which the library escapes: in stand-ins nothing needs it.
  var renderText: String {
    if case .text(let text) = self { text } else { "" }
  }

  /// Whether sections leave it out.
  var isNull: Bool { self == .flag(false) }
}
