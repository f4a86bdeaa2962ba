import CSHA256

/// The SHA-256 digest (FIPS 180-4, section 6.2).
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  ///
  /// - Parameters:
  ///   - bytes: the message.
  ///   - accelerated: whether instructions made for it are used where the processor has them; the
  ///     digest is the same.
  package static func hex(_ bytes: [UInt8], accelerated: Bool = true) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in digest(bytes, accelerated: accelerated) {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift)) & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The whole message is hashed through pointers: a site is hashed on every run, and the checks of
  /// array bounds take longer than the rounds.
  private static func digest(_ bytes: [UInt8], accelerated: Bool) -> [UInt32] {
    let rest = bytes.count % 64
    let tail = Array(bytes[(bytes.count - rest)...]) + padding(for: bytes.count)
    var state = initial
    for (message, count) in [(bytes, bytes.count / 64), (tail, tail.count / 64)] {
      message.withUnsafeBufferPointer { message in
        let taken = accelerated ? takeFast(message, count, into: &state) : 0
        take(message, from: taken, to: count, into: &state)
      }
    }
    return state
  }

  /// Takes blocks by instructions of the processor; the number of those taken, all or none.
  private static func takeFast(
    _ message: UnsafeBufferPointer<UInt8>, _ count: Int, into state: inout [UInt32]
  ) -> Int {
    guard let start = message.baseAddress else { return 0 }
    return nabla_sha256_take_blocks(&state, start, count, constants)
  }

  /// Takes some of the blocks of a message.
  private static func take(
    _ message: UnsafeBufferPointer<UInt8>, from first: Int, to end: Int,
    into state: inout [UInt32]
  ) {
    guard first < end else { return }
    var moving = SIMD8<UInt32>(state)
    constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        schedule.initialize(repeating: 0)
        for block in first..<end {
          expand(message, at: 64 * block, into: schedule)
          moving = compress(moving, schedule, constants)
        }
      }
    }
    state = (0..<8).map { moving[$0] }
  }

  private static func padding(for count: Int) -> [UInt8] {
    let zeros = (119 - count % 64) % 64
    let bits = UInt64(count) * 8
    return [0x80] + [UInt8](repeating: 0, count: zeros)
      + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
  }

  private static func expand(
    _ message: UnsafeBufferPointer<UInt8>, at start: Int,
    into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    let words = UnsafeRawBufferPointer(message)
    for index in 0..<16 {
      let word = words.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self)
      schedule[index] = UInt32(bigEndian: word)
    }
    for index in 16..<64 {
      let (a, b) = (schedule[index &- 15], schedule[index &- 2])
      let small = rotate(a, 7) ^ rotate(a, 18) ^ (a &>> 3)
      let large = rotate(b, 17) ^ rotate(b, 19) ^ (b &>> 10)
      schedule[index] = schedule[index &- 16] &+ small &+ schedule[index &- 7] &+ large
    }
  }

  /// Eight rounds a turn: what the standard calls a moving one place on is a change of names here.
  private static func compress(
    _ state: SIMD8<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in stride(from: 0, to: 64, by: 8) {
      func word(_ step: Int) -> UInt32 { constants[index &+ step] &+ schedule[index &+ step] }
      round(a, b, c, &d, e, f, g, &h, word(0))
      round(h, a, b, &c, d, e, f, &g, word(1))
      round(g, h, a, &b, c, d, e, &f, word(2))
      round(f, g, h, &a, b, c, d, &e, word(3))
      round(e, f, g, &h, a, b, c, &d, word(4))
      round(d, e, f, &g, h, a, b, &c, word(5))
      round(c, d, e, &f, g, h, a, &b, word(6))
      round(b, c, d, &e, f, g, h, &a, word(7))
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let mixE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ mixE &+ (g ^ (e & (f ^ g))) &+ word
    let mixA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d = d &+ first
    h = first &+ mixA &+ ((a & b) | (c & (a | b)))
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  private static let initial: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
