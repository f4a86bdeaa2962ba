import CThreads
import Dispatch

/// Threads of one's own, each started on another processor than its maker's.
///
/// Those of a queue would do, but are often left waiting behind their maker for milliseconds though
/// another processor is idle: see `nabla_start_thread_elsewhere`.
enum Threads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts some work on a thread; where the system has none to give, a queue does it.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    let problem = nabla_start_thread_elsewhere(
      { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }, work.toOpaque())
    guard problem != 0 else { return }
    work.release()
    DispatchQueue.global().async(execute: body)
  }

  /// Does the same work on so many threads, this one among them, and returns when all are done.
  static func perform(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let others = DispatchGroup()
    for _ in 0..<max(count - 1, 0) {
      others.enter()
      start {
        body()
        others.leave()
      }
    }
    body()
    others.wait()
  }
}
