import Report
import Site
import Testing

@Suite struct ManifestTests {
  /// Digests of FIPS 180-4's examples and of lengths around the padding's edges, by sha256sum.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
  ])
  func digests(text: String, digest: String) {
    #expect(Manifest.File(SiteFile(path: "x", text: text)).sha256 == digest)
  }

  @Test func listsEveryFile() throws {
    let files = try SiteBuilder(document: try Sample.document()).files()
    let file = try #require(files.first { $0.path == Manifest.path })
    let manifest = try #require(Manifest(bytes: file.bytes))
    #expect(manifest.files.map(\.path) == files.map(\.path).filter { $0 != Manifest.path })
    #expect(manifest.pages.map(\.path) == ["index.html", "slopes-tangents.html", "limits.html"])
    #expect(manifest.book == "sample")
    #expect(manifest.formats == ["svg"])
    #expect(try manifest.file() == file)
    #expect(Manifest(bytes: Array("{}".utf8)) == nil)
  }
}
