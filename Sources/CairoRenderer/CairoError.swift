/// What can go wrong when a scene is drawn by libcairo.
public enum CairoError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The package was built without its `Cairo` trait.
  case notBuiltIn
  /// The system cannot load libcairo, for a reason in its words.
  case notInstalled(String)
  /// The scale is not a positive number.
  case invalidScale(Double)
  /// The picture has no area, or more pixels than libcairo can hold (32 767 a side).
  case unsupportedSize(width: Double, height: Double)
  /// libcairo reported a failure, in its own words.
  case failed(String)

  /// The failure and its cure in words.
  public var description: String {
    switch self {
    case .notBuiltIn:
      "PNG and PDF need libcairo: build with the package trait Cairo, which is on by default"
    case .notInstalled(let reason):
      "PNG and PDF need libcairo, which cannot be loaded (\(reason)): install libcairo2 "
        + "(with Homebrew: cairo), or write SVG"
    case .invalidScale(let scale):
      "the scale must be a number greater than 0, but is \(scale)"
    case .unsupportedSize(let width, let height):
      "a picture of \(Self.pixels(width)) × \(Self.pixels(height)) pixels cannot be drawn: each side "
        + "must be between 1 and 32767 pixels; use a \(max(width, height) < 1 ? "larger" : "smaller") scale"
    case .failed(let reason):
      "libcairo failed: \(reason)"
    }
  }

  private static func pixels(_ side: Double) -> String {
    Int(exactly: side).map { "\($0)" } ?? "\(side)"
  }
}
