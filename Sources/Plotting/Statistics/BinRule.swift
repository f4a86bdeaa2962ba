private import RealModule

/// How the bins of a histogram are chosen.
public enum BinRule: Sendable, Hashable {
  /// About as many as the finer of the rules of Freedman and Diaconis and of Sturges asks for, at
  /// most twice the root of the number of values, with round edges; whole numbers get bins about
  /// them.
  case automatic
  /// The width 2 IQR n^(−1/3) (Freedman and Diaconis, 1981), rounded down to divide the range.
  case freedmanDiaconis
  /// 1 + log₂ n bins (Sturges, 1926).
  case sturges
  /// The width (24 √π / n)^(1/3) σ (Scott, 1979), rounded down to divide the range.
  case scott
  /// A number of bins of equal width from the least to the greatest value.
  case count(Int)
  /// Bins of a width, whose edges are multiples of it.
  case width(Double)
  /// Bins between given edges; values beyond them are left out.
  case edges([Double])

  /// The greatest number of bins a rule that looks at the data gives.
  static let greatestCount = 500
}

extension BinRule {
  /// The width that a rule of theory asks for, as numpy's `histogram_bin_edges` computes it; `nil`
  /// where it gives none (no spread, or a rule that has no formula).
  package func width(for sample: Sample) -> Double? {
    guard let range = sample.range, range.span > 0 else { return nil }
    let n = Double(sample.count)
    let width: Double
    switch self {
    case .freedmanDiaconis: width = 2 * sample.interquartileRange / Self.cubeRoot(n)
    case .scott:
      let variance = sample.standardDeviation * ((n - 1) / n).squareRoot()
      width = Self.cubeRoot(24 * Double.pi.squareRoot() / n) * variance
    case .sturges: width = range.span / Double(Self.sturgesCount(sample.count))
    case .automatic:
      let sturges = range.span / Double(Self.sturgesCount(sample.count))
      let finest = range.span / (2 * n.squareRoot())
      guard let diaconis = BinRule.freedmanDiaconis.width(for: sample) else { return sturges }
      return min(max(diaconis, finest), sturges)
    case .count, .width, .edges: return nil
    }
    return width > 0 && width.isFinite ? width : nil
  }

  /// ⌈log₂ n⌉ + 1, in whole numbers.
  private static func sturgesCount(_ n: Int) -> Int {
    n > 1 ? Int.bitWidth - (n - 1).leadingZeroBitCount + 1 : 1
  }

  /// The cube root by Newton's method from arithmetic that rounds alike on every machine, since
  /// the number of bins hangs on it.
  static func cubeRoot(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value }
    let exponent = Int(value.exponent)
    let third = exponent >= 0 ? exponent / 3 : -((-exponent + 2) / 3)
    var root = Double(sign: .plus, exponent: third, significand: 1.5)
    for _ in 0..<60 {
      let next = (2 * root + value / (root * root)) / 3
      if next == root { break }
      root = next
    }
    return root
  }
}
