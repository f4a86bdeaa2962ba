private import RealModule

/// A round step: 1, 2, 2.5 or 5 times a power of ten, held as integers so that every multiple is
/// the double nearest to the decimal it is written as.
struct TickStep: Sendable, Hashable {
  /// The digits of the step, such as 1, 2, 5 or 25.
  let digits: Int
  /// The step is `digits` times ten to this power.
  let exponent: Int

  /// The size of the step.
  let size: Double

  init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
    size = RoundNumber(digits, exponent).value
  }

  /// How simple the step is, from 0 to 1.
  var simplicity: Double {
    switch digits {
    case 1: 1
    case 2, 5: 0.9
    case 25: 0.1
    default: 0
    }
  }

  /// Steps that put about 1 to 100 ticks on a range, the finest first.
  static func candidates(span: Double) -> [TickStep] {
    guard span > 0, span.isFinite else { return [] }
    let top = Int(Double.log10(span).rounded(.down))
    var steps: [TickStep] = []
    steps.reserveCapacity(16)
    for power in (top - 2)...(top + 1) {
      steps.append(TickStep(digits: 1, exponent: power))
      steps.append(TickStep(digits: 2, exponent: power))
      steps.append(TickStep(digits: 25, exponent: power - 1))
      steps.append(TickStep(digits: 5, exponent: power))
    }
    return steps
  }

  /// The multiples inside a range, with a little tolerance at its ends; `nil` when there are too
  /// many or they cannot be told apart in double precision.
  func multiples(in range: ClosedRange<Double>, atMost count: Int = 200) -> ClosedRange<Int>? {
    let (low, high) = (range.lowerBound / size, range.upperBound / size)
    guard max(low.magnitude, high.magnitude) < 2e14 else { return nil }
    let first = Int((low - max(1e-9, 2 * low.ulp)).rounded(.up))
    let last = Int((high + max(1e-9, 2 * high.ulp)).rounded(.down))
    return first <= last && last - first < count ? first...last : nil
  }

  /// A multiple.
  func multiple(_ index: Int) -> RoundNumber { RoundNumber(index * digits, exponent) }

  /// The step that parts this one into four or five.
  var minor: TickStep {
    switch digits {
    case 2: TickStep(digits: 5, exponent: exponent - 1)
    case 5: TickStep(digits: 1, exponent: exponent)
    case 25: TickStep(digits: 5, exponent: exponent)
    default: TickStep(digits: 2 * digits, exponent: exponent - 1)
    }
  }
}
