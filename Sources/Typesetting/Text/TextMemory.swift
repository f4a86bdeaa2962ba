import Synchronization

/// What was worked out from texts before: a figure sets the same few many times, to measure ticks and
/// titles while places are sought, and the figures of a book have many in common.
///
/// It is emptied when it is full, which changes times only.
final class TextMemory: Sendable {
  private struct Known {
    /// The boxes of a text in the few styles it is set in.
    var boxes: [String: [(style: TextStyle, box: TextBox)]] = [:]
    var boxCount = 0
    var words: [String: String] = [:]
  }

  /// So many texts of each kind, which is more than most books have, take a few megabytes.
  private static let limit = 4096

  private let known = Mutex(Known())

  /// The line set before, or else set by `make` and kept.
  func line(
    _ text: String, style: TextStyle, make: () throws(TypesettingError) -> TextBox
  ) throws(TypesettingError) -> TextBox {
    let before = known.withLock { known -> TextBox? in
      guard let boxes = known.boxes[text] else { return nil }
      return boxes.firstIndex { $0.style == style }.map { boxes[$0].box }
    }
    if let before { return before }
    let box = try make()
    known.withLock {
      if $0.boxCount >= Self.limit { ($0.boxes, $0.boxCount) = ([:], 0) }
      $0.boxes[text, default: []].append((style, box))
      $0.boxCount += 1
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
