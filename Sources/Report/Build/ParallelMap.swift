import Synchronization

/// Runs work side by side; the results stand in the order of the items, whatever the number of jobs.
package enum ParallelMap {
  /// The results of some work on each item, by at most so many threads.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let workers = min(max(jobs, 1), items.count)
    guard workers > 1 else { return items.map(transform) }
    let results = Mutex<[Int: Result]>([:])
    ParallelWork.run(Array(items.indices), jobs: workers) { index in
      let result = transform(items[index])
      results.withLock { $0[index] = result }
      return []
    }
    return results.withLock { results in items.indices.compactMap { results[$0] } }
  }
}
