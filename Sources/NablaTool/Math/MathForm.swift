import ArgumentParser
import BookCommand

/// The forms a formula is written in.
enum MathForm: String, Sendable, CaseIterable, ExpressibleByArgument {
  case mathml
  case text
  case speech
  case svg
  case png
  case pdf

  /// The form that the ending of a file's name asks for; `nil` for another ending or none.
  init?(path: String) {
    if let picture = PictureFormat(path: path) {
      self.init(rawValue: picture.rawValue)
    } else if path.hasSuffix(".mml") || path.hasSuffix(".mathml") || path.hasSuffix(".html") {
      self = .mathml
    } else if path.hasSuffix(".txt") {
      self = .text
    } else {
      return nil
    }
  }

  /// The format of the picture; `nil` for a form that is text.
  var picture: PictureFormat? { PictureFormat(rawValue: rawValue) }
}
