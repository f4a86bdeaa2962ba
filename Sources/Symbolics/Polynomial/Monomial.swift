/// Powers of up to 16 generators.
///
/// Sixteen bits hold one power, four powers share a word, the first in its highest bits. The highest
/// bit of each power stays clear, so that words are multiplied, divided and compared at once.
struct Monomial: Sendable, Hashable {
  static let capacity = 16

  /// The powers of generators 0-3, 4-7, 8-11 and 12-15.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  private static let guards: UInt64 = 0x8000_8000_8000_8000
  private static let large: UInt64 = 0xE000_E000_E000_E000

  static let one = Monomial()

  init() {}

  /// - Parameter power: below 8192, as all powers are.
  init(generator: Int, power: Int) { self[generator] = power }

  subscript(generator: Int) -> Int {
    get {
      let shift = UInt64(48 - (generator & 3) << 4)
      return Int((word(generator >> 2) >> shift) & 0xFFFF)
    }
    set {
      let shift = UInt64(48 - (generator & 3) << 4)
      let bits = UInt64(truncatingIfNeeded: newValue) & 0x7FFF
      let word = word(generator >> 2) & ~(0xFFFF << shift) | bits << shift
      switch generator >> 2 {
      case 0: words.0 = word
      case 1: words.1 = word
      case 2: words.2 = word
      default: words.3 = word
      }
    }
  }

  private func word(_ index: Int) -> UInt64 {
    switch index {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    default: words.3
    }
  }

  static func == (left: Monomial, right: Monomial) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  var isOne: Bool { words.0 | words.1 | words.2 | words.3 == 0 }

  static func * (left: Monomial, right: Monomial) -> Monomial {
    var result = left
    result.words.0 &+= right.words.0
    result.words.1 &+= right.words.1
    result.words.2 &+= right.words.2
    result.words.3 &+= right.words.3
    return result
  }

  /// The quotient, nil when it has a negative power.
  func divided(by other: Monomial) -> Monomial? {
    // A guard bit that is gone has been lent to the power below it.
    let guards = Monomial.guards
    let a = (words.0 | guards) &- other.words.0
    let b = (words.1 | guards) &- other.words.1
    let c = (words.2 | guards) &- other.words.2
    let d = (words.3 | guards) &- other.words.3
    guard a & b & c & d & guards == guards else { return nil }
    var result = self
    result.words = (a ^ guards, b ^ guards, c ^ guards, d ^ guards)
    return result
  }

  /// The common part.
  func common(_ other: Monomial) -> Monomial {
    var result = self
    result.words = (
      Monomial.smaller(words.0, other.words.0), Monomial.smaller(words.1, other.words.1),
      Monomial.smaller(words.2, other.words.2), Monomial.smaller(words.3, other.words.3)
    )
    return result
  }

  /// The smaller one of each of four powers.
  private static func smaller(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let isNotBelow = (((left | guards) &- right) & guards) >> 15
    let mask = isNotBelow &* 0xFFFF
    return right & mask | left & ~mask
  }

  /// The powers with the bits of both, which bound the larger ones from above.
  mutating func join(_ other: Monomial) {
    words.0 |= other.words.0
    words.1 |= other.words.1
    words.2 |= other.words.2
    words.3 |= other.words.3
  }

  /// Whether products of two such monomials surely fit.
  var isModerate: Bool { (words.0 | words.1 | words.2 | words.3) & Monomial.large == 0 }

  /// The generators that occur, as the bits of a number.
  var support: UInt16 {
    var bits = Monomial.lanes(words.0)
    if words.1 != 0 { bits |= Monomial.lanes(words.1) << 4 }
    if words.2 != 0 { bits |= Monomial.lanes(words.2) << 8 }
    if words.3 != 0 { bits |= Monomial.lanes(words.3) << 12 }
    return bits
  }

  /// The powers of a word that are not zero, as four bits.
  private static func lanes(_ word: UInt64) -> UInt16 {
    let high = (word &+ 0x7FFF_7FFF_7FFF_7FFF) & guards
    let bits = high >> 63 | (high >> 46) & 2 | (high >> 29) & 4 | (high >> 12) & 8
    return UInt16(truncatingIfNeeded: bits)
  }

  /// The generators that occur with their powers, in order.
  var powers: Powers { Powers(rest: self) }

  /// Walks through the generators that occur.
  struct Powers: Sequence, IteratorProtocol {
    fileprivate var rest: Monomial
    fileprivate var index = 0

    mutating func next() -> (lane: Int, power: Int)? {
      while index < 4 {
        let word = rest.word(index)
        guard word != 0 else {
          index += 1
          continue
        }
        let lane = index << 2 + word.leadingZeroBitCount >> 4
        let power = rest[lane]
        rest[lane] = 0
        return (lane, power)
      }
      return nil
    }
  }

  /// The generator when the monomial is its first power.
  var loneGenerator: Int? {
    var list = powers
    guard let (lane, power) = list.next(), power == 1, list.next() == nil else { return nil }
    return lane
  }

  /// Lexical order; earlier generators weigh more.
  static func isGreater(_ left: Monomial, _ right: Monomial) -> Bool {
    if left.words.0 != right.words.0 { return left.words.0 > right.words.0 }
    if left.words.1 != right.words.1 { return left.words.1 > right.words.1 }
    if left.words.2 != right.words.2 { return left.words.2 > right.words.2 }
    return left.words.3 > right.words.3
  }
}

/// Thrown when polynomial work would take too long for the gain; the form is then left as it is.
struct PolynomialLimit: Error {}
