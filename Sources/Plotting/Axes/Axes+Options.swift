extension Axes {
  /// Fixes the limits of x, without margin.
  public func xLimits(_ limits: ClosedRange<Double>) -> Axes {
    xLimits(from: limits.lowerBound, to: limits.upperBound)
  }
  /// Fixes the limits of y, without margin.
  public func yLimits(_ limits: ClosedRange<Double>) -> Axes {
    yLimits(from: limits.lowerBound, to: limits.upperBound)
  }
  /// Fixes the limits of x by two numbers, which are checked when the figure is compiled.
  ///
  /// The axis runs from the first to the second: values fall along it when the first is greater.
  public func xLimits(from low: Double, to high: Double) -> Axes {
    with { $0.xAxis.limits = (low, high) }
  }
  /// Fixes the limits of y by two numbers, which are checked when the figure is compiled.
  ///
  /// The axis runs upwards from the first to the second: values fall when the first is greater.
  public func yLimits(from low: Double, to high: Double) -> Axes {
    with { $0.yAxis.limits = (low, high) }
  }
  /// Chooses how x data are spaced.
  public func xScale(_ kind: ScaleKind) -> Axes { with { $0.xAxis.scale = kind } }
  /// Chooses how y data are spaced.
  public func yScale(_ kind: ScaleKind) -> Axes { with { $0.yAxis.scale = kind } }
  /// Turns the x axis round: values fall from left to right.
  public func xReversed(_ isReversed: Bool = true) -> Axes {
    with { $0.xAxis.isReversed = isReversed }
  }
  /// Turns the y axis round: values grow downwards.
  public func yReversed(_ isReversed: Bool = true) -> Axes {
    with { $0.yAxis.isReversed = isReversed }
  }
  /// Makes a unit of x as long as a unit of y.
  public func equalAspect() -> Axes { with { $0.hasEqualAspect = true } }
  /// Shows or hides the grid.
  public func grid(_ isShown: Bool) -> Axes { with { $0.hasGrid = isShown } }
  /// Says where the legend stands.
  public func legend(_ place: LegendPlace) -> Axes { with { $0.legendPlace = place } }
  /// Shows the colours of the first mark that has a scale of them.
  ///
  /// - Parameters:
  ///   - title: the title of the bar; `nil` takes that of the mark.
  ///   - side: where it stands; above and below the frame it lies flat, values growing to the right.
  public func colorbar(_ title: String? = nil, at side: Figure.Side = .right) -> Axes {
    with {
      $0.colorbarTitle = title ?? ""
      $0.colorbarSide = side
    }
  }

  /// Chooses which values of x are marked.
  public func xTicks(_ ticks: AxisTicks) -> Axes { with { $0.xAxis.ticks = ticks } }
  /// Chooses which values of y are marked.
  public func yTicks(_ ticks: AxisTicks) -> Axes { with { $0.yAxis.ticks = ticks } }
  /// Marks some values of x; labels that have no room are left out.
  /// - Parameter labels: one for each value, `$…$` is mathematics; `nil` writes the numbers.
  public func xTicks(at values: [Double], labels: [String]? = nil) -> Axes {
    xTicks(.at(values, labels: labels))
  }
  /// Marks some values of y; labels that have no room are left out.
  /// - Parameter labels: one for each value, `$…$` is mathematics; `nil` writes the numbers.
  public func yTicks(at values: [Double], labels: [String]? = nil) -> Axes {
    yTicks(.at(values, labels: labels))
  }
  /// Chooses how the numbers at the ticks of x are written.
  public func xFormat(_ format: TickFormat) -> Axes { with { $0.xAxis.format = format } }
  /// Chooses how the numbers at the ticks of y are written.
  public func yFormat(_ format: TickFormat) -> Axes { with { $0.yAxis.format = format } }
  /// Shows or hides small ticks between those of x that have labels.
  public func xMinorTicks(_ isShown: Bool = true) -> Axes {
    with { $0.xAxis.hasMinorTicks = isShown }
  }
  /// Shows or hides small ticks between those of y that have labels.
  public func yMinorTicks(_ isShown: Bool = true) -> Axes {
    with { $0.yAxis.hasMinorTicks = isShown }
  }
  /// Shows or hides lines of the grid at the small ticks of both axes, which it brings along.
  public func minorGrid(_ isShown: Bool = true) -> Axes {
    with {
      $0.xAxis.hasMinorGrid = isShown
      $0.yAxis.hasMinorGrid = isShown
    }
  }
  /// Shows or hides the labels at the ticks of x; ticks and grid stay.
  public func xTickLabels(_ isShown: Bool) -> Axes { with { $0.xAxis.hasTickLabels = isShown } }
  /// Shows or hides the labels at the ticks of y; ticks and grid stay.
  public func yTickLabels(_ isShown: Bool) -> Axes { with { $0.yAxis.hasTickLabels = isShown } }
  /// Says which way the ticks of both axes point.
  public func tickDirection(_ direction: TickDirection) -> Axes {
    with {
      $0.xAxis.tickDirection = direction
      $0.yAxis.tickDirection = direction
    }
  }
}
