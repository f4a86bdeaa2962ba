/// A second axis that shows the places of the first in another unit.
struct SecondaryAxis: Sendable {
  /// The axis beside which it stands, as messages name it.
  var name: String
  var label: String
  var conversion: AxisConversion
  var scale: ScaleKind?
  var ticks: AxisTicks
  var format: TickFormat

  /// What is said of the axis, beside a first one.
  func options(like first: AxisOptions) -> AxisOptions {
    var options = AxisOptions(name: name)
    options.scale = scale ?? first.scale
    options.ticks = ticks
    options.format = format
    options.tickDirection = first.tickDirection
    return options
  }
}
