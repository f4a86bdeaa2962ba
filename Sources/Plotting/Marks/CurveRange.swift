import Calculus
import Symbolics

/// What is known of a function on an interval: least and greatest value, poles, zeros, jumps.
///
/// Of an expression this is proved by ``FunctionSurvey``; of a closure, or where that takes too
/// long, it is what 256 samples and searches between them find.
struct CurveRange: Sendable {
  /// The place and value of the least value, if there is one.
  var least: (x: Double, y: Double)?
  /// The place and value of the greatest value, if there is one.
  var greatest: (x: Double, y: Double)?
  /// Where the function is unbounded.
  var poles: [Double] = []
  /// Where the function is zero; empty when there are too many to be found.
  var zeros: [Double] = []
  /// Where the function jumps.
  var jumps: [Double] = []
  /// The values a picture should show.
  var shown: ClosedRange<Double>?

  /// Studies a function.
  ///
  /// - Parameters:
  ///   - scale: the axis of the values; those that have no place on it do not count.
  init(_ function: FunctionOfOne, over range: ClosedRange<Double>, scale: ScaleKind) {
    let survey = function.enclosure(x: .linear, y: .linear).map {
      FunctionSurvey(
        function.value, slope: function.derivative ?? { _ in .nan }, $0, over: range)
    }
    let isShown = { (y: Double) in y.isFinite && scale.measure(y).isFinite }
    if let survey, survey.isComplete, survey.candidates.allSatisfy({ isShown($0.y) }) {
      poles = survey.poles
      zeros = survey.zeros
      jumps = survey.jumps
      for (x, y) in survey.candidates { add(x, y) }
      settle()
    } else {
      let samples = SampledRange(function.value, over: range, accepting: isShown)
      least = samples.least
      greatest = samples.greatest
      poles = samples.poles
      let isWild = survey.map { !$0.isComplete } ?? false
      zeros = isWild ? [] : survey?.zeros ?? samples.zeros
    }
    shown = shownRange(function.value, over: range, scale: scale)
  }

  private mutating func add(_ x: Double, _ y: Double) {
    if least.map({ y < $0.y }) ?? true { least = (x, y) }
    if greatest.map({ y > $0.y }) ?? true { greatest = (x, y) }
  }

  /// Takes extreme values for zero that are off it by rounding only.
  private mutating func settle() {
    guard let low = least, let high = greatest else { return }
    let size = 1e-15 * max(low.y.magnitude, high.y.magnitude)
    if low.y.magnitude < size { least?.y = 0 }
    if high.y.magnitude < size { greatest?.y = 0 }
  }

  /// All values, or those about the middle where the function is unbounded: five times the median
  /// deviation from the median to either side, which shows the bends of 1/x and tan x and leaves the
  /// limbs that run off.
  private func shownRange(
    _ value: (Double) -> Double, over range: ClosedRange<Double>, scale: ScaleKind
  ) -> ClosedRange<Double>? {
    guard let least, let greatest else { return nil }
    guard !poles.isEmpty else { return least.y...greatest.y }
    let count = 256
    // Samples off the round places where poles like to be.
    let measures = (0..<count).map { index in
      scale.measure(value(range.lowerBound + range.span * (Double(index) + 0.4871) / Double(count)))
    }.filter(\.isFinite).sorted()
    guard measures.count > 10 else { return least.y...greatest.y }
    let middle = measures[measures.count / 2]
    let deviations = measures.map { ($0 - middle).magnitude }.sorted()
    let room = max(5 * deviations[measures.count / 2], 1e-9 * max(middle.magnitude, 1))
    let low = max(measures[0], middle - room)
    let high = min(measures[measures.count - 1], middle + room)
    return low < high
      ? scale.value(ofMeasure: low)...scale.value(ofMeasure: high) : least.y...greatest.y
  }
}
