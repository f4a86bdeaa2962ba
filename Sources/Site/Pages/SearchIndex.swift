import Report

/// What a search can look through, as data beside the pages; pages themselves run no program.
enum SearchIndex {
  private struct Passage: Encodable {
    var address: String
    var title: String
    var text: String
  }

  /// The file `search.json`: a list of passages with address, title and words.
  static func file(for document: Document) throws(SiteError) -> SiteFile {
    let passages = document.searchPassages.map { passage in
      let fragment = passage.anchor.isEmpty ? "" : "#\(passage.anchor)"
      return Passage(
        address: "\(passage.page).html\(fragment)", title: passage.title, text: passage.text)
    }
    do {
      return try SiteFile(path: "search.json", json: passages)
    } catch {
      throw .encoding(path: "search.json", reason: "\(error)")
    }
  }
}
