import Synchronization

/// Runs work side by side; the results stand in the order of the items, whatever the number of jobs.
package enum ParallelMap {
  /// The results of some work on each item, by at most so many threads.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let workers = min(max(jobs, 1), items.count)
    guard workers > 1 else { return items.map(transform) }
    let next = Mutex(0)
    let results = Mutex<[Int: Result]>([:])
    Threads.perform(workers) {
      while true {
        let index = next.withLock { index in
          defer { index += 1 }
          return index
        }
        guard index < items.count else { return }
        let result = transform(items[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { results in items.indices.compactMap { results[$0] } }
  }
}
