import Calculus
import Dispatch
import Foundation
import Synchronization
import Testing

struct AutomaticDerivativeTests {
  private static func rosenbrock<T: Scalar>(_ p: [T]) -> T {
    var total = T.zero
    for i in 0..<p.count - 1 {
      let curve: T = p[i + 1] - p[i] * p[i]
      let distance: T = 1 - p[i]
      total = total + 100 * curve.squared + distance.squared
    }
    return total
  }

  private static func mixed<T: Scalar>(_ p: [T]) -> T {
    let angle: T = p[0] * p[1]
    let quotient: T = exp(p[2]) / (1 + p[0].squared)
    return sin(angle) + quotient * p[1].pow(3) + log(2 + angle.squared)
  }

  @Test func gradientsAndHessiansAgreeWithDifferences() {
    let points = [[0.3, -0.7, 1.1], [1, 2, -0.5], [0, 0, 0]]
    for point in points {
      let found = hessian(at: point) { Self.mixed($0) }
      let slopes = gradient(at: point) { Self.mixed($0) }
      #expect(found.gradient == slopes.elements)
      #expect(found.value == Self.mixed(point) && slopes.value == found.value)
      #expect(found.matrix == found.matrix.transpose)
      let numerical = hessian(of: { Self.mixed($0) }, at: point)
      #expect((found.matrix - numerical).largestMagnitude < 1e-6)
      for (a, b) in zip(slopes.elements, gradient(of: { Self.mixed($0) }, at: point)) {
        #expect(abs(a - b) < 1e-9)
      }
    }
  }

  @Test func productsWithTheHessianAreColumnsCombined() {
    let point = (0..<20).map { 0.5 + 0.05 * Double($0) }
    let direction = (0..<20).map { Double($0 % 3) - 1 }
    let matrix = hessian(at: point) { Self.rosenbrock($0) }.matrix
    let product = hessianVectorProduct(at: point, along: direction) { Self.rosenbrock($0) }
    for row in 0..<20 {
      let expected = (0..<20).reduce(0) { $0 + matrix[row, $1] * direction[$1] }
      #expect(abs(product[row] - expected) < 1e-9)
      for column in 0..<20 where abs(row - column) > 1 { #expect(matrix[row, column] == 0) }
    }
    let x = point[3]
    #expect(abs(matrix[3, 3] - (1200 * x * x - 400 * point[4] + 202)) < 1e-10)
    #expect(abs(matrix[3, 4] + 400 * x) < 1e-10)
  }

  /// The tangent of a coordinate that happens to be 0 still depends on it.
  @Test func zerosByChanceAreNotConstants() {
    let product = hessianVectorProduct(at: [0, 0], along: [1, 0]) { $0[0] * $0[0] * ($0[1] + 1) }
    #expect(product == [2, 0])
    #expect(hessianVectorProduct(at: [0], along: [1]) { $0[0].pow(2) } == [2])
    #expect(hessianVectorProduct(at: [1, 2], along: [3]) { $0[0] * $0[1] } == [0, 3])
  }

  @Test func jacobiansByRowsAndColumns() {
    func curve(_ p: [Variable]) -> [Variable] { [p[0] * p[1], p[0] + p[1], sin(p[0]), 4] }
    let point = [0.7, 2.0]
    let expected = Matrix([[2, 0.7], [1, 1], [cos(0.7), 0], [0, 0]])
    for direction in [AutomaticJacobian.Direction.rows, .columns] {
      let found = jacobian(at: point, by: direction, curve)
      #expect(found.matrix == expected && found.direction == direction)
      #expect(found.values == [1.4, 2.7, sin(0.7), 4])
    }
    #expect(jacobian(at: point, curve).direction == .columns)
    let wide = (0..<11).map { Double($0) }
    func sums(_ p: [Variable]) -> [Variable] {
      [p.reduce(0) { $0 + $1 * $1 }, p.reduce(1) { $0 * ($1 + 1) }]
    }
    let chosen = jacobian(at: wide, sums)
    #expect(chosen.direction == .rows)
    #expect(chosen.matrix == jacobian(at: wide, by: .columns, sums).matrix)
    #expect(chosen.matrix.rowArrays[0] == wide.map { 2 * $0 })
    #expect(jacobian(at: []) { _ in [1, 2] }.matrix.columns == 0)
    #expect(jacobian(at: [1]) { _ in [] }.matrix.rows == 0)
  }

  /// D(x ↦ x · D(y ↦ x + y)(1))(1) is 1; a differentiation that takes the two layers for one says 2.
  @Test func layersAreNotConfused() {
    let found = derivative(at: 1.0) { x in
      x * derivative(at: 1) { y in Dual(constant: x) + y }
    }
    #expect(found == 1)
    // D(x ↦ D(y ↦ x y²)(3))(2) = D(x ↦ 6x) = 6, and the mixed derivative of x² y³.
    let nested = derivative(at: 2.0) { x in
      derivative(at: Dual(3)) { y in Dual(constant: x) * y * y }
    }
    #expect(nested == 6)
    let mixed = derivative(at: 2.0) { x in
      derivative(at: Dual(3)) { y in Dual(constant: x).pow(2) * y.pow(3) }
    }
    #expect(mixed == 2 * 2 * 3 * 9)
    // A tape inside of a dual number.
    let outer = derivative(at: 3.0) { x in x * Dual(reverseDerivative(at: 2) { $0 * $0 }.derivative)
    }
    #expect(outer == 4)
  }

  @Test func numbersOutliveTheirTapeAsConstants() {
    var kept = Variable(0)
    _ = reverseDerivative(at: 2) { x in
      kept = x * 3
      return kept
    }
    let later = gradient(at: [5]) { p in kept * p[0] + kept }
    #expect(later.elements == [6] && later.value == 36)
    var inner = Variable(0)
    let outer = gradient(at: [5]) { p in
      _ = reverseDerivative(at: 2) { y in
        inner = y
        return y * p[0]
      }
      return inner * p[0] * p[0]
    }
    #expect(outer.elements == [20])
  }

  @Test func nestedTapesKeepApart() {
    let outer = gradient(at: [3, 4]) { p in
      let inside = gradient(at: [2]) { q in q[0] * q[0] * p[0] }
      #expect(inside.elements == [12])
      return p[0] * p[1] * Variable(inside.elements[0])
    }
    #expect(outer.elements == [48, 36])
  }

  @Test func longComputationsFit() {
    let found = reverseDerivative(at: 1.0) { x in
      var y = x
      for _ in 0..<20_000 { y = y * x }
      return y
    }
    #expect(found.derivative == 20_001)
    let empty = gradient(at: []) { _ in 3 }
    #expect(empty.elements.isEmpty && empty.value == 3)
  }

  @Test func otherThreadsGiveTheValueAndNoDerivative() {
    let found = gradient(at: [2]) { p in
      let x = p[0]
      let result = Mutex(Variable(0))
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        result.withLock { $0 = x * x }
        done.signal()
      }
      done.wait()
      return result.withLock { $0 } + x
    }
    #expect(found.value == 6 && found.elements[0].isNaN)
  }

  @Test func threadsDifferentiateAtTheSameTime() async {
    let many = await withTaskGroup(of: [Double].self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<50).map { step in
            let x = Double(task) + Double(step) / 50
            return gradient(at: [x, 2]) { sin($0[0]) * $0[1] }.elements[0] - 2 * cos(x)
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(many.count == 400 && many.allSatisfy { abs($0) < 1e-15 })
  }
}
