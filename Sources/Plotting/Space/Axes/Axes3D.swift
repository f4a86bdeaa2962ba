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
  var kinds: [ScaleKind] = [.linear, .linear, .linear]
  var aspect: SpacePoint? = SpacePoint(4, 4, 3)
  var colorbarTitle: String?
  var colorbarSide = Figure.Side.right
  var legendPlace = Axes.LegendPlace.automatic
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
    let (elevation, azimuth) = (
      elevation.isFinite ? elevation : 30, azimuth.isFinite ? azimuth : -60
    )
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

  /// The range of x, in place of that of the data with a small margin; content beyond it is cut off.
  public func xLimits(_ range: ClosedRange<Double>) -> Axes3D { with { $0.limits.x = range } }
  /// The range of y.
  public func yLimits(_ range: ClosedRange<Double>) -> Axes3D { with { $0.limits.y = range } }
  /// The range of z; surfaces are cut along its ends.
  public func zLimits(_ range: ClosedRange<Double>) -> Axes3D { with { $0.limits.z = range } }

  /// How data are spaced along x.
  ///
  /// On a logarithmic axis what is not positive is left out.
  public func xScale(_ kind: ScaleKind) -> Axes3D { with { $0.kinds[0] = kind } }
  /// How data are spaced along y.
  public func yScale(_ kind: ScaleKind) -> Axes3D { with { $0.kinds[1] = kind } }
  /// How data are spaced along z.
  public func zScale(_ kind: ScaleKind) -> Axes3D { with { $0.kinds[2] = kind } }

  /// The lengths of the sides of the box relative to one another; 4 : 4 : 3 by default.
  public func boxAspect(_ x: Double, _ y: Double, _ z: Double) -> Axes3D {
    func side(_ value: Double) -> Double { value.isFinite ? min(max(value, 0.05), 1e3) : 1 }
    return with { $0.aspect = SpacePoint(side(x), side(y), side(z)) }
  }

  /// One unit of data has the same length along all axes, so that spheres are round.
  ///
  /// No side of the box is shorter than a twentieth of the longest.
  public func equalAspect() -> Axes3D { with { $0.aspect = nil } }

  /// The number of facets along each side of the widest graph of a function, 2 to 400; by default as
  /// many as make them some five points wide on the page, fewer for several surfaces.
  public func facets(_ count: Int) -> Axes3D { with { $0.cells = min(max(2, count), 400) } }

  /// A colorbar for the first mark that is coloured by a value.
  /// - Parameter side: where it stands; above and below it lies flat.
  public func colorbar(_ title: String = "", at side: Figure.Side = .right) -> Axes3D {
    with {
      $0.colorbarTitle = title
      $0.colorbarSide = side
    }
  }

  /// Says where the legend of the marks with labels stands.
  ///
  /// By itself it stands in a corner of the frame that content and labels leave free, else outside;
  /// a surface is shown by the colour of its middle value. `.lineEnds` is as outside at the right.
  public func legend(_ place: Axes.LegendPlace) -> Axes3D { with { $0.legendPlace = place } }

  /// Checks all marks and finds the limits.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    var content: [ResolvedSpaceMark] = []
    var bounds = SpaceBounds()
    var series = 0
    var legend: [LegendEntry] = []
    for mark in marks {
      let resolved = try context.placing(Words.mark(mark.kind, mark.label.map(context.plain))) {
        () throws(MarkProblem) in
        try mark.resolved(
          in: MarkContext(
            seriesIndex: series, xScale: kinds[0], yScale: kinds[1], xLimits: limits.x,
            yLimits: limits.y, zLimits: limits.z, theme: context.theme))
      }
      if resolved.surfaces.isEmpty, resolved.meshes.isEmpty { series += 1 }
      bounds = bounds.union(resolved.bounds)
      content.append(limits.z.map { resolved.recolored(within: $0) } ?? resolved)
      if let label = mark.label, let swatch = content.last?.swatch {
        legend.append(LegendEntry(label, swatch: swatch))
      }
    }
    let box = try context.placing { () throws(MarkProblem) in
      try SpaceLimits(given: limits, found: bounds, kinds: kinds, content: content)
        .box(aspect: aspect)
    }
    return ResolvedAxes3D(
      axes: self, content: content, legend: legend, box: box,
      cuts: SpaceCuts(limits, content).fact, context: context)
  }
}
