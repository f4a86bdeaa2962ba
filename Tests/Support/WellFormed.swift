public import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether bytes are well-formed XML.
public enum WellFormed {
  /// What an XML parser objects to and where; `nil` for well-formed bytes.
  public static func problem(in bytes: Data) -> String? {
    let parser = XMLParser(data: bytes)
    guard !parser.parse() else { return nil }
    let reason = parser.parserError.map { "\($0)" } ?? "no reason"
    return "\(parser.lineNumber):\(parser.columnNumber): \(reason)"
  }
}
