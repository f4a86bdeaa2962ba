import Calculus
import RealModule
import Testing

/// The kernels against values of many digits, against the system's library, and in blocks.
@Suite struct KernelTests {
  /// A kernel with what it is held against.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var alone: @Sendable (Double) -> Double
    var block: @Sendable ([Double]) -> [Double]
    var table: String
    /// The largest distance from the correctly rounded value, in units of its last place.
    var distance: Double
    var library: @Sendable (Double) -> Double
    /// Random arguments: uniform in one range, and in a narrow one around its middle.
    var range: ClosedRange<Double>
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "sin", alone: Kernel.sin, block: { run($0) { Kernel.sin($0, $1, $2) } },
      table: KernelTable.sin, distance: 1, library: { Double.sin($0) }, range: -1e5...1e5),
    Case(
      name: "cos", alone: Kernel.cos, block: { run($0) { Kernel.cos($0, $1, $2) } },
      table: KernelTable.cos, distance: 1, library: { Double.cos($0) }, range: -1e5...1e5),
    Case(
      name: "exp", alone: Kernel.exp, block: { run($0) { Kernel.exp($0, $1, $2) } },
      table: KernelTable.exp, distance: 1, library: { Double.exp($0) }, range: -750...712),
    Case(
      name: "log", alone: { Kernel.log($0) }, block: { run($0) { Kernel.log($0, $1, $2) } },
      table: KernelTable.log, distance: 1, library: { Double.log($0) }, range: 1e-3...1e9),
    Case(
      name: "expMinusOne", alone: Kernel.expMinusOne,
      block: { run($0) { Kernel.expMinusOne($0, $1, $2) } }, table: KernelTable.expMinusOne,
      distance: 2, library: { Double.expMinusOne($0) }, range: -720...712),
    Case(
      name: "log(onePlus:)", alone: { Kernel.log(onePlus: $0) },
      block: { run($0) { Kernel.logOnePlus($0, $1, $2) } }, table: KernelTable.logOnePlus,
      distance: 1, library: { Double.log(onePlus: $0) }, range: -0.99...1e6),
    Case(
      name: "sigmoid", alone: Kernel.sigmoid, block: { run($0) { Kernel.sigmoid($0, $1, $2) } },
      table: KernelTable.sigmoid, distance: 3, library: { 1 / (1 + Double.exp(-$0)) },
      range: -700...720),
    Case(
      name: "softplus", alone: { Kernel.logAddExp($0, 0) },
      block: { xs in
        run(xs) { x, target, count in
          let zeros = [Double](repeating: 0, count: count)
          Kernel.logAddExp(x, zeros, target, count)
        }
      },
      table: KernelTable.softplus, distance: 3,
      library: { max($0, 0) + Double.log(onePlus: Double.exp(-$0.magnitude)) }, range: -740...800),
  ]

  private static func run(
    _ xs: [Double], _ kernel: (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
  ) -> [Double] {
    var result = [Double](repeating: 0, count: xs.count)
    result.withUnsafeMutableBufferPointer { target in
      xs.withUnsafeBufferPointer { source in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        kernel(from, to, xs.count)
      }
    }
    return result
  }

  private func points(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    var random = SeededGenerator(seed: 11)
    let middle = max(range.lowerBound, min(1, range.upperBound))
    let near = max(range.lowerBound, middle - 3)...min(range.upperBound, middle + 3)
    return (0..<count).map {
      Double.random(in: $0.isMultiple(of: 2) ? range : near, using: &random)
    }
  }

  @Test(arguments: cases) func `is within the stated error at awkward points`(_ kernel: Case) {
    let pairs = KernelTable.pairs(kernel.table)
    #expect(pairs.count > 30)
    for (x, value) in pairs {
      let distance = (kernel.alone(x) - value).magnitude / value.ulp
      #expect(distance <= kernel.distance, "\(x): \(kernel.alone(x)) for \(value)")
    }
  }

  @Test(arguments: cases) func `agrees with the system's library`(_ kernel: Case) {
    for x in points(kernel.range, 4000) {
      let (value, expected) = (kernel.alone(x), kernel.library(x))
      let distance = value == expected ? 0 : (value - expected).magnitude / expected.ulp
      #expect(distance <= kernel.distance + 1, "\(x): \(value) for \(expected)")
    }
  }

  @Test(arguments: cases) func `gives the same bits alone and in a block`(_ kernel: Case) {
    let special: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, 1e300, -1e300, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, 708.9, -708.9, 707.4,
      -707.4, 1e5, 51_500, 51_200,
    ]
    let random = points(kernel.range, 180)
    // Every argument comes to stand among the eight that go together, and among those left over.
    for start in stride(from: 0, to: random.count, by: 10) {
      let xs = [special[start / 10]] + random[start..<start + 10]
      for (x, value) in zip(xs, kernel.block(xs)) {
        let expected = kernel.alone(x)
        let same = value.bitPattern == expected.bitPattern || (value.isNaN && expected.isNaN)
        #expect(same, "\(x): \(value) for \(expected)")
      }
    }
  }

  @Test(arguments: [
    354, -354, 356, -356, 706.9, 707.4, -708, 711, -746, 1e5, -1e5, 1e9, 1e18, -1e18, 1e300, -1e300,
    .infinity, -.infinity, .nan,
  ])
  func `one large exponent among small ones is found`(_ far: Double) {
    for place in 0..<8 {
      var xs = (0..<8).map { Double($0) / 8 - 0.5 }
      xs[place] = far
      let block = Self.run(xs) { Kernel.exp($0, $1, $2) }
      for (x, value) in zip(xs, block) {
        let expected = Kernel.exp(x)
        #expect(
          value.bitPattern == expected.bitPattern || (value.isNaN && expected.isNaN),
          "\(x): \(value) for \(expected)")
      }
    }
  }

  @Test func `sines and cosines come in pairs with the same bits`() {
    let xs = points(-6e4...6e4, 24)
    var cosines = [Double](repeating: 0, count: xs.count)
    let sines = Self.run(xs) { source, target, count in
      cosines.withUnsafeMutableBufferPointer { other in
        if let other = other.baseAddress { Kernel.sinCos(source, target, other, count) }
      }
    }
    #expect(sines == xs.map(Kernel.sin) && cosines == xs.map(Kernel.cos))
  }

  @Test func `waves stay within one, and their squares add up to it`() {
    for k in -2000...2000 {
      let x = Double(k) * 0.785398163397448
      let (s, c) = (Kernel.sin(x), Kernel.cos(x))
      #expect(s.magnitude <= 1 && c.magnitude <= 1 && (s * s + c * c - 1).magnitude < 5e-16)
    }
  }

  @Test func `edges are those of the functions`() {
    #expect(Kernel.exp(0) == 1 && Kernel.cos(0) == 1 && Kernel.sin(0) == 0 && Kernel.log(1) == 0)
    #expect(Kernel.exp(710) == .infinity && Kernel.exp(-746) == 0 && Kernel.exp(.nan).isNaN)
    #expect(Kernel.exp(-.infinity) == 0 && Kernel.exp(.infinity) == .infinity)
    #expect(
      Kernel.log(0) == -.infinity && Kernel.log(-1).isNaN && Kernel.log(.infinity) == .infinity)
    #expect(Kernel.log(onePlus: -1) == -.infinity && Kernel.log(onePlus: -2).isNaN)
    #expect(Kernel.sin(.infinity).isNaN && Kernel.cos(.nan).isNaN)
    #expect(Kernel.expMinusOne(-800) == -1 && Kernel.expMinusOne(800) == .infinity)
    #expect(Kernel.sigmoid(-1000) == 0 && Kernel.sigmoid(1000) == 1 && Kernel.sigmoid(0) == 0.5)
    #expect(Kernel.logAddExp(1000, 1000) == 1000 + Kernel.log(2))
    #expect(Kernel.logAddExp(-.infinity, -.infinity) == -.infinity)
    #expect(Kernel.logAddExp(-.infinity, 3) == 3 && Kernel.logAddExp(.nan, 3).isNaN)
  }
}
