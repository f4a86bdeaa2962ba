public import Scene

import Geometry

/// Draws scenes through libcairo, as PNG or PDF files with the same bytes in every run.
///
/// It replays the items and decides nothing. Pictures without a background stay transparent.
public enum CairoRenderer {
  /// Whether PNG and PDF can be made: the package trait `Cairo` was on when this was built.
  public static var isAvailable: Bool {
    #if Cairo
      true
    #else
      false
    #endif
  }

  /// The scene as a PNG file of `4/3 * scale` pixels a point, so that at scale 1 it has the size
  /// an SVG of it has on a page; sizes are rounded up to whole pixels.
  public static func png(
    _ scene: Scene, scale: Double = 1, appearance: Appearance = .light
  ) throws(CairoError) -> [UInt8] {
    #if Cairo
      try CairoSurface.png(scene, scale: scale, appearance: appearance)
    #else
      throw .notBuiltIn
    #endif
  }

  /// The scene as a PDF file of one page of the scene's size.
  public static func pdf(
    _ scene: Scene, appearance: Appearance = .light
  ) throws(CairoError) -> [UInt8] {
    #if Cairo
      try CairoSurface.pdf(scene, appearance: appearance)
    #else
      throw .notBuiltIn
    #endif
  }
}
