/// A file of the site with its line in the manifest, which is made by whoever makes the file.
struct ListedFile: Sendable {
  let file: SiteFile
  let entry: Manifest.File

  init(_ file: SiteFile) {
    self.file = file
    entry = Manifest.File(file)
  }
}
