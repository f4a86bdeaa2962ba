/// A step with the value and slope it leads to.
struct LineSearchSample {
  var place: Objective.Place
  var share: Double
  var value: Double
  var slope: Double

  init(place: Objective.Place, share: Double, slope: Double) {
    (self.place, self.share, self.slope) = (place, share, slope)
    value = place.value
  }

  /// The sample with a line taken off that is 0 at share 0.
  func tilted(by tilt: Double) -> LineSearchSample {
    var result = self
    result.value -= share * tilt
    result.slope -= tilt
    return result
  }
}
