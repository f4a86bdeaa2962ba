/// Measures functions by the indentation of their braces, as `swift format` sets them.
enum FunctionLengths {
  /// The first line and the number of lines of each function, initialiser and subscript.
  static func measure(_ lines: [String]) -> [(line: Int, length: Int)] {
    lines.indices.compactMap { index in
      let line = lines[index]
      let indent = line.prefix { $0 == " " }
      let words = line.dropFirst(indent.count).split(separator: " ")
      let isFunction = words.prefix(6).contains { word in
        word == "func" || word.hasPrefix("init(") || word.hasPrefix("init<")
          || word.hasPrefix("subscript(")
      }
      guard isFunction, !line.contains("//"), !line.hasSuffix("}") else { return nil }
      guard let end = lines[(index + 1)...].firstIndex(of: indent + "}") else { return nil }
      let next = lines[(index + 1)..<end].contains { later in
        later.hasPrefix(indent + "func ") || later.hasPrefix(indent + "public func ")
      }
      return next ? nil : (index + 1, end - index + 1)
    }
  }
}
