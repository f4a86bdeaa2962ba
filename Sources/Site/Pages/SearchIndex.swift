import Report

/// What a search can look through, as data beside the pages; pages themselves run no program.
enum SearchIndex {
  /// The file `search.json`: a list of passages with address, title and words.
  static func file(for document: Document) -> SiteFile {
    SiteFile(path: "search.json") { writer in
      writer.list(document.searchPassages) { writer, passage in
        let fragment = passage.anchor.isEmpty ? "" : "#\(passage.anchor)"
        writer.object {
          $0.member("address", "\(passage.page).html\(fragment)")
          $0.member("text", passage.text)
          $0.member("title", passage.title)
        }
      }
    }
  }
}
