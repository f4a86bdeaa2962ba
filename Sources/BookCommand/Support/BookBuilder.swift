import Foundation
import Report
import Typesetting

/// Builds the book of the running program, and says what is wrong with it.
struct BookBuilder {
  /// The book.
  let book: Book
  /// How many chapters are built side by side.
  var jobs: Int
  /// How problems are written to standard error.
  var printer: DiagnosticPrinter

  /// How many chapters, figures and pages are made side by side by default: one for each processor.
  static let defaultJobs = ProcessInfo.processInfo.activeProcessorCount

  private let staleSources: StaleSources

  /// Creates a builder for the running program's book.
  init(
    jobs: Int? = nil, format: DiagnosticPrinter.Format = .text
  ) throws(CommandFailure) {
    book = try BookCommand.current()
    self.jobs = jobs ?? Self.defaultJobs
    printer = DiagnosticPrinter(format: format, program: book.identifier)
    staleSources = StaleSources(of: book)
  }

  /// The typesetter with the system's fonts.
  func typesetter() throws(CommandFailure) -> Typesetter {
    do {
      return try Typesetter()
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// The book with its figures drawn.
  ///
  /// Warnings go to standard error. A book with errors is a failure whose message counts them,
  /// after all of them have gone to standard error.
  ///
  /// - Parameter follower: goes on with the book while its figures are drawn.
  func build(
    with typesetter: Typesetter, follower: (any DocumentFollower)? = nil
  ) throws(CommandFailure) -> Document {
    var plan = plan(with: typesetter)
    plan.follower = follower
    let document = build(plan)
    try report(on: document)
    return document
  }

  /// The book with some of its figures drawn, whatever is wrong with it.
  func draft(with typesetter: Typesetter, figures: Set<String>) -> Document {
    var plan = plan(with: typesetter)
    plan.figures = figures
    return build(plan)
  }

  /// Writes what is wrong with the book to standard error, and fails if there is an error.
  func report(on document: Document) throws(CommandFailure) {
    try report(staleSources.problems + document.diagnostics)
  }

  /// The book's contents without its pictures, with warnings and errors left aside.
  func outline() -> Document { Document.build(book, plan(with: nil)) }

  private func plan(with typesetter: Typesetter?) -> BuildPlan {
    var plan = BuildPlan()
    plan.jobs = jobs
    plan.typesetter = typesetter
    plan.ahead = BookCommand.ahead
    return plan
  }

  private func build(_ plan: BuildPlan) -> Document {
    Console.writeProgress("building \(book.chapters.count) chapters")
    var plan = plan
    plan.beside = [staleSources.job]
    return Document.build(book, plan)
  }

  /// Writes problems to standard error, and fails if one of them is an error.
  func report(_ problems: [Diagnostic]) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    Console.writeError(printer.string(problems))
    let count = problems.filter { $0.severity == .error }.count
    guard count > 0 else { return }
    throw CommandFailure(count == 1 ? "there is an error" : "there are \(count) errors")
  }
}
