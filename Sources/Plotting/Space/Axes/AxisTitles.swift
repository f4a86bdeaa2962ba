import Geometry
import Typesetting

/// Places the titles of the three axes clear of tick labels and of one another.
struct AxisTitles {
  let axes: [BoxAxis]
  /// The titles as they are set; `nil` for none.
  let boxes: [TextBox?]
  let theme: Theme

  /// The titles at their places, in the order of the axes.
  func placed() -> [PlacedText] {
    var taken = axes.flatMap(\.labels).map(\.bounds)
    var result: [PlacedText] = []
    for (axis, box) in zip(axes, boxes) {
      guard let box else { continue }
      let title = place(box, beside: axis, clearOf: taken)
      taken.append(title.bounds)
      result.append(title)
    }
    return result
  }

  /// The nearest place that is free; along the axis if there is room, else upright.
  private func place(
    _ box: TextBox, beside axis: BoxAxis, clearOf taken: [Rectangle]
  ) -> PlacedText {
    var last = box.placed(at: axis.middle, anchor: .center)
    for step in 0..<60 {
      for rotation in rotations(box, axis) {
        let depth =
          rotation == 0 ? BoxAxis.reach(box.width, box.height, axis.normal) : box.height / 2
        for shift in [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4] {
          let distance = axis.depth + theme.gap + depth + 2 * Double(step)
          let place = axis.middle + axis.normal * distance + axis.along * (shift * axis.length)
          last = box.placed(at: place, anchor: .center, rotation: rotation)
          let bounds = last.bounds.inset(by: -1)
          if !taken.contains(where: { $0.overlaps(bounds) }) { return last }
        }
      }
    }
    return last
  }

  /// The angles to try: words of a letter or two stand upright; longer ones follow their axis if
  /// they are not longer than it.
  private func rotations(_ box: TextBox, _ axis: BoxAxis) -> [Double] {
    guard box.width > 1.6 * box.height, box.width < 1.2 * axis.length else { return [0] }
    // Steep titles read upwards, as on a page turned to the left.
    let isSteep = axis.along.dx.magnitude < 0.35
    let upright = (isSteep ? axis.along.dy > 0 : axis.along.dx < 0) ? -axis.along : axis.along
    return [upright.angle, 0]
  }
}
