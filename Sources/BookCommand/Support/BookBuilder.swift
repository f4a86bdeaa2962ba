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

  /// How many chapters, figures and pages are made side by side by default: two for each processor,
  /// so that none stands idle while a thread waits for another, for memory or for a file.
  static var defaultJobs: Int { 2 * ProcessInfo.processInfo.activeProcessorCount }

  /// Creates a builder for the running program's book.
  init(
    jobs: Int? = nil, format: DiagnosticPrinter.Format = .text
  ) throws(CommandFailure) {
    book = try BookCommand.current()
    self.jobs = jobs ?? Self.defaultJobs
    printer = DiagnosticPrinter(format: format, program: book.identifier)
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
  func build(with typesetter: Typesetter) throws(CommandFailure) -> Document {
    let document = draft(with: typesetter)
    try report(on: document)
    return document
  }

  /// The book with its figures drawn, or some of them, whatever is wrong with it.
  func draft(with typesetter: Typesetter, figures: Set<String>? = nil) -> Document {
    Console.writeProgress("building \(book.chapters.count) chapters")
    return Document.build(
      book, jobs: jobs, typesetter: typesetter, figures: figures, ahead: BookCommand.ahead)
  }

  /// Writes what is wrong with the book to standard error, and fails if there is an error.
  func report(on document: Document) throws(CommandFailure) {
    try report(staleSources() + document.diagnostics)
  }

  /// The book's contents without its pictures, with warnings and errors left aside.
  func outline() -> Document {
    Document.build(book, jobs: jobs, typesetter: nil, figures: nil, ahead: BookCommand.ahead)
  }

  /// Writes problems to standard error, and fails if one of them is an error.
  func report(_ problems: [Diagnostic]) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    Console.writeError(printer.string(problems))
    let count = problems.filter { $0.severity == .error }.count
    guard count > 0 else { return }
    throw CommandFailure(count == 1 ? "there is an error" : "there are \(count) errors")
  }

  /// The errors of a program that is older than its chapters, where these can be read.
  private func staleSources() -> [Diagnostic] {
    book.sources.staleness { path in
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
