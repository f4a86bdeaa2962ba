#if Cairo
  import CCairoFunctions
  import Geometry
  import Scene

  /// Replays scene items on a libcairo drawing context, which it borrows.
  struct CairoContext {
    private let cairo: NablaCairoFunctions
    private let context: OpaquePointer
    private let appearance: Appearance

    /// Creates a replayer on a context that outlives it.
    init(_ cairo: NablaCairoFunctions, _ context: OpaquePointer, appearance: Appearance) {
      self.cairo = cairo
      self.context = context
      self.appearance = appearance
      // The limit of SVG, which scenes are defined by.
      cairo.set_miter_limit(context, 4)
    }

    /// Draws items in order.
    func draw(_ items: [Scene.Item]) {
      for item in items {
        switch item {
        case .group(let group): draw(group)
        case .path(let shape): draw(shape)
        case .glyphs(let run): draw(run)
        case .image(let raster): draw(raster)
        }
      }
    }

    /// Fills and strokes a path.
    func draw(_ shape: Scene.Shape) {
      guard !shape.path.isEmpty else { return }
      add(shape.path)
      if let fill = shape.fill {
        setColor(fill)
        cairo.set_fill_rule(
          context,
          shape.usesEvenOddRule ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
        cairo.fill_preserve(context)
      }
      if let stroke = shape.stroke, stroke.width > 0 {
        set(stroke)
        cairo.stroke_preserve(context)
      }
      cairo.new_path(context)
    }

    private func draw(_ group: Scene.Group) {
      guard group.transform.determinant != 0, group.opacity > 0 else { return }
      cairo.save(context)
      defer { cairo.restore(context) }
      transform(by: group.transform)
      if let clip = group.clip {
        add(clip)
        cairo.set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        cairo.clip(context)
      }
      guard group.opacity < 1 else {
        draw(group.items)
        return
      }
      cairo.push_group(context)
      draw(group.items)
      cairo.pop_group_to_source(context)
      cairo.paint_with_alpha(context, group.opacity)
    }

    private func draw(_ run: Scene.GlyphRun) {
      let size = Affine.scale(run.size, run.size)
      for glyph in run.glyphs {
        let map = size.then(.translation(glyph.position.x, glyph.position.y))
        add(glyph.outline.path.applying(map))
      }
      setColor(run.color)
      cairo.set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
      cairo.fill(context)
    }

    private func draw(_ raster: Scene.Raster) {
      let frame = raster.frame
      guard raster.columns > 0, raster.rows > 0, frame.width > 0, frame.height > 0 else { return }
      let image = cairo.image_surface_create(
        CAIRO_FORMAT_ARGB32, Int32(raster.columns), Int32(raster.rows))
      defer { cairo.surface_destroy(image) }
      guard let bytes = cairo.image_surface_get_data(image) else { return }
      let lineLength = Int(cairo.image_surface_get_stride(image))
      cairo.surface_flush(image)
      for row in 0..<raster.rows {
        for column in 0..<raster.columns {
          let pixel = Self.premultiplied(raster, row: row, column: column)
          UnsafeMutableRawPointer(bytes).storeBytes(
            of: pixel, toByteOffset: row * lineLength + 4 * column, as: UInt32.self)
        }
      }
      cairo.surface_mark_dirty(image)
      cairo.save(context)
      defer { cairo.restore(context) }
      cairo.translate(context, frame.minX, frame.minY)
      cairo.scale(
        context, frame.width / Double(raster.columns), frame.height / Double(raster.rows))
      cairo.set_source_surface(context, image, 0, 0)
      let pattern = cairo.get_source(context)
      cairo.pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
      cairo.rectangle(context, 0, 0, Double(raster.columns), Double(raster.rows))
      cairo.fill(context)
    }

    private static func premultiplied(_ raster: Scene.Raster, row: Int, column: Int) -> UInt32 {
      let start = 4 * (row * raster.columns + column)
      let alpha = UInt32(raster.pixels[start + 3])
      return (0..<3).reduce(alpha) { word, channel in
        word << 8 | (UInt32(raster.pixels[start + channel]) * alpha + 127) / 255
      }
    }

    private func transform(by map: Affine) {
      var matrix = cairo_matrix_t(
        xx: map.a, yx: map.b, xy: map.c, yy: map.d, x0: map.tx, y0: map.ty)
      cairo.transform(context, &matrix)
    }

    private func add(_ path: Path) {
      for element in path.elements {
        switch element {
        case .move(let point):
          let p = Self.bounded(point)
          cairo.move_to(context, p.x, p.y)
        case .line(let point):
          let p = Self.bounded(point)
          cairo.line_to(context, p.x, p.y)
        case .cubic(let first, let second, let end):
          let (a, b, p) = (Self.bounded(first), Self.bounded(second), Self.bounded(end))
          cairo.curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
        case .close: cairo.close_path(context)
        }
      }
    }

    /// The point within what libcairo's 24-bit coordinates hold; NaN becomes 0, as in SVG output.
    private static func bounded(_ point: Point) -> Point {
      func bounded(_ value: Double) -> Double {
        value.isNaN ? 0 : min(max(value, -100_000), 100_000)
      }
      return Point(bounded(point.x), bounded(point.y))
    }

    private func setColor(_ themed: ThemedColor) {
      let color = themed.color(for: appearance)
      cairo.set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
    }

    private func set(_ stroke: Stroke) {
      setColor(stroke.color)
      cairo.set_line_width(context, stroke.width)
      let cap =
        switch stroke.cap {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
      let join =
        switch stroke.join {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
      cairo.set_line_cap(context, cap)
      cairo.set_line_join(context, join)
      // As in SVG, lengths that make no pattern give a solid line; libcairo would stop drawing.
      let hasPattern = stroke.dash.allSatisfy { $0 >= 0 } && stroke.dash.contains { $0 > 0 }
      cairo.set_dash(context, stroke.dash, hasPattern ? Int32(stroke.dash.count) : 0, 0)
    }
  }
#endif
