import Foundation
import Report
import Synchronization
import Testing

@Suite struct ParallelWorkTests {
  /// A tree of tasks: each number below the limit gives twice itself and one more.
  @Test("all that comes of a task is done once", arguments: [1, 2, 7])
  func everyTaskOnce(jobs: Int) {
    let done = Mutex<[Int: Int]>([:])
    ParallelWork.run([1], jobs: jobs) { task in
      done.withLock { $0[task, default: 0] += 1 }
      return task < 500 ? [2 * task, 2 * task + 1] : []
    }
    #expect(done.withLock { $0.keys.sorted() } == Array(1...999))
    #expect(done.withLock { $0.values.allSatisfy { $0 == 1 } })
  }

  @Test func nothingToDoEndsAtOnce() {
    ParallelWork.run([Int](), jobs: 3) { _ in
      Issue.record("there is no task")
      return []
    }
  }

  /// Odd numbers before even ones, whenever they come.
  @Test func lowerRanksComeFirst() {
    let order = Mutex<[Int]>([])
    ParallelWork.run([2, 1, 4, 3], jobs: 1, rank: { $0.isMultiple(of: 2) ? 1 : 0 }) { task in
      order.withLock { $0.append(task) }
      return task < 10 ? [10 * task, 10 * task + 1] : []
    }
    #expect(order.withLock { $0 } == [1, 3, 11, 31, 2, 21, 4, 41, 10, 30, 20, 40])
  }

  @Test func oneThreadKeepsTheOrder() {
    let order = Mutex<[Int]>([])
    ParallelWork.run([1, 2], jobs: 1) { task in
      order.withLock { $0.append(task) }
      return task < 10 ? [10 * task] : []
    }
    #expect(order.withLock { $0 } == [1, 2, 10, 20])
  }

  /// Threads start on another processor than their maker's, but may go wherever that may.
  @Test func threadsAreBoundToNoProcessor() {
    let counts = Mutex<[Int]>([])
    ParallelWork.run(Array(0..<40), jobs: 4) { _ in
      counts.withLock { $0.append(ProcessInfo.processInfo.activeProcessorCount) }
      Thread.sleep(forTimeInterval: 0.002)
      return []
    }
    let own = ProcessInfo.processInfo.activeProcessorCount
    #expect(counts.withLock { $0 } == Array(repeating: own, count: 40))
  }
}
