/// A piece of work that may give rise to more, for ``ParallelWork``.
package struct Job: Sendable {
  /// When a job is done among those that wait: what gives rise to the most and takes the longest
  /// first, so that nobody is left with it at the end.
  package enum Rank: Int, Sendable {
    /// Chapters, from which everything else comes.
    case chapter
    /// What takes the longest: figures in space, the font of formulas.
    case long
    /// Other figures, and the files of all figures.
    case figure
    /// Small parts of a site.
    case part
    /// Pages, which wait for all of their figures.
    case page
  }

  let rank: Rank
  let work: @Sendable () -> [Job]

  /// Creates a job that gives rise to others.
  package init(_ rank: Rank, work: @escaping @Sendable () -> [Job]) {
    self.rank = rank
    self.work = work
  }
}

extension ParallelWork {
  /// Does some jobs and those that come of them, by at most so many threads.
  package static func run(_ first: [Job], jobs: Int) {
    run(first, jobs: jobs, rank: \.rank.rawValue) { $0.work() }
  }
}
