internal import CHarfBuzzFunctions
import Geometry

/// Reads glyph outlines from HarfBuzz.
enum GlyphDrawing {
  /// Immutable after creation, hence safe to share.
  private struct Functions: @unchecked Sendable {
    var pointer: OpaquePointer?
  }

  private struct Pen {
    var path = Path()
    var scale: Double

    func point(_ x: Float, _ y: Float) -> Point { Point(Double(x) * scale, -Double(y) * scale) }
  }

  /// HarfBuzz raises quadratic curves to cubics when no function takes them.
  private static let functions: Functions = {
    let functions = hb.draw_funcs_create()
    hb.draw_funcs_set_move_to_func(
      functions,
      { _, data, _, x, y, _ in
        GlyphDrawing.with(data) { $0.path.move(to: $0.point(x, y)) }
      }, nil, nil)
    hb.draw_funcs_set_line_to_func(
      functions,
      { _, data, _, x, y, _ in
        GlyphDrawing.with(data) { $0.path.line(to: $0.point(x, y)) }
      }, nil, nil)
    hb.draw_funcs_set_cubic_to_func(
      functions,
      { _, data, _, x1, y1, x2, y2, x, y, _ in
        GlyphDrawing.with(data) {
          $0.path.cubic(to: $0.point(x, y), $0.point(x1, y1), $0.point(x2, y2))
        }
      }, nil, nil)
    hb.draw_funcs_set_close_path_func(
      functions, { _, data, _, _ in GlyphDrawing.with(data) { $0.path.close() } }, nil, nil)
    hb.draw_funcs_make_immutable(functions)
    return Functions(pointer: functions)
  }()

  private static func with(_ data: UnsafeMutableRawPointer?, _ body: (inout Pen) -> Void) {
    guard let pen = data?.assumingMemoryBound(to: Pen.self) else { return }
    body(&pen.pointee)
  }

  /// The outline of a glyph, y down, with font units multiplied by a scale.
  static func path(of glyph: UInt32, in font: OpaquePointer?, scale: Double) -> Path {
    var pen = Pen(scale: scale)
    withUnsafeMutablePointer(to: &pen) {
      hb.font_get_glyph_shape(font, glyph, functions.pointer, UnsafeMutableRawPointer($0))
    }
    return pen.path
  }
}
