import Geometry
import Typesetting

/// A panel with three axes: a box seen from outside, with panes behind its content.
///
/// Surfaces, curves and points hide one another exactly, crossings included. Labels are measured,
/// stand outside the box and never touch one another; the box is as large as they allow.
public struct Axes3D: Panel {
  /// The title over the box; `$…$` is mathematics.
  public let title: String
  let titles: [String]
  let marks: [any SpaceMark]
  var camera = Axes3D.camera(elevation: 30, azimuth: -60, isPerspective: true)
  var limits = SpaceBounds()
  var aspect = SpacePoint(4, 4, 3)
  var colorbarTitle: String?
  var cells: Int?

  /// Creates axes.
  /// - Parameters:
  ///   - x: the title of the x axis; so for y and z. Empty for none.
  ///   - title: the title of the panel.
  public init(
    x: String = "", y: String = "", z: String = "", title: String = "",
    @SpaceMarkBuilder _ marks: () -> [any SpaceMark]
  ) {
    titles = [x, y, z]
    self.title = title
    self.marks = marks()
  }

  private func with(_ change: (inout Axes3D) -> Void) -> Axes3D {
    var copy = self
    change(&copy)
    return copy
  }

  private static func camera(
    elevation: Double, azimuth: Double, isPerspective: Bool
  ) -> Camera {
    let degree = Double.pi / 180
    return Camera(
      elevation: min(max(elevation, -89), 89) * degree, azimuth: azimuth * degree,
      projection: isPerspective ? .perspective(distance: 8) : .orthographic)
  }

  /// Where the axes are seen from.
  /// - Parameters:
  ///   - elevation: the height of the eye in degrees, kept within ±89; 30 by default.
  ///   - azimuth: the angle about the vertical in degrees from the x axis; −60 by default.
  ///   - perspective: whether nearer things are larger; they are by default.
  public func view(
    elevation: Double = 30, azimuth: Double = -60, perspective: Bool = true
  ) -> Axes3D {
    with {
      $0.camera = Self.camera(
        elevation: elevation, azimuth: azimuth, isPerspective: perspective)
    }
  }

  /// The range of x, in place of that of the data with a small margin.
  public func xLimits(_ range: ClosedRange<Double>) -> Axes3D { with { $0.limits.x = range } }
  /// The range of y.
  public func yLimits(_ range: ClosedRange<Double>) -> Axes3D { with { $0.limits.y = range } }
  /// The range of z.
  ///
  /// Parts of surfaces beyond it stick out of the box.
  public func zLimits(_ range: ClosedRange<Double>) -> Axes3D { with { $0.limits.z = range } }

  /// The lengths of the sides of the box relative to one another; 4 : 4 : 3 by default.
  public func boxAspect(_ x: Double, _ y: Double, _ z: Double) -> Axes3D {
    with { $0.aspect = SpacePoint(max(x, 0.05), max(y, 0.05), max(z, 0.05)) }
  }

  /// The number of facets along each side of the widest surface, at least 2; by default as many as
  /// make them some six points wide on the page, fewer for several surfaces.
  public func facets(_ count: Int) -> Axes3D { with { $0.cells = min(max(2, count), 400) } }

  /// A colorbar for the first surface that is coloured by height.
  public func colorbar(_ title: String = "") -> Axes3D { with { $0.colorbarTitle = title } }

  /// Checks all marks and finds the limits.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    var content: [ResolvedSpaceMark] = []
    var bounds = SpaceBounds()
    var series = 0
    for mark in marks {
      let resolved = try context.placing(Words.mark(mark.kind, mark.label.map(context.plain))) {
        () throws(MarkProblem) in
        try mark.resolved(in: MarkContext(seriesIndex: series, theme: context.theme))
      }
      if resolved.surfaces.isEmpty { series += 1 }
      bounds = bounds.union(resolved.bounds)
      content.append(resolved)
    }
    let box = try context.placing { () throws(MarkProblem) in
      SpaceBox(
        x: try Self.limits(limits.x, bounds.x, "x", margin: 0.03),
        y: try Self.limits(limits.y, bounds.y, "y", margin: 0.03),
        z: try Self.limits(limits.z, bounds.z, "z", margin: 0.02), aspect: aspect)
    }
    return ResolvedAxes3D(axes: self, content: content, box: box, context: context)
  }

  private static func limits(
    _ given: ClosedRange<Double>?, _ found: ClosedRange<Double>?, _ axis: String, margin: Double
  ) throws(MarkProblem) -> ClosedRange<Double> {
    if let given {
      guard given.span > 0, given.span.isFinite else {
        throw MarkProblem(
          "the limits of \(axis) have no extent", cure: "give two different finite numbers")
      }
      return given
    }
    let range = found ?? 0...1
    guard range.span > 0 else {
      let reach = max(range.lowerBound.magnitude * 0.1, 0.5)
      return range.lowerBound - reach...range.upperBound + reach
    }
    guard range.span.isFinite else {
      throw MarkProblem("the data along \(axis) are too far apart", cure: "choose smaller ranges")
    }
    return range.lowerBound - margin * range.span...range.upperBound + margin * range.span
  }
}
