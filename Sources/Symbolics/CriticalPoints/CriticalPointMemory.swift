import Synchronization

/// The searches for critical points made last: a page asks for the same ones in its text and again in
/// its figure.
///
/// The oldest is forgotten first, which changes times only.
enum CriticalPointMemory {
  /// What was asked for.
  struct Question {
    let expression: Expr
    let variables: [Expr]
    let box: [ClosedRange<Double>]
    let resolution: Double
    let effort: Int

    fileprivate func isSame(as other: Question) -> Bool {
      expression == other.expression && variables == other.variables && box == other.box
        && resolution == other.resolution && effort == other.effort
    }
  }

  private static let limit = 8
  private static let known = Mutex<[(question: Question, answer: CriticalPoints)]>([])

  /// The answer found before; nil if the question is new or was forgotten.
  static func answer(to question: Question) -> CriticalPoints? {
    known.withLock { $0.first { $0.question.isSame(as: question) }?.answer }
  }

  /// Keeps the answer to a question.
  static func keep(_ answer: CriticalPoints, for question: Question) {
    known.withLock {
      if $0.count == limit { $0.removeFirst() }
      $0.append((question, answer))
    }
  }
}
