// Unsafe pointers: the measured hot loops of evaluation over many points. Source and target hold at
// least `count` numbers each and do not overlap.

/// Eight numbers at a time.
private typealias Lanes = SIMD8<Double>

extension Kernel {
  /// A function of one argument over a block; `target` is not the source.
  package typealias Block = (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void

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
    #if DEBUG
      for i in 0..<count { target[i] = logAddExp(first[i], second[i]) }
    #else
      var start = 0
      while start + 8 <= count {
        let (a, b) = (load(first, start), load(second, start))
        let (value, flags) = KernelCores.logAddExp(a, b)
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
    #endif
  }

  /// The sine and cosine of the same angles.
  package static func sinCos(
    _ source: UnsafePointer<Double>, _ sines: UnsafeMutablePointer<Double>,
    _ cosines: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    #if DEBUG
      for i in 0..<count { (sines[i], cosines[i]) = (sin(source[i]), cos(source[i])) }
    #else
      var start = 0
      while start + 8 <= count {
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
    #endif
  }

  /// Runs a kernel over a block, eight numbers at a time; what is outside of its range, and what is
  /// left over, goes through the function of one number.
  ///
  /// Without optimisation eight lanes are hundreds of times slower than one; the same operations in
  /// the same order then run number by number.
  @inline(__always) private static func map(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int,
    alone: (Double) -> Double, _ kernel: (Lanes) -> (Lanes, SIMD8<Int64>)
  ) {
    #if DEBUG
      for i in 0..<count { target[i] = alone(source[i]) }
    #else
      var start = 0
      while start + 8 <= count {
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
    #endif
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
