/// Answers to the questions asked last, few enough to be looked through.
///
/// The oldest is forgotten first, which changes times only.
struct RecentAnswers<Question: Sendable, Answer: Sendable>: Sendable {
  private let limit: Int
  private var entries: [(question: Question, answer: Answer)] = []

  /// - Parameter limit: how many answers are kept, at least one.
  init(limit: Int) { self.limit = limit }

  /// The answer to the first question that is the one meant; nil if there is none.
  func answer(where isMeant: (Question) -> Bool) -> Answer? {
    entries.first { isMeant($0.question) }?.answer
  }

  /// Keeps the answer to a question.
  mutating func keep(_ answer: Answer, for question: Question) {
    if entries.count >= limit { entries.removeFirst() }
    entries.append((question, answer))
  }
}
