import Synchronization

/// The lines last traced for a contour, so that its final drawing need not trace them again.
///
/// What is kept depends on the scales only, so the lines are the same whoever traced them.
final class ContourTraces: Sendable {
  private struct Trace: Sendable {
    var x: AxisScale
    var y: AxisScale
    var lines: [ContourLine]
  }

  private let last = Mutex<Trace?>(nil)

  /// The lines on a canvas of given scales, traced unless they are known.
  func lines(x: AxisScale, y: AxisScale, trace: () -> [ContourLine]) -> [ContourLine] {
    let known = last.withLock { $0 }
    if let known, known.x == x, known.y == y { return known.lines }
    let lines = trace()
    last.withLock { $0 = Trace(x: x, y: y, lines: lines) }
    return lines
  }
}
