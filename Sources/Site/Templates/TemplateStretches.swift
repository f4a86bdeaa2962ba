/// The longer stretches of text of templates, apart from the templates: the library reads character by
/// character and takes a thousand instructions for each.
///
/// A stretch lies within a line, is of printed ASCII characters other than braces, and neither begins
/// nor ends with a space, so that the library takes a stand-in as it would take the stretch.
struct TemplateStretches: Sendable {
  /// The stretches by their names, which are numbers.
  private(set) var texts: [String: ArraySlice<UInt8>] = [:]

  /// What is shorter is not worth a stand-in.
  private static let leastLength = 12

  /// A checked template with stand-ins, between two marks each, for the stretches outside of its tags.
  mutating func takeOut(of text: String, mark: UInt8) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var end = Self.endOfTag(in: bytes, from: index)
      if end == index {
        end = Self.endOfStretch(in: bytes, from: index)
        if end - index >= Self.leastLength {
          let name = String(texts.count)
          texts[name] = bytes[index..<end]
          result += [mark] + name.utf8 + [mark]
          index = end
          continue
        }
      }
      end = max(end, index + 1)
      result.append(contentsOf: bytes[index..<end])
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The end of the tag that begins at a place; the place where none does.
  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int {
    let brace = UInt8(ascii: "{")
    guard bytes[start] == brace, start + 1 < bytes.count, bytes[start + 1] == brace,
      let end = bytes.firstIndex(of: Array("}}".utf8), from: start)
    else { return start }
    return end + 2
  }

  /// The end of the stretch that begins at a place; the place where none does.
  private static func endOfStretch(in bytes: [UInt8], from start: Int) -> Int {
    guard bytes[start] != UInt8(ascii: " ") else { return start }
    var end = start
    while end < bytes.count, 0x20...0x7A ~= bytes[end] { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end
  }
}
