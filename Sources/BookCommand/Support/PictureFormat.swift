import ArgumentParser

/// The forms a picture can be written in.
package enum PictureFormat: String, Sendable, Hashable, CaseIterable, ExpressibleByArgument {
  /// Scalable, for light and dark.
  case svg
  /// Pixels.
  case png
  /// One page.
  case pdf

  /// The form that the ending of a file's name asks for; `nil` for another ending or none.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}

/// The grounds a picture can be written for.
package enum PictureAppearance: String, Sendable, Hashable, CaseIterable, ExpressibleByArgument {
  /// Both, where the format can hold both; light otherwise.
  case auto
  /// A light ground.
  case light
  /// A dark ground.
  case dark
}
