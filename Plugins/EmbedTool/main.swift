import Foundation

// Writes a Swift file that holds the text of other files, so that a program carries the very bytes
// it was compiled from. Usage: EmbedTool OUTPUT NAME (PATH KEY LABEL)…
// The generated enum NAME has `static let files: [(key: String, path: String, text: String)]`.

let arguments = CommandLine.arguments
guard arguments.count >= 3, (arguments.count - 3).isMultiple(of: 3) else {
  FileHandle.standardError.write(Data("usage: EmbedTool OUTPUT NAME (PATH KEY LABEL)…\n".utf8))
  exit(64)
}

func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\"": result += "\\\""
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if scalar.value < 0x20 {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}

do {
  var rows = ""
  for start in stride(from: 3, to: arguments.count, by: 3) {
    let text = try String(contentsOfFile: arguments[start], encoding: .utf8)
    let key = literal(arguments[start + 1])
    let label = literal(arguments[start + 2])
    rows += "    (key: \(key), path: \(label), text: \(literal(text))),\n"
  }
  let output = """
    enum \(arguments[2]) {
      static let files: [(key: String, path: String, text: String)] = [
    \(rows)  ]
    }

    """
  try output.write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("EmbedTool: \(error)\n".utf8))
  exit(1)
}
