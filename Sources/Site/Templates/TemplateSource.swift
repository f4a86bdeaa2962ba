/// The files from which pages are made: Mustache templates, the style sheet, further assets.
///
/// `page.mustache` is a chapter's page and `index.mustache` the front page; other templates are
/// partials. Every other file, such as `style.css`, is copied to the site as it is.
public struct TemplateSource: Sendable, Hashable {
  /// A file of the set.
  public struct File: Sendable, Hashable {
    /// The path relative to the folder: `page.mustache`.
    public var path: String
    /// The name in messages: `templates/page.mustache`.
    public var name: String
    /// The content.
    public var bytes: [UInt8]
  }

  /// The files in the order of their paths.
  public private(set) var files: [File]

  /// The files of the package's own `templates` folder, as they were when it was built.
  public static let builtIn = TemplateSource(
    files: EmbeddedTemplates.files.map { key, path, text in
      File(path: key, name: path, bytes: Array(text.utf8))
    })

  /// Creates a set of files; of two with one path the later is taken.
  public init(files: [File]) {
    var byPath: [String: File] = [:]
    for file in files { byPath[file.path] = file }
    self.files = byPath.values.sorted { $0.path < $1.path }
  }

  /// The built-in files, those replaced that a folder holds too, and the folder's further files.
  ///
  /// Hidden files are left out.
  /// - Throws: ``OutputError`` when the folder or a file in it cannot be read.
  public static func folder(_ path: String) throws(OutputError) -> TemplateSource {
    var own: [File] = []
    for name in try FileSystem.files(in: path) {
      let full = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      own.append(File(path: name, name: full, bytes: try FileSystem.read(full)))
    }
    return TemplateSource(files: builtIn.files + own)
  }

  /// The templates, and the files that are copied.
  var templates: [File] { files.filter { $0.path.hasSuffix(".mustache") } }
  var assets: [File] { files.filter { !$0.path.hasSuffix(".mustache") } }
}

extension TemplateSource.File {
  /// Creates a file.
  public init(path: String, name: String, text: String) {
    self.init(path: path, name: name, bytes: Array(text.utf8))
  }
}
