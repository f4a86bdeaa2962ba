import Geometry
import Symbolics

/// The graph of a function on a canvas, piece by piece.
enum GraphTrace {
  /// The strands of the graph over a range of data, as far as the frame reaches across.
  ///
  /// - Parameters:
  ///   - program: see ``FunctionOfOne/enclosure(x:y:)``.
  ///   - keepsHidden: whether what lies above or below the frame is kept, as straight lines there.
  static func strands(
    of function: FunctionOfOne, _ program: CompiledEnclosure?, over range: ClosedRange<Double>,
    on canvas: PlotCanvas, keepsHidden: Bool = false
  ) -> [[CurvePiece]] {
    var tracer = CurveTracer(
      TracedGraph(function, program, on: canvas), in: canvas.frame, keepsHidden: keepsHidden)
    let ends = [range.lowerBound, range.upperBound].map(canvas.x.position(of:))
    return tracer.trace(
      from: max(min(ends[0], ends[1]), tracer.window.minX),
      to: min(max(ends[0], ends[1]), tracer.window.maxX))
  }

  /// The same as one path.
  static func path(
    of function: FunctionOfOne, _ program: CompiledEnclosure?, over range: ClosedRange<Double>,
    on canvas: PlotCanvas
  ) -> Path {
    var path = Path()
    for strand in strands(of: function, program, over: range, on: canvas) { path.append(strand) }
    return path
  }
}
