/// Two-dimensional axes with marks on them.
///
/// Limits that are not given come from the data, with a margin of 5 % of the range.
public struct Axes: Panel {
  /// The label of the x axis.
  public internal(set) var xLabel: String
  /// The label of the y axis.
  public internal(set) var yLabel: String
  /// The title above; may have several lines.
  public let title: String
  /// What is drawn, in order.
  public let marks: [any Mark]
  var xAxis = AxisOptions(name: "x")
  var yAxis = AxisOptions(name: "y")
  var right: RightAxis?
  var secondX: SecondaryAxis?
  var secondY: SecondaryAxis?
  var spines: Spines?
  var hasEqualAspect = false
  var shape: Double?
  var hasGrid: Bool?
  var legendPlace = LegendPlace.automatic
  var colorbarTitle: String?
  var colorbarSide = Figure.Side.right

  /// Creates axes.
  ///
  /// - Parameters:
  ///   - x: the label of the x axis; `$…$` is mathematics here and in all labels.
  ///   - y: the label of the y axis.
  ///   - title: the title; `"\n"` breaks lines.
  ///   - marks: what is drawn, in order.
  public init(
    x: String = "", y: String = "", title: String = "", @MarkBuilder _ marks: () -> [any Mark]
  ) {
    xLabel = x
    yLabel = y
    self.title = title
    self.marks = marks()
  }

  func with(_ change: (inout Axes) -> Void) -> Axes {
    var copy = self
    change(&copy)
    return copy
  }
}
