public import Scene

extension Axes {
  /// Which lines bound the frame.
  public enum Spines: Sendable, Hashable, CaseIterable {
    /// Lines on the two sides where the axes stand.
    case leftBottom
    /// Lines on all four sides.
    case box
    /// No lines; ticks and grid alone.
    case none
    /// Two lines with arrows through the origin, or along the edge nearest to it.
    case origin
  }

  /// Says which lines bound the frame.
  public func spines(_ spines: Spines) -> Axes { with { $0.spines = spines } }

  /// Draws the axes through the origin, with arrows at their ends and labels beside them.
  ///
  /// Where zero is not among the limits, the axis stands at the edge nearest to it. The grid is
  /// left out; ``grid(_:)`` after this brings it back.
  public func axesThroughOrigin() -> Axes {
    with {
      $0.spines = .origin
      $0.hasGrid = false
    }
  }

  /// Puts the x axis above the frame.
  public func xOnTop(_ isOnTop: Bool = true) -> Axes { with { $0.xAxis.isOpposite = isOnTop } }
  /// Puts the y axis to the right of the frame.
  public func yOnRight(_ isOnRight: Bool = true) -> Axes {
    with { $0.yAxis.isOpposite = isOnRight }
  }
  /// Inks the x axis, its ticks and words.
  public func xColor(_ color: ThemedColor) -> Axes { with { $0.xAxis.color = color } }
  /// Inks the y axis, its ticks and words, such as in the colour of its series.
  public func yColor(_ color: ThemedColor) -> Axes { with { $0.yAxis.color = color } }
  /// Fixes the width of the frame over its height, from 0.05 to 20.
  public func aspect(_ ratio: Double) -> Axes { with { $0.shape = ratio } }

  /// Adds marks that are measured by a second y axis on the right.
  ///
  /// They share x, the colours in turn and the legend with the others. The grid is that of the
  /// first y axis alone.
  /// - Parameters:
  ///   - label: the label of the axis.
  ///   - limits: its limits; `nil` takes them from its marks.
  ///   - scale: how its data are spaced.
  ///   - ticks: which values are marked.
  ///   - format: how they are written.
  ///   - color: the ink of the axis and its words, such as that of its only series.
  ///   - marks: what is drawn by it.
  public func rightAxis(
    label: String = "", limits: ClosedRange<Double>? = nil, scale: ScaleKind = .linear,
    ticks: AxisTicks = .automatic, format: TickFormat = .automatic, color: ThemedColor? = nil,
    @MarkBuilder _ marks: () -> [any Mark]
  ) -> Axes {
    var options = AxisOptions(name: "the right y")
    options.limits = limits.map { ($0.lowerBound, $0.upperBound) }
    options.scale = scale
    options.ticks = ticks
    options.format = format
    options.color = color
    let axis = RightAxis(label: label, options: options, marks: marks())
    return with { $0.right = axis }
  }

  /// Adds a second x axis, on the other side, that shows the same places in another unit.
  ///
  /// - Parameters:
  ///   - label: its label.
  ///   - forward: from the unit of the data to the other; grows or falls over the whole axis.
  ///   - inverse: back again.
  ///   - scale: how its round values are sought; `nil` takes that of the first axis.
  ///   - ticks: which values are marked, in the other unit.
  ///   - format: how they are written.
  public func secondaryX(
    label: String = "", forward: @escaping @Sendable (Double) -> Double,
    inverse: @escaping @Sendable (Double) -> Double, scale: ScaleKind? = nil,
    ticks: AxisTicks = .automatic, format: TickFormat = .automatic
  ) -> Axes {
    let axis = SecondaryAxis(
      name: "x", label: label, conversion: AxisConversion(forward: forward, inverse: inverse),
      scale: scale, ticks: ticks, format: format)
    return with { $0.secondX = axis }
  }

  /// Adds a second y axis, on the other side, that shows the same places in another unit.
  ///
  /// It takes the place of a ``rightAxis(label:limits:scale:ticks:format:color:_:)`` on that side.
  /// - Parameters:
  ///   - label: its label.
  ///   - forward: from the unit of the data to the other; grows or falls over the whole axis.
  ///   - inverse: back again.
  ///   - scale: how its round values are sought; `nil` takes that of the first axis.
  ///   - ticks: which values are marked, in the other unit.
  ///   - format: how they are written.
  public func secondaryY(
    label: String = "", forward: @escaping @Sendable (Double) -> Double,
    inverse: @escaping @Sendable (Double) -> Double, scale: ScaleKind? = nil,
    ticks: AxisTicks = .automatic, format: TickFormat = .automatic
  ) -> Axes {
    let axis = SecondaryAxis(
      name: "y", label: label, conversion: AxisConversion(forward: forward, inverse: inverse),
      scale: scale, ticks: ticks, format: format)
    return with { $0.secondY = axis }
  }
}
