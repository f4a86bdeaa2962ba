import Symbolics
import Synchronization

/// The program of a function, made when it is first asked for: its survey, its grid and its contour
/// lines all ask.
final class ProgramMemory: Sendable {
  private let program = Mutex<JointFunction?>(nil)

  /// The program made before, or made now.
  func known(_ make: () -> JointFunction) -> JointFunction {
    program.withLock { known in
      if let known { return known }
      let program = make()
      known = program
      return program
    }
  }
}
