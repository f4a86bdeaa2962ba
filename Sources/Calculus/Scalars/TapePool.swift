import Synchronization

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Lends tapes and takes them back, so that their memory is used again.
///
/// There are as many as were ever needed at once: one for each thread that differentiates, times the
/// depth to which differentiations are nested.
enum TapePool {
  private static let ages = Atomic<Int>(1)
  /// The address of the tape returned last, which saves the lock where there is only one.
  private static let recent = Atomic<UInt>(0)
  private static let others = Mutex<[Address]>([])

  /// A tape's place; it may cross threads because only its borrower looks inside.
  private struct Address: @unchecked Sendable { let place: Tape.Place }

  /// An empty tape for this thread alone; give it back when done.
  static func borrow(tracing: Bool) -> Tape.Place {
    let place = free() ?? make()
    place.pointee.age = ages.wrappingAdd(1, ordering: .relaxed).oldValue
    place.pointee.owner = currentThread()
    place.pointee.isTracing = tracing
    return place
  }

  /// Ends the use of a tape: its numbers become constants.
  static func giveBack(_ tape: Tape.Place) {
    tape.pointee.clear()
    let put = recent.compareExchange(
      expected: 0, desired: UInt(bitPattern: tape), ordering: .acquiringAndReleasing)
    if !put.exchanged { others.withLock { $0.append(Address(place: tape)) } }
  }

  private static func free() -> Tape.Place? {
    let address = recent.exchange(0, ordering: .acquiringAndReleasing)
    if let place = Tape.Place(bitPattern: address) { return place }
    return others.withLock { $0.popLast()?.place }
  }

  private static func make() -> Tape.Place {
    let place = Tape.Place.allocate(capacity: 1)
    place.initialize(to: Tape())
    return place
  }
}

/// A number that tells threads apart; not 0.
func currentThread() -> UInt {
  #if canImport(Glibc)
    UInt(pthread_self())
  #else
    UInt(bitPattern: pthread_self())
  #endif
}
