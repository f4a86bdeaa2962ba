import Dispatch
import Synchronization

/// Runs work side by side where finished work gives rise to more, so that no thread waits for a
/// whole stage to end.
package enum ParallelWork {
  /// What is left to do.
  private struct Queue<Task> {
    private var tasks: [(task: Task, rank: Int)] = []
    private var next = 0
    private var unfinished = 0

    /// Puts a task behind all that wait and do not rank lower.
    mutating func add(_ task: Task, rank: Int) {
      let place = tasks[next...].firstIndex { $0.rank > rank } ?? tasks.endIndex
      tasks.insert((task, rank), at: place)
      unfinished += 1
    }

    mutating func take() -> Task? {
      guard next < tasks.count else { return nil }
      defer { next += 1 }
      return tasks[next].task
    }

    /// Notes that a task is done; true when nothing is left.
    mutating func finish() -> Bool {
      unfinished -= 1
      return unfinished == 0
    }
  }

  /// Does some work for each task and for those that come of it, by at most so many threads.
  ///
  /// Of the tasks that wait, the one of the lowest rank is done first, and of those the one that came
  /// first. With one thread the order is fixed; with more, whoever collects results must put them in
  /// order.
  package static func run<Task: Sendable>(
    _ tasks: [Task], jobs: Int, rank: @escaping @Sendable (Task) -> Int = { _ in 0 },
    _ work: @escaping @Sendable (Task) -> [Task]
  ) {
    guard !tasks.isEmpty else { return }
    let queue = Mutex(Queue<Task>())
    queue.withLock { queue in for task in tasks { queue.add(task, rank: rank(task)) } }
    let available = DispatchSemaphore(value: 0)
    for _ in tasks { available.signal() }
    let workers = max(jobs, 1)
    Threads.perform(workers) {
      while true {
        available.wait()
        guard let task = queue.withLock({ $0.take() }) else { return }
        let more = work(task)
        let isDone = queue.withLock { queue in
          for task in more { queue.add(task, rank: rank(task)) }
          return queue.finish()
        }
        for _ in more { available.signal() }
        // Everyone who waits wakes up to an empty queue and goes home.
        if isDone { for _ in 0..<workers { available.signal() } }
      }
    }
  }
}
