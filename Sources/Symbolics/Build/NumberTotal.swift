/// The sum of many numbers.
///
/// Fractions with many different denominators are added in pairs of like length, so that long
/// numbers appear only at the end.
struct NumberTotal {
  private(set) var number: Number
  /// Sums of 2, 4, 8, … fractions that wait for one of the same length.
  private var waiting: [Number?] = []

  init(_ number: Number) { self.number = number }

  mutating func add(_ other: Number) {
    if other.isZero { return }
    if !number.value.isBig, !other.value.isBig {
      let sum = number + other
      if !sum.value.isBig {
        number = sum
        return
      }
    }
    if other.isInteger {
      number = number + other
    } else {
      carry(other)
    }
  }

  /// Adds as a binary counter does: equal lengths meet.
  private mutating func carry(_ other: Number) {
    var sum = other
    for level in waiting.indices {
      guard let partner = waiting[level] else {
        waiting[level] = sum
        return
      }
      sum = sum + partner
      waiting[level] = nil
    }
    waiting.append(sum)
  }

  var total: Number { waiting.reduce(number) { sum, part in part.map { sum + $0 } ?? sum } }
}

extension Number {
  /// The longest number that is worked out, in binary digits of numerator and denominator: about
  /// 3000 decimal places.
  static let sizeLimit = 10_000

  var isTooLarge: Bool { value.isBig && value.isLarger(than: Number.sizeLimit) }
}

extension Expr {
  static var numberTooLarge: Expr {
    poisoned("a number in the expression grows beyond \(Number.sizeLimit) binary digits")
  }
}
