import Geometry
import Scene

extension Scene.Raster {
  /// The picture as an image element with its pixels inside; empty when it covers nothing.
  func element(at placement: Placement) -> String {
    guard columns > 0, rows > 0, frame.width > 0, frame.height > 0 else { return "" }
    let digits = placement.digits
    let origin = placement.map.apply(frame.origin)
    let png = PNGEncoder.encode(columns: columns, rows: rows, pixels: pixels)
    var text = "\n<image x=\"\(Decimal.string(origin.x, digits: digits))\""
    text += " y=\"\(Decimal.string(origin.y, digits: digits))\""
    text += " width=\"\(Decimal.string(frame.width, digits: digits))\""
    text += " height=\"\(Decimal.string(frame.height, digits: digits))\""
    text += " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\""
    text += " href=\"data:image/png;base64,\(Base64.string(png))\"/>"
    return text
  }
}
