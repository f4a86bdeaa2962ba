public import Scene

/// A surface z = f(x, y) over a rectangle.
public struct HeightField: Sendable {
  /// The range of x.
  public var x: ClosedRange<Double>
  /// The range of y.
  public var y: ClosedRange<Double>
  /// The height; not finite where the surface has a hole.
  public var height: @Sendable (Double, Double) -> Double
  /// The heights at all pairs of an x and a y, row by row; a quicker way to many of them.
  public var grid: (@Sendable (_ xs: [Double], _ ys: [Double]) -> [Double])?
  /// The inks, by height unless there is a `value`.
  public var coloring: SpaceColoring
  /// What the colour tells, at a place of the plane; `nil` for the height.
  public var value: (@Sendable (Double, Double) -> Double)?
  /// The opacity, 0 to 1.
  public var opacity: Double
  /// Whether quiet mesh lines show its shape.
  public var hasMesh = true

  /// Creates a surface.
  /// - Parameter range: the heights of the first and last colour; `nil` for the limits of the axis.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, opacity: Double = 1,
    range: ClosedRange<Double>? = nil, height: @escaping @Sendable (Double, Double) -> Double,
    color: @escaping @Sendable (Double) -> ThemedColor
  ) {
    self.x = x
    self.y = y
    self.opacity = opacity
    self.height = height
    coloring = SpaceColoring(range: range, color: color)
  }

  /// The heights at all pairs, row by row.
  func values(_ xs: [Double], _ ys: [Double]) -> [Double] {
    if let grid { return grid(xs, ys) }
    var result: [Double] = []
    result.reserveCapacity(xs.count * ys.count)
    for y in ys { for x in xs { result.append(height(x, y)) } }
    return result
  }
}

/// How facets are inked: a colour for a value, made lighter or darker by the light.
public struct SpaceColoring: Sendable {
  /// The values of the first and the last colour; `nil` for the limits of the z axis.
  public var range: ClosedRange<Double>?
  /// The colour of a value.
  public var color: @Sendable (Double) -> ThemedColor
  /// The greatest change of lightness in OKLab by the light, about 0.1.
  public var shading: Double
  /// The map of colours by height whose range the limits of the z axis cut; `nil` for colours that
  /// stay as they are.
  var heightMap: ColorMap?

  /// Creates a colouring.
  public init(
    range: ClosedRange<Double>?, shading: Double = 0.1,
    color: @escaping @Sendable (Double) -> ThemedColor
  ) {
    self.range = range
    self.shading = shading
    self.color = color
  }
}

extension ResolvedSpaceMark {
  /// The mark with colours by height spread over the part of its heights that the axes show.
  func recolored(within limits: ClosedRange<Double>) -> ResolvedSpaceMark {
    func recolored(_ coloring: SpaceColoring) -> SpaceColoring {
      guard let map = coloring.heightMap, let range = coloring.range else { return coloring }
      let low = max(range.lowerBound, limits.lowerBound)
      let high = min(range.upperBound, limits.upperBound)
      guard low < high else { return coloring }
      let scale = ColorScale(low...high, map: map)
      var result = coloring
      result.range = scale.range
      result.color = { ThemedColor(scale.color(of: $0)) }
      return result
    }
    var result = self
    var isChanged = false
    for index in surfaces.indices {
      result.surfaces[index].coloring = recolored(surfaces[index].coloring)
      isChanged = isChanged || surfaces[index].coloring.heightMap != nil
    }
    for index in meshes.indices {
      result.meshes[index].coloring = recolored(meshes[index].coloring)
      isChanged = isChanged || meshes[index].coloring.heightMap != nil
    }
    let first = (result.surfaces.map(\.coloring) + result.meshes.map(\.coloring)).first
    if isChanged, let first, let range = first.range, result.colorbar != nil {
      result.colorbar?.range = range
      result.colorbar?.color = first.color
    }
    return result
  }
}
