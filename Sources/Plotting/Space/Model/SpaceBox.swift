/// The box that the axes span: data limits and its shape in the space of the camera, where it is
/// centred at the origin.
package struct SpaceBox: Sendable, Hashable {
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  package let z: ClosedRange<Double>
  /// How data are spaced along x, y and z.
  package let kinds: [ScaleKind]
  /// Half the extents in the space of the camera.
  package let half: SpacePoint
  private let maps: [Map]

  /// The affine map of one axis from the measure of its data.
  private struct Map: Sendable, Hashable {
    var low: Double
    var span: Double
    var half: Double
  }

  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, z: ClosedRange<Double>,
    kinds: [ScaleKind] = [.linear, .linear, .linear], aspect: SpacePoint
  ) {
    self.x = x
    self.y = y
    self.z = z
    self.kinds = kinds
    half = aspect * (1 / aspect.length)
    let halves = [half.x, half.y, half.z]
    maps = [x, y, z].enumerated().map { axis, range in
      let low = kinds[axis].measure(range.lowerBound)
      return Map(
        low: low, span: kinds[axis].measure(range.upperBound) - low, half: halves[axis])
    }
  }

  /// The limits of an axis.
  package func range(_ axis: Int) -> ClosedRange<Double> { axis == 0 ? x : axis == 1 ? y : z }

  /// The coordinate of a value along an axis; NaN where its scale is undefined.
  package func coordinate(_ axis: Int, _ value: Double) -> Double {
    let map = maps[axis]
    // Divided first: twice a huge span is infinite.
    return ((kinds[axis].measure(value) - map.low) / map.span * 2 - 1) * map.half
  }

  /// The value at a coordinate along an axis.
  package func value(_ axis: Int, at coordinate: Double) -> Double {
    let map = maps[axis]
    return kinds[axis].value(
      ofMeasure: map.low + (coordinate / map.half + 1) / 2 * map.span)
  }

  /// The image of a data point: inside the limits each coordinate is within ± `half`.
  package func place(_ point: SpacePoint) -> SpacePoint {
    SpacePoint(coordinate(0, point.x), coordinate(1, point.y), coordinate(2, point.z))
  }

  /// Whether a point in the space of the camera is inside or on the box.
  package func contains(_ point: SpacePoint) -> Bool {
    let slack = 1e-9
    return point.x.magnitude <= half.x + slack && point.y.magnitude <= half.y + slack
      && point.z.magnitude <= half.z + slack
  }
}

extension SpacePoint {
  /// The coordinate along an axis: 0 for x, 1 for y, 2 for z.
  package subscript(axis: Int) -> Double {
    get { axis == 0 ? x : axis == 1 ? y : z }
    set {
      switch axis {
      case 0: x = newValue
      case 1: y = newValue
      default: z = newValue
      }
    }
  }
}
