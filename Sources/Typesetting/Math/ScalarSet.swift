/// A set of characters as bits, one for each up to the greatest, since texts add the same few over
/// and over.
package struct ScalarSet: Sendable {
  private var words: [UInt64] = []

  /// Creates an empty set.
  package init() {}

  /// The characters in ascending order.
  package var scalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        let value = UInt32(64 * index + rest.trailingZeroBitCount)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        rest &= rest - 1
      }
    }
    return scalars
  }

  /// Adds a character.
  mutating func insert(_ scalar: Unicode.Scalar) {
    let (place, bit) = Int(scalar.value).quotientAndRemainder(dividingBy: 64)
    if place >= words.count {
      words.append(contentsOf: repeatElement(0, count: place + 1 - words.count))
    }
    words[place] |= 1 << UInt64(bit)
  }

  /// Adds characters.
  mutating func formUnion(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { insert(scalar) }
  }
}
