import Synchronization

/// The searches for critical points made last: a page asks for the same ones in its text and again in
/// its figure.
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

  private static let known = Mutex(RecentAnswers<Question, CriticalPoints>(limit: 8))

  /// The answer found before; nil if the question is new or was forgotten.
  static func answer(to question: Question) -> CriticalPoints? {
    known.withLock { $0.answer { $0.isSame(as: question) } }
  }

  /// Keeps the answer to a question.
  static func keep(_ answer: CriticalPoints, for question: Question) {
    known.withLock { $0.keep(answer, for: question) }
  }
}
