import Foundation

#if Cairo
  import CCairo
#endif

/// Decoded pixels, for comparisons.
public struct Picture: Sendable, Equatable {
  /// The number of pixel columns.
  public var width: Int
  /// The number of pixel rows.
  public var height: Int
  /// Premultiplied pixels as 0xAARRGGBB, row-major from the top.
  public var pixels: [UInt32]

  /// Whether PNG files can be decoded here.
  public static var canDecode: Bool {
    #if Cairo
      true
    #else
      false
    #endif
  }

  /// How a picture could not be had.
  public struct Failure: Error, CustomStringConvertible {
    /// What happened.
    public var description: String
  }

  /// Decodes a PNG file.
  public init(png: some Sequence<UInt8>) throws {
    #if Cairo
      let folder = try TemporaryFolder()
      let file = folder.url.appendingPathComponent("picture.png")
      try Data(png).write(to: file)
      let surface = cairo_image_surface_create_from_png(file.path)
      defer { cairo_surface_destroy(surface) }
      guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
        let bytes = cairo_image_surface_get_data(surface)
      else { throw Failure(description: "not a PNG file") }
      width = Int(cairo_image_surface_get_width(surface))
      height = Int(cairo_image_surface_get_height(surface))
      let line = Int(cairo_image_surface_get_stride(surface))
      let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
      pixels = []
      for row in 0..<height {
        for column in 0..<width {
          let pixel = UnsafeRawPointer(bytes)
            .load(fromByteOffset: row * line + 4 * column, as: UInt32.self)
          pixels.append(isOpaque ? pixel | 0xFF00_0000 : pixel)
        }
      }
    #else
      throw Failure(description: "PNG files are decoded with libcairo: enable the trait Cairo")
    #endif
  }

  /// Draws SVG text with librsvg's `rsvg-convert`, magnified.
  public init(svg: String, zoom: Double = 1) throws {
    guard let program = Command.find("rsvg-convert") else {
      throw Failure(description: "rsvg-convert is missing: install librsvg2-bin")
    }
    let result = try Command.run(
      program, ["--zoom", "\(zoom)", "--format", "png"], input: Data(svg.utf8))
    guard result.status == 0 else { throw Failure(description: result.errors) }
    try self.init(png: result.output)
  }

  /// The pixel at a column and row, as alpha, red, green, blue.
  public func channels(_ column: Int, _ row: Int) -> [Int] {
    Self.channels(pixels[row * width + column])
  }

  private static func channels(_ pixel: UInt32) -> [Int] {
    let shifts: [UInt32] = [24, 16, 8, 0]
    return shifts.map { Int((pixel >> $0) & 0xFF) }
  }

  /// How far two pictures of the same size are apart; `nil` when their sizes differ.
  ///
  /// `worst` is the greatest step of any channel, `share` the share of pixels of which a channel
  /// is more than `threshold` steps off.
  public func distance(
    to other: Picture, threshold: Int
  ) -> (worst: Int, share: Double)? {
    guard width == other.width, height == other.height else { return nil }
    var worst = 0
    var count = 0
    for (a, b) in zip(pixels, other.pixels) where a != b {
      let step = zip(Self.channels(a), Self.channels(b)).map { abs($0 - $1) }.max() ?? 0
      worst = max(worst, step)
      if step > threshold { count += 1 }
    }
    return (worst, Double(count) / Double(max(pixels.count, 1)))
  }
}
