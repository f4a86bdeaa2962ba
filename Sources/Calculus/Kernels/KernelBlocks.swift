// Unsafe pointers: the measured hot loops of evaluation over many points. Source and target hold at
// least `count` numbers each and do not overlap.

/// Eight numbers at a time.
private typealias Lanes = SIMD8<Double>

extension Kernel {
  package static func sin(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: sin) {
      let (turns, rest, correction) = KernelCores.quarters($0)
      let (sine, cosine) = KernelCores.sineAndCosine(rest, correction)
      return (Lanes.quarter(sine, cosine, turns: turns), KernelCores.angleFlags(turns))
    }
  }

  package static func cos(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: cos) {
      let (turns, rest, correction) = KernelCores.quarters($0)
      let (sine, cosine) = KernelCores.sineAndCosine(rest, correction)
      return (Lanes.quarter(sine, cosine, turns: turns + 1), KernelCores.angleFlags(turns))
    }
  }

  package static func exp(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: exp) { KernelCores.exp($0) }
  }

  package static func expMinusOne(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: expMinusOne) { KernelCores.expMinusOne($0) }
  }

  package static func log(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: { log($0) }, { KernelCores.log($0) })
  }

  package static func logOnePlus(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: { log(onePlus: $0) }, { KernelCores.logOnePlus($0) })
  }

  package static func sigmoid(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: sigmoid) { KernelCores.sigmoid($0) }
  }

  package static func logAddExp(
    _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>,
    _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    var start = 0
    while start + 8 <= wideCount(count) {
      let (value, flags) = KernelCores.logAddExp(load(first, start), load(second, start))
      store(value, target, start)
      if isAnyNegative(flags) {
        for i in start..<start + 8 { target[i] = logAddExp(first[i], second[i]) }
      }
      start += 8
    }
    while start < count {
      target[start] = logAddExp(first[start], second[start])
      start += 1
    }
  }

  /// The sine and cosine of the same angles.
  package static func sinCos(
    _ source: UnsafePointer<Double>, _ sines: UnsafeMutablePointer<Double>,
    _ cosines: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    var start = 0
    while start + 8 <= wideCount(count) {
      let (turns, rest, correction) = KernelCores.quarters(load(source, start))
      let (sine, cosine) = KernelCores.sineAndCosine(rest, correction)
      store(Lanes.quarter(sine, cosine, turns: turns), sines, start)
      store(Lanes.quarter(sine, cosine, turns: turns + 1), cosines, start)
      if isAnyNegative(KernelCores.angleFlags(turns)) {
        for i in start..<start + 8 { (sines[i], cosines[i]) = (sin(source[i]), cos(source[i])) }
      }
      start += 8
    }
    while start < count {
      (sines[start], cosines[start]) = (sin(source[start]), cos(source[start]))
      start += 1
    }
  }

  /// How many numbers of a block go eight at a time.
  ///
  /// Without optimisation eight lanes are hundreds of times slower than one: there only the first
  /// eight go together, which tests hold against the others.
  @inline(__always) private static func wideCount(_ count: Int) -> Int {
    #if DEBUG
      Swift.min(count, 8)
    #else
      count
    #endif
  }

  /// Runs a kernel over a block, eight numbers at a time; what is outside of its range, and what is
  /// left over, goes through the function of one number.
  @inline(__always) private static func map(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int,
    alone: (Double) -> Double, _ kernel: (Lanes) -> (Lanes, SIMD8<Int64>)
  ) {
    var start = 0
    while start + 8 <= wideCount(count) {
      let (value, flags) = kernel(load(source, start))
      store(value, target, start)
      if isAnyNegative(flags) {
        for i in start..<start + 8 { target[i] = alone(source[i]) }
      }
      start += 8
    }
    while start < count {
      target[start] = alone(source[start])
      start += 1
    }
  }

  @inline(__always) private static func isAnyNegative(_ flags: SIMD8<Int64>) -> Bool {
    let four = flags.lowHalf | flags.highHalf
    let two = four.lowHalf | four.highHalf
    return (two[0] | two[1]) < 0
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
