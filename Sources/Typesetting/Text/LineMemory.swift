import Synchronization

/// The lines that were set before: a figure sets the same few texts many times, to measure ticks
/// and titles while places are sought.
final class LineMemory: Sendable {
  private struct Key: Hashable {
    var text: String
    var style: TextStyle
  }

  private let boxes = Mutex<[Key: TextBox]>([:])

  /// The line set before, or else set by `make` and kept.
  func line(
    _ text: String, style: TextStyle, make: () throws(TypesettingError) -> TextBox
  ) throws(TypesettingError) -> TextBox {
    let key = Key(text: text, style: style)
    if let known = boxes.withLock({ $0[key] }) { return known }
    let box = try make()
    boxes.withLock { $0[key] = box }
    return box
  }
}
