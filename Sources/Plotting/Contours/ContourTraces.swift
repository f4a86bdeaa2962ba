import Scene
import Synchronization

/// The lines last traced for a contour, so that its final drawing need not trace them again.
///
/// What is kept depends on the scales only, so the lines are the same whoever traced them.
final class ContourTraces: Sendable {
  private struct Known: Sendable {
    var x: AxisScale
    var y: AxisScale
    var trace: ContourTrace
  }

  private let last = Mutex<Known?>(nil)
  private let inked = Mutex<(ground: ThemedColor, strokes: [Stroke])?>(nil)

  /// The lines on a canvas of given scales, traced unless they are known.
  func trace(x: AxisScale, y: AxisScale, _ trace: () -> ContourTrace) -> ContourTrace {
    let known = last.withLock { $0 }
    if let known, known.x == x, known.y == y { return known.trace }
    let trace = trace()
    last.withLock { $0 = Known(x: x, y: y, trace: trace) }
    return trace
  }

  /// The strokes of all levels on a ground, made unless they are known.
  func strokes(on ground: ThemedColor, _ make: () -> [Stroke]) -> [Stroke] {
    if let known = inked.withLock({ $0 }), known.ground == ground { return known.strokes }
    let strokes = make()
    inked.withLock { $0 = (ground, strokes) }
    return strokes
  }
}
