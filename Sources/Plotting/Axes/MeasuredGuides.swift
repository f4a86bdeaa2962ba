internal import Geometry
import Synchronization

/// The guides of axes last measured for a size of their frame, which do not depend on where on the
/// page that stands.
final class MeasuredGuides: Sendable {
  private struct Known: Sendable {
    var size: Size
    var x: AxisGuide
    var y: AxisGuide
  }

  private let last = Mutex<Known?>(nil)

  /// The guides of a frame of a size, if they are those measured last.
  func guides(of size: Size) -> (x: AxisGuide, y: AxisGuide)? {
    last.withLock { $0.flatMap { $0.size == size ? ($0.x, $0.y) : nil } }
  }

  /// Keeps the guides of a frame of a size.
  func keep(_ guides: (x: AxisGuide, y: AxisGuide), of size: Size) {
    last.withLock { $0 = Known(size: size, x: guides.x, y: guides.y) }
  }
}
