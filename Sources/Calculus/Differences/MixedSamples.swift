/// The quotients for a mixed second derivative, from the corners and edges of shrinking rectangles.
struct MixedSamples {
  /// The quotients.
  let ladder: DifferenceLadder
  /// How often the function was evaluated.
  let evaluations: Int

  /// Takes the samples for coordinates i and j of a point where the function has the value `center`.
  init(
    of f: ([Double]) -> Double, at point: [Double], _ i: Int, _ j: Int, center: Double
  ) {
    let (x, y) = (point[i], point[j])
    let both = zip(DifferenceSamples.steps(at: x), DifferenceSamples.steps(at: y))
    let rectangles = both.map { width, height in
      Rectangle(x: (x - width, x, x + width), y: (y - height, y, y + height), center: center) {
        f(point.replacing(i, with: $0).replacing(j, with: $1))
      }
    }
    evaluations = 1 + 8 * rectangles.count
    let area = max(1, x.magnitude) * max(1, y.magnitude)
    let widest = rectangles.map(\.quotient.magnitude).first(where: \.isFinite) ?? 0
    ladder = DifferenceLadder(
      steps: rectangles.map { ($0.width * $0.height).squareRoot() / 2 },
      quotients: rectangles.map(\.quotient), rounding: rectangles.map(\.rounding),
      mismatch: rectangles.map(\.mismatch), order: 2, power: 2,
      scale: max(center.isFinite ? center.magnitude / area : 0, widest))
  }

  /// The function's values on a grid of 3 × 3, its center in the middle.
  private struct Rectangle {
    let x: (Double, Double, Double)
    let y: (Double, Double, Double)
    /// `values[a][b]` belongs to the a-th x and the b-th y.
    let values: [[Double]]

    init(
      x: (Double, Double, Double), y: (Double, Double, Double), center: Double,
      _ f: (Double, Double) -> Double
    ) {
      self.x = x
      self.y = y
      values = [
        [f(x.0, y.0), f(x.0, y.1), f(x.0, y.2)],
        [f(x.1, y.0), center, f(x.1, y.2)],
        [f(x.2, y.0), f(x.2, y.1), f(x.2, y.2)],
      ]
    }

    var width: Double { x.2 - x.0 }
    var height: Double { y.2 - y.0 }

    var quotient: Double {
      let rise = values[2][2] - values[2][0]
      let fall = values[0][2] - values[0][0]
      return (rise - fall) / (width * height)
    }

    var rounding: Double {
      let largest = values.joined().filter(\.isFinite).map(\.magnitude).max() ?? 0
      return 2 * Double.ulpOfOne * largest / (width * height)
    }

    /// How far the four quarters disagree.
    var mismatch: Double {
      let quarters = [(0, 0), (0, 1), (1, 0), (1, 1)].map { a, b in
        let area = (a == 0 ? x.1 - x.0 : x.2 - x.1) * (b == 0 ? y.1 - y.0 : y.2 - y.1)
        let rise = values[a + 1][b + 1] - values[a + 1][b]
        let fall = values[a][b + 1] - values[a][b]
        return (rise - fall) / area
      }
      guard let low = quarters.min(), let high = quarters.max() else { return .nan }
      return high - low
    }
  }
}
