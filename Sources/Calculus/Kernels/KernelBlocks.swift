// Unsafe pointers: the measured hot loops of evaluation over many points. Source and target hold at
// least `count` numbers each and do not overlap.

/// Eight numbers at a time.
private typealias Lanes = SIMD8<Double>

extension Kernel {
  package static func sin(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, within: KernelRange.angle, alone: sin) {
      let (turns, rest) = KernelCores.quarters($0)
      return KernelCores.wave(rest, turns)
    }
  }

  package static func cos(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, within: KernelRange.angle, alone: cos) {
      let (turns, rest) = KernelCores.quarters($0)
      return KernelCores.wave(rest, turns + 1)
    }
  }

  package static func exp(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    ExponentialTable.use { table in
      let wide = wideCount(count)
      var marks: UInt64 = 0
      for start in stride(from: 0, to: wide, by: 8) {
        store(KernelCores.exp(load(source, start), table, &marks), target, start)
      }
      // The powers of two come for nothing and say nearly always that no argument is far out.
      mend(
        wide..<count, before: KernelRange.isModerate(marks) ? 0 : wide,
        within: { KernelRange.exponent(source[$0]) }
      ) { target[$0] = exp(source[$0]) }
    }
  }

  package static func expMinusOne(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, within: KernelRange.exponent, alone: expMinusOne) {
      KernelCores.expMinusOne($0)
    }
  }

  package static func log(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, within: KernelRange.positive, alone: { log($0) }) {
      KernelCores.log($0)
    }
  }

  package static func logOnePlus(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(
      source, target, count, within: { KernelRange.positive(1 + $0) },
      alone: { log(onePlus: $0) }
    ) { KernelCores.logOnePlus($0) }
  }

  package static func sigmoid(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    ExponentialTable.use { table in
      map(source, target, count, within: KernelRange.exponent, alone: sigmoid) {
        KernelCores.sigmoid($0, table)
      }
    }
  }

  package static func logAddExp(
    _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>,
    _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    ExponentialTable.use { table in
      forEachEight(count, within: { KernelRange.exponent(first[$0] - second[$0]) }) { start in
        let value = KernelCores.logAddExp(load(first, start), load(second, start), table)
        store(value, target, start)
      } alone: {
        target[$0] = logAddExp(first[$0], second[$0])
      }
    }
  }

  /// The sine and cosine of the same angles.
  package static func sinCos(
    _ source: UnsafePointer<Double>, _ sines: UnsafeMutablePointer<Double>,
    _ cosines: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    forEachEight(count, within: { KernelRange.angle(source[$0]) }) { start in
      let (turns, rest) = KernelCores.quarters(load(source, start))
      let (sine, cosine) = KernelCores.waves(rest, turns)
      store(sine, sines, start)
      store(cosine, cosines, start)
    } alone: {
      (sines[$0], cosines[$0]) = (sin(source[$0]), cos(source[$0]))
    }
  }

  /// How many numbers of a block go eight at a time: a multiple of 8.
  ///
  /// Without optimisation eight lanes are hundreds of times slower than one: there only the first
  /// eight go together, which tests hold against the others.
  @inline(__always) private static func wideCount(_ count: Int) -> Int {
    #if DEBUG
      Swift.min(count, 8) / 8 * 8
    #else
      count / 8 * 8
    #endif
  }

  @inline(__always) private static func map(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int,
    within range: (Double) -> Int64, alone: (Double) -> Double, _ kernel: (Lanes) -> Lanes
  ) {
    forEachEight(count, within: { range(source[$0]) }) { start in
      store(kernel(load(source, start)), target, start)
    } alone: {
      target[$0] = alone(source[$0])
    }
  }

  /// Works through a block, eight numbers at a time; what is outside of the range, and what is left
  /// over, goes through the function of one number.
  ///
  /// The range is looked after in a loop of its own: in the loop of the formulas it would push their
  /// numbers out of the registers, which costs more than to read the arguments again.
  ///
  /// - Parameter range: below zero for the index of an argument that is outside.
  @inline(__always) private static func forEachEight(
    _ count: Int, within range: (Int) -> Int64, together: (Int) -> Void, alone: (Int) -> Void
  ) {
    let wide = wideCount(count)
    for start in stride(from: 0, to: wide, by: 8) { together(start) }
    mend(wide..<count, before: wide, within: range, alone: alone)
  }

  /// Works out one by one what is left over, and what is outside of the range among those before.
  @inline(__always) private static func mend(
    _ left: Range<Int>, before wide: Int, within range: (Int) -> Int64, alone: (Int) -> Void
  ) {
    if isAnyOutside(0..<wide, range) {
      for start in stride(from: 0, to: wide, by: 8) where isAnyOutside(start..<start + 8, range) {
        for i in start..<start + 8 { alone(i) }
      }
    }
    for i in left { alone(i) }
  }

  @inline(__always) private static func isAnyOutside(
    _ indices: Range<Int>, _ range: (Int) -> Int64
  ) -> Bool {
    var sign: Int64 = 0
    for i in indices { sign |= range(i) }
    return sign < 0
  }

  @inline(__always) private static func load(
    _ source: UnsafePointer<Double>, _ start: Int
  ) -> Lanes {
    UnsafeRawPointer(source + start).loadUnaligned(as: Lanes.self)
  }

  @inline(__always) private static func store(
    _ value: Lanes, _ target: UnsafeMutablePointer<Double>, _ start: Int
  ) {
    UnsafeMutableRawPointer(target + start).storeBytes(of: value, as: Lanes.self)
  }
}
