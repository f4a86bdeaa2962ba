/// Estimates with how many operations polynomials are written, without writing them.
struct SizeEstimate {
  /// The operations of each generator.
  let sizes: [Int]

  init(_ atoms: [Expr], _ meter: inout CostMeter) {
    sizes = atoms.map { meter.cost($0).operations }
  }

  private func size(_ monomial: Monomial) -> Int {
    var (total, factors) = (0, 0)
    for (lane, power) in monomial.powers {
      total += sizes[lane] + (power > 1 ? 1 : 0)
      factors += 1
    }
    return total + Swift.max(0, factors - 1)
  }

  private func size(_ entry: Polynomial.Entry) -> Int {
    let body = size(entry.monomial)
    if entry.monomial.isOne || entry.coefficient.magnitude == .one { return body }
    return body + (entry.coefficient.isInteger || entry.coefficient.hasUnitNumerator ? 1 : 2)
  }

  /// The terms of a polynomial.
  func size(_ polynomial: Polynomial) -> Int {
    let entries = polynomial.entries
    let isNegative = entries.allSatisfy { $0.coefficient.signum < 0 }
    return entries.reduce(entries.count - 1 + (isNegative ? 1 : 0)) { $0 + size($1) }
  }

  /// The factors of a polynomial.
  func size(_ factorization: Factorization) -> Int {
    var (total, count) = (0, 0)
    for (base, power) in factorization.factors {
      total += size(base) + (power > 1 ? 1 : 0)
      count += 1
    }
    if factorization.content.magnitude != .one {
      total += factorization.content.isInteger || factorization.content.hasUnitNumerator ? 1 : 2
    }
    return total + Swift.max(0, count - 1)
  }

  /// A bound from below on what a polynomial is written with when it is collected by the powers of a
  /// generator, whatever its coefficients factor into.
  func leastSize(_ rows: [Polynomial], in lane: Int) -> Int {
    var (total, count) = (0, 0)
    for (power, row) in rows.enumerated() where !row.isZero {
      total += leastSize(row)
      count += 1
      guard power > 0 else { continue }
      let isUnit = row.constant.map { $0.magnitude.isOne } ?? false
      total += sizes[lane] + (power > 1 ? 1 : 0) + (isUnit ? 0 : 1)
    }
    return total + count - 1
  }

  /// Every generator is written at least once.
  private func leastSize(_ polynomial: Polynomial) -> Int {
    let entries = polynomial.entries
    if entries.count == 1 { return size(entries[0]) }
    var (joined, isHigh) = (Monomial.one, false)
    for entry in entries { joined.join(entry.monomial) }
    var (total, count) = (0, 0)
    for (lane, bits) in joined.powers {
      total += sizes[lane]
      count += 1
      isHigh = isHigh || bits > 1
    }
    return total + Swift.max(1, count - 1) + (isHigh ? 1 : 0)
  }

  /// A polynomial with what all terms share taken out.
  func factoredSize(_ polynomial: Polynomial) -> Int {
    let common = polynomial.commonMonomial
    guard !common.isOne, polynomial.entries.count > 1, let rest = polynomial.divided(by: common)
    else { return size(polynomial) }
    return size(common) + 1 + size(rest)
  }
}

extension Rational {
  /// Whether the numerator is 1 or -1.
  fileprivate var hasUnitNumerator: Bool {
    if case .small(let top, _) = storage { return top.magnitude == 1 }
    return false
  }
}
