import Geometry

/// A place for a label on a contour line.
struct LabelPlace {
  let line: Int
  let box: RotatedBox
  /// Where the line is cut, as lengths along it.
  let gap: ClosedRange<Double>
  var cost: Double
  /// The room it keeps from other labels.
  ///
  /// Upright bounds count, as readers of the layout know only those.
  let room: Rectangle

  init(line: Int, box: RotatedBox, gap: ClosedRange<Double>, cost: Double) {
    self.line = line
    self.box = box
    self.gap = gap
    self.cost = cost
    room = box.grown(by: 2).bounds
  }
}

/// A label that has its place.
struct PlacedLabel {
  var place: LabelPlace
  /// Where lines other than its own are cut, too.
  var cuts: [(line: Int, gap: ClosedRange<Double>)] = []
}
