// Unsafe pointers: the measured hot loops of evaluation over many points. Source and target hold at
// least `count` numbers each and do not overlap.

/// Eight numbers at a time.
private typealias Lanes = SIMD8<Double>

/// Below zero in the lanes that are outside of a kernel's range.
private typealias Flags = SIMD8<Int64>

extension Kernel {
  package static func sin(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: sin) {
      let (turns, rest) = KernelCores.quarters($0)
      return (KernelCores.wave(rest, turns), KernelCores.angleFlags(turns))
    }
  }

  package static func cos(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    map(source, target, count, alone: cos) {
      let (turns, rest) = KernelCores.quarters($0)
      return (KernelCores.wave(rest, turns + 1), KernelCores.angleFlags(turns))
    }
  }

  package static func exp(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    ExponentialTable.use { table in
      map(source, target, count, alone: exp) { KernelCores.exp($0, table) }
    }
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
    ExponentialTable.use { table in
      map(source, target, count, alone: sigmoid) { KernelCores.sigmoid($0, table) }
    }
  }

  package static func logAddExp(
    _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>,
    _ target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    let wide = wideCount(count)
    var unusual = Flags()
    ExponentialTable.use { table in
      for start in stride(from: 0, to: wide, by: 8) {
        let (value, flags) = KernelCores.logAddExp(
          load(first, start), load(second, start), table)
        store(value, target, start)
        unusual |= flags
      }
    }
    let alone = isAnyNegative(unusual) ? 0 : wide
    for i in alone..<count { target[i] = logAddExp(first[i], second[i]) }
  }

  /// The sine and cosine of the same angles.
  package static func sinCos(
    _ source: UnsafePointer<Double>, _ sines: UnsafeMutablePointer<Double>,
    _ cosines: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    let wide = wideCount(count)
    var unusual = Flags()
    for start in stride(from: 0, to: wide, by: 8) {
      let (turns, rest) = KernelCores.quarters(load(source, start))
      let (sine, cosine) = KernelCores.waves(rest, turns)
      store(sine, sines, start)
      store(cosine, cosines, start)
      unusual |= KernelCores.angleFlags(turns)
    }
    let alone = isAnyNegative(unusual) ? 0 : wide
    for i in alone..<count { (sines[i], cosines[i]) = (sin(source[i]), cos(source[i])) }
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

  /// Runs a kernel over a block, eight numbers at a time; what is outside of its range, and what is
  /// left over, goes through the function of one number.
  ///
  /// A block is looked through for the former only when there is one.
  @inline(__always) private static func map(
    _ source: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ count: Int,
    alone: (Double) -> Double, _ kernel: (Lanes) -> (Lanes, Flags)
  ) {
    let wide = wideCount(count)
    var unusual = Flags()
    for start in stride(from: 0, to: wide, by: 8) {
      let (value, flags) = kernel(load(source, start))
      store(value, target, start)
      unusual |= flags
    }
    if isAnyNegative(unusual) {
      for start in stride(from: 0, to: wide, by: 8)
      where isAnyNegative(kernel(load(source, start)).1) {
        for i in start..<start + 8 { target[i] = alone(source[i]) }
      }
    }
    for i in wide..<count { target[i] = alone(source[i]) }
  }

  @inline(__always) private static func isAnyNegative(_ flags: Flags) -> Bool {
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
