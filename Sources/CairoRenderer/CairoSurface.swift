#if Cairo
  import CCairoFunctions
  import Geometry
  import Scene

  /// A libcairo surface with its drawing context; both are released with the value.
  ///
  /// With `CairoContext`, the only place that holds pointers of libcairo.
  struct CairoSurface: ~Copyable {
    private let cairo: NablaCairoFunctions
    private let surface: OpaquePointer
    private let context: OpaquePointer

    /// Takes over a surface; one in an error state is released again.
    private init(
      _ cairo: NablaCairoFunctions, _ created: OpaquePointer?
    ) throws(CairoError) {
      let status = cairo.surface_status(created)
      guard status == CAIRO_STATUS_SUCCESS, let created, let context = cairo.create(created)
      else {
        cairo.surface_destroy(created)
        throw cairo.failure(status)
      }
      self.cairo = cairo
      self.surface = created
      self.context = context
    }

    deinit {
      cairo.destroy(context)
      cairo.surface_destroy(surface)
    }

    /// The scene as a PNG file.
    static func png(
      _ scene: Scene, scale: Double, appearance: Appearance
    ) throws(CairoError) -> [UInt8] {
      guard scale > 0, scale.isFinite else { throw .invalidScale(scale) }
      let factor = scale * 4 / 3
      let width = (scene.size.width * factor).rounded(.up)
      let height = (scene.size.height * factor).rounded(.up)
      guard (1...32_767).contains(width), (1...32_767).contains(height) else {
        throw .unsupportedSize(width: width, height: height)
      }
      let cairo = try NablaCairoFunctions.loaded()
      let target = try CairoSurface(
        cairo, cairo.image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
      cairo.scale(target.context, factor, factor)
      target.draw(scene, appearance)
      try target.check()
      let sink = ByteSink()
      let status = cairo.surface_write_to_png_stream(
        target.surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
      try target.check(status)
      return sink.bytes
    }

    /// The scene as a PDF file.
    static func pdf(_ scene: Scene, appearance: Appearance) throws(CairoError) -> [UInt8] {
      let size = scene.size
      guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
        throw .unsupportedSize(width: size.width, height: size.height)
      }
      let sink = ByteSink()
      let cairo = try NablaCairoFunctions.loaded()
      let target = try CairoSurface(
        cairo,
        cairo.pdf_surface_create_for_stream(
          ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height))
      // The date is fixed: without it libcairo writes the time of day.
      cairo.pdf_surface_set_metadata(
        target.surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
      cairo.pdf_surface_set_metadata(target.surface, CAIRO_PDF_METADATA_TITLE, scene.title)
      cairo.pdf_surface_set_metadata(target.surface, CAIRO_PDF_METADATA_SUBJECT, scene.summary)
      target.draw(scene, appearance)
      cairo.show_page(target.context)
      cairo.surface_finish(target.surface)
      try target.check()
      return withExtendedLifetime(sink) { sink.bytes }
    }

    private func draw(_ scene: Scene, _ appearance: Appearance) {
      let context = CairoContext(cairo, context, appearance: appearance)
      if let ground = scene.background {
        context.draw(
          Scene.Shape(Path(Rectangle(origin: .zero, size: scene.size)), fill: ground))
      }
      context.draw(scene.items)
    }

    private func check() throws(CairoError) {
      try check(cairo.surface_status(surface))
      try check(cairo.status(context))
    }

    private func check(_ status: cairo_status_t) throws(CairoError) {
      guard status != CAIRO_STATUS_SUCCESS else { return }
      throw cairo.failure(status)
    }
  }

  /// Where libcairo writes the bytes of a file.
  private final class ByteSink {
    var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { sink, data, count in
      guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let bytes = UnsafeBufferPointer(start: data, count: Int(count))
      Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes += bytes
      return CAIRO_STATUS_SUCCESS
    }
  }
#endif
