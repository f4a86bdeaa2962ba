import Synchronization

/// What was worked out from texts before: a figure sets the same few many times, to measure ticks and
/// titles while places are sought, and the figures of a book have many in common.
///
/// It is emptied when it is full, which changes times only.
final class TextMemory: Sendable {
  private struct Key: Hashable {
    var text: String
    var style: TextStyle
  }

  private struct Known {
    var boxes: [Key: TextBox] = [:]
    var words: [String: String] = [:]
  }

  /// So many texts of each kind, which is more than most books have, take a few megabytes.
  private static let limit = 4096

  private let known = Mutex(Known())

  /// The line set before, or else set by `make` and kept.
  func line(
    _ text: String, style: TextStyle, make: () throws(TypesettingError) -> TextBox
  ) throws(TypesettingError) -> TextBox {
    let key = Key(text: text, style: style)
    if let box = known.withLock({ $0.boxes[key] }) { return box }
    let box = try make()
    known.withLock {
      if $0.boxes.count >= Self.limit { $0.boxes = [:] }
      $0.boxes[key] = box
    }
    return box
  }

  /// What `make` made of a text before, or makes of it now.
  func words(_ text: String, make: () -> String) -> String {
    if let words = known.withLock({ $0.words[text] }) { return words }
    let words = make()
    known.withLock {
      if $0.words.count >= Self.limit { $0.words = [:] }
      $0.words[text] = words
    }
    return words
  }
}
