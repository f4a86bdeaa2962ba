/// The Euclidean length of a vector; no overflow or underflow of squares on the way.
public func norm(_ vector: [Double]) -> Double {
  let largest = vector.reduce(0) { max($0, abs($1)) }
  guard largest > 0, largest.isFinite else { return vector.reduce(0) { $0 + abs($1) } }
  return largest * vector.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
}

/// The sum of the products of entries.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}

/// a + factor · b.
func sum(_ a: [Double], _ factor: Double, _ b: [Double]) -> [Double] {
  a.indices.map { a[$0] + factor * b[$0] }
}

/// a − b.
func difference(_ a: [Double], _ b: [Double]) -> [Double] { sum(a, -1, b) }

/// factor · a.
func scaled(_ a: [Double], by factor: Double) -> [Double] { a.map { factor * $0 } }

extension Matrix {
  /// The product with a vector as long as the matrix has columns.
  static func * (a: Matrix, b: [Double]) -> [Double] {
    (0..<a.rows).map { row in
      var sum = 0.0
      for column in 0..<a.columns { sum += a[row, column] * b[column] }
      return sum
    }
  }
}
