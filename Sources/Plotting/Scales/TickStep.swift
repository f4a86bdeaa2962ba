private import RealModule

/// A round step: 1, 2, 2.5 or 5 times a power of ten, held as integers so that every multiple is
/// the double nearest to the decimal it is written as.
struct TickStep: Sendable, Hashable {
  /// 1, 2, 5 or 25.
  let digits: Int
  /// The step is `digits` times ten to this power.
  let exponent: Int

  /// The size of the step.
  var size: Double { Self.decimal(digits, exponent) }

  /// How much less round the step is than a power of ten.
  var roughness: Double { digits == 25 ? 0.35 : digits == 1 ? 0 : 0.08 }

  /// Steps that put about 1 to 100 ticks on a range, the finest first.
  static func candidates(span: Double) -> [TickStep] {
    guard span > 0, span.isFinite else { return [] }
    let top = Int(Double.log10(span).rounded(.down))
    return ((top - 2)...(top + 1)).flatMap { power in
      [
        TickStep(digits: 1, exponent: power), TickStep(digits: 2, exponent: power),
        TickStep(digits: 25, exponent: power - 1), TickStep(digits: 5, exponent: power),
      ]
    }
  }

  /// The multiples inside a range, with a little tolerance at its ends; `nil` when there are too
  /// many or they cannot be told apart in double precision.
  func multiples(in range: ClosedRange<Double>) -> ClosedRange<Int>? {
    let (low, high) = (range.lowerBound / size, range.upperBound / size)
    guard max(low.magnitude, high.magnitude) < 1e13 else { return nil }
    let first = Int((low - 1e-9 * max(1, low.magnitude * 1e-3)).rounded(.up))
    let last = Int((high + 1e-9 * max(1, high.magnitude * 1e-3)).rounded(.down))
    return first <= last && last - first < 200 ? first...last : nil
  }

  /// The value of a multiple.
  func value(_ multiple: Int) -> Double { Self.decimal(multiple * digits, exponent) }

  /// A multiple as text, in units of ten to a power, with as many decimals as the step needs.
  func text(_ multiple: Int, unit: Int) -> String {
    let number = multiple * digits
    let shift = exponent - unit
    var text = String(number.magnitude)
    if shift >= 0 {
      text += number == 0 ? "" : String(repeating: "0", count: shift)
    } else {
      let missing = max(0, 1 - shift - text.count)
      text = String(repeating: "0", count: missing) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: shift))
    }
    return (number < 0 ? "\u{2212}" : "") + text
  }

  private static func decimal(_ number: Int, _ exponent: Int) -> Double {
    let power = Double.pow(10, Double(exponent.magnitude))
    return exponent >= 0 ? Double(number) * power : Double(number) / power
  }
}
