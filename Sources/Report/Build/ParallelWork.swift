import Dispatch
import Synchronization

/// Runs work side by side where finished work gives rise to more, so that no thread waits for a
/// whole stage to end.
package enum ParallelWork {
  /// What is left to do.
  private struct Queue<Task> {
    var tasks: [Task]
    var next = 0
    var unfinished: Int

    init(_ tasks: [Task]) {
      self.tasks = tasks
      unfinished = tasks.count
    }

    mutating func take() -> Task? {
      guard next < tasks.count else { return nil }
      defer { next += 1 }
      return tasks[next]
    }

    /// Notes that a task is done and gave more; true when nothing is left.
    mutating func finish(adding more: [Task]) -> Bool {
      tasks += more
      unfinished += more.count - 1
      return unfinished == 0
    }
  }

  /// Does some work for each task and for those that come of it, first come, first served, by at
  /// most so many threads.
  ///
  /// With one thread the order is fixed; with more, whoever collects results must put them in order.
  package static func run<Task: Sendable>(
    _ tasks: [Task], jobs: Int, _ work: @Sendable (Task) -> [Task]
  ) {
    guard !tasks.isEmpty else { return }
    let queue = Mutex(Queue(tasks))
    let available = DispatchSemaphore(value: 0)
    for _ in tasks { available.signal() }
    let workers = max(jobs, 1)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        available.wait()
        guard let task = queue.withLock({ $0.take() }) else { return }
        let more = work(task)
        let isDone = queue.withLock { $0.finish(adding: more) }
        for _ in more { available.signal() }
        // Everyone who waits wakes up to an empty queue and goes home.
        if isDone { for _ in 0..<workers { available.signal() } }
      }
    }
  }
}
