internal import Geometry
public import Scene

/// A picture made of pixels, its first row at the top.
///
/// Pixels are shown as they are, each one colour, with no smoothing between them.
public struct Image: Mark, Styled {
  /// "image".
  public let kind = "image"
  /// Label and opacity.
  public var style = MarkStyle()
  private let width: Int
  private let height: Int
  private let bytes: [UInt8]
  private let x: ClosedRange<Double>?
  private let y: ClosedRange<Double>?

  /// Shows pixels of 8-bit components.
  /// - Parameters:
  ///   - width: the number of columns.
  ///   - height: the number of rows.
  ///   - pixels: rows from the top, three bytes (red, green, blue) or four (with straight opacity)
  ///     a pixel.
  ///   - x: the range that the columns cover; 0 to `width` by default.
  ///   - y: the range that the rows cover; 0 to `height` by default.
  public init(
    width: Int, height: Int, pixels: [UInt8], x: ClosedRange<Double>? = nil,
    y: ClosedRange<Double>? = nil
  ) {
    self.width = width
    self.height = height
    bytes = pixels
    self.x = x
    self.y = y
  }

  /// Shows colours, row by row from the top; missing ones are clear.
  public init(
    _ rows: [[Color]], x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil
  ) {
    let width = rows.map(\.count).max() ?? 0
    let pixels = rows.flatMap { row in
      (0..<width).flatMap { $0 < row.count ? PixelColor(row[$0]).bytes : PixelColor.clear.bytes }
    }
    self.init(width: width, height: rows.count, pixels: pixels, x: x, y: y)
  }

  /// The label in messages.
  public var label: String? { style.label }

  /// Checks the pixels.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let pixels = try checkedPixels()
    let x = try Checks.interval(
      x ?? 0...Double(width), of: "the range of x", scale: context.xScale)
    let y = try Checks.interval(
      y ?? 0...Double(height), of: "the range of y", scale: context.yScale)
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, width)
    let ys = Array(SampleGrid.places(y.lowerBound, y.upperBound, height).reversed())
    let opacity = style.opacity ?? 1
    return ResolvedMark(
      bounds: DataBounds(x: x, y: y), wantsMargin: false,
      facts: [
        Fact(
          "\(Words.name(kind, label)) is \(width) pixels wide and \(height) high.",
          kind: .statistics, of: Words.mark(kind, label),
          [Fact.Value("size", [Double(width), Double(height)])])
      ]
    ) { canvas throws(MarkProblem) in
      let items = CellPainter(
        xs: xs.map(canvas.x.position(of:)), ys: ys.map(canvas.y.position(of:)), pixels: pixels
      ).items
      let isFaded = opacity < 1 && !items.isEmpty
      return MarkDrawing(
        isFaded ? [.group(Scene.Group(opacity: opacity, items))] : items, isGround: true)
    }
  }

  private func checkedPixels() throws(MarkProblem) -> [UInt8] {
    guard width > 0, height > 0, width <= 1 << 20, height <= 1 << 20 else {
      throw MarkProblem(
        "an image cannot be \(width) pixels wide and \(height) high",
        cure: "give at least one pixel")
    }
    switch bytes.count {
    case 4 * width * height: return bytes
    case 3 * width * height:
      var pixels: [UInt8] = []
      pixels.reserveCapacity(4 * width * height)
      for start in stride(from: 0, to: bytes.count, by: 3) {
        pixels += bytes[start..<start + 3]
        pixels.append(255)
      }
      return pixels
    default:
      throw MarkProblem(
        "\(width) × \(height) pixels need \(3 * width * height) or \(4 * width * height) bytes, "
          + "there are \(bytes.count)", cure: "give three or four bytes a pixel")
    }
  }
}
