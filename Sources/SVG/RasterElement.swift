import Geometry
import Scene

extension Scene.Raster {
  /// Whether the picture covers nothing.
  var isEmpty: Bool { columns == 0 || rows == 0 || !(frame.width > 0 && frame.height > 0) }

  /// Writes the rest of an image element behind other attributes, with the pixels inside.
  func write(at placement: Placement, to output: inout ByteText) {
    let digits = placement.digits
    let origin = placement.map.apply(frame.origin)
    output.write(" x=\"\(Decimal.string(origin.x, digits: digits))\"")
    output.write(" y=\"\(Decimal.string(origin.y, digits: digits))\"")
    output.write(" width=\"\(Decimal.string(frame.width, digits: digits))\"")
    output.write(" height=\"\(Decimal.string(frame.height, digits: digits))\"")
    output.write(literal: " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"")
    output.write(literal: " href=\"data:image/png;base64,")
    var text: [UInt8] = []
    Base64.append(PNGEncoder.encode(columns: columns, rows: rows, pixels: pixels), to: &text)
    output.write(text)
    output.write(literal: "\"/>")
  }
}
