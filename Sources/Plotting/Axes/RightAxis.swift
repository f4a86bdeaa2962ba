/// A second y axis with marks of its own.
struct RightAxis: Sendable {
  var label: String
  var options: AxisOptions
  var marks: [any Mark]
}
