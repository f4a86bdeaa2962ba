import Geometry
import Scene

extension Scene.Raster {
  /// Whether the picture covers nothing.
  var isEmpty: Bool { columns == 0 || rows == 0 || !(frame.width > 0 && frame.height > 0) }

  /// Writes the picture as an image element with its pixels inside.
  func write(_ attributes: String, at placement: Placement, to output: inout [UInt8]) {
    let digits = placement.digits
    let origin = placement.map.apply(frame.origin)
    let png = PNGEncoder.encode(columns: columns, rows: rows, pixels: pixels)
    var text = "<image\(attributes) x=\"\(Decimal.string(origin.x, digits: digits))\""
    text += " y=\"\(Decimal.string(origin.y, digits: digits))\""
    text += " width=\"\(Decimal.string(frame.width, digits: digits))\""
    text += " height=\"\(Decimal.string(frame.height, digits: digits))\""
    text += " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\""
    output.write(text + " href=\"data:image/png;base64,")
    Base64.append(png, to: &output)
    output.write("\"/>")
  }
}
