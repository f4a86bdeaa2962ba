import Calculus

/// A rectangle of scalars, row-major: what a matrix expression is worked out over.
///
/// Over ``Dual`` numbers, the derivative by whatever was seeded comes out with the value. The type
/// itself asks nothing of its entries, as what it asks would be looked up when a program runs.
struct Grid<T> {
  let rows: Int
  let columns: Int
  var entries: [T]

  init(rows: Int, columns: Int, entries: [T]) {
    self.rows = rows
    self.columns = columns
    self.entries = entries
  }

  init(rows: Int, columns: Int, entry: (Int, Int) -> T) {
    self.rows = rows
    self.columns = columns
    entries = []
    entries.reserveCapacity(rows * columns)
    for row in 0..<rows { for column in 0..<columns { entries.append(entry(row, column)) } }
  }

  init(_ number: T) { self.init(rows: 1, columns: 1, entries: [number]) }

  subscript(row: Int, column: Int) -> T {
    get { entries[row * columns + column] }
    set { entries[row * columns + column] = newValue }
  }

  /// The number of a 1 × 1 grid.
  var number: T { entries[0] }

  var transpose: Grid { Grid(rows: columns, columns: rows) { self[$1, $0] } }

  func map(_ transform: (T) -> T) -> Grid {
    Grid(rows: rows, columns: columns, entries: entries.map(transform))
  }

  func zipped(_ other: Grid, _ operation: (T, T) -> T) -> Grid {
    Grid(rows: rows, columns: columns, entries: zip(entries, other.entries).map(operation))
  }

}

extension Grid where T: Scalar {
  /// The matrix product; a 1 × 1 grid multiplies anything.
  func times(_ other: Grid) -> Grid {
    if rows == 1, columns == 1 { return other.map { number * $0 } }
    if other.rows == 1, other.columns == 1 { return map { $0 * other.number } }
    return Grid(rows: rows, columns: other.columns) { row, column in
      var total = T(0.0)
      for k in 0..<columns { total = total + self[row, k] * other[k, column] }
      return total
    }
  }

  static func identity(_ size: Int) -> Grid {
    Grid(rows: size, columns: size) { T($0 == $1 ? 1.0 : 0.0) }
  }

  /// Rows exchanged and eliminated, by Gaussian elimination with partial pivoting on the values;
  /// beside it stands another grid to which the same is done.
  ///
  /// - Returns: the product of the pivots with its sign, the pivots, and the other grid; nil for the
  ///   grid if a pivot is zero.
  private func eliminated(_ right: Grid) -> (pivots: [T], sign: Double, solution: Grid?) {
    var (left, right) = (self, right)
    var pivots: [T] = []
    var sign = 1.0
    for step in 0..<rows {
      let best = (step..<rows).max {
        left[$0, step].doubleValue.magnitude < left[$1, step].doubleValue.magnitude
      }
      guard let best, left[best, step].doubleValue != 0 else { return (pivots, 0, nil) }
      if best != step {
        left.exchange(best, step)
        right.exchange(best, step)
        sign = -sign
      }
      let pivot = left[step, step]
      pivots.append(pivot)
      for row in 0..<rows where row != step {
        let factor = left[row, step] / pivot
        for column in step..<columns {
          left[row, column] = left[row, column] - factor * left[step, column]
        }
        for column in 0..<right.columns {
          right[row, column] = right[row, column] - factor * right[step, column]
        }
      }
    }
    let solution = Grid(rows: right.rows, columns: right.columns) { right[$0, $1] / pivots[$0] }
    return (pivots, sign, solution)
  }

  private mutating func exchange(_ a: Int, _ b: Int) {
    for column in 0..<columns {
      (self[a, column], self[b, column]) = (self[b, column], self[a, column])
    }
  }

  /// The inverse; nil if the grid is singular to working precision: a pivot is below 1e-13 of the
  /// largest.
  var inverse: Grid? {
    let (pivots, _, solution) = eliminated(.identity(rows))
    let sizes = pivots.map(\.doubleValue.magnitude)
    guard let least = sizes.min(), let largest = sizes.max(), least > 1e-13 * largest else {
      return nil
    }
    return solution
  }

  /// The determinant; 0 if a pivot is exactly 0.
  var determinant: T {
    let (pivots, sign, _) = eliminated(Grid(rows: rows, columns: 0, entries: []))
    return sign == 0 ? minorDeterminant : pivots.reduce(T(sign)) { $0 * $1 }
  }

  /// By minors: keeps the derivative where elimination meets a zero pivot.
  private var minorDeterminant: T {
    guard rows > 1 else { return number }
    guard rows <= 6 else { return T(0.0) }
    var total = T(0.0)
    for column in 0..<columns {
      let minor = Grid(rows: rows - 1, columns: columns - 1) {
        self[$0 + 1, $1 < column ? $1 : $1 + 1]
      }
      let term = self[0, column] * minor.minorDeterminant
      total = column.isMultiple(of: 2) ? total + term : total - term
    }
    return total
  }

  /// The logarithm of the determinant, from those of the pivots, so that it neither overflows nor
  /// underflows; NaN if the determinant is not above zero.
  var logDeterminant: T {
    let (pivots, sign, _) = eliminated(Grid(rows: rows, columns: 0, entries: []))
    let negative = pivots.filter { $0.doubleValue < 0 }.count
    guard sign != 0, (sign < 0) != negative.isMultiple(of: 2) else { return T(Double.nan) }
    return pivots.reduce(T(0.0)) { $0 + Calculus.log(T.abs($1)) }
  }
}
