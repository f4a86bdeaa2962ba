/// Which way the ticks of an axis point.
public enum TickDirection: Sendable, Hashable, CaseIterable {
  /// Away from the data.
  case outward
  /// Into the frame.
  case inward
  /// Half to either side.
  case both
  /// Nowhere: there are labels only.
  case hidden
}
