import Geometry

/// Where the items of a group stand in the user space of the element that is being written, and
/// how finely they must be written there.
///
/// Translations are added to coordinates rather than written; only maps that turn, scale or shear
/// need an attribute.
struct Placement {
  /// What must be added to the coordinates of items.
  var offset: Vector
  /// The factor by which the user space is magnified, at most, on the way to the page.
  var magnification: Double
  /// The decimals at the root.
  let precision: Int

  /// The placement of a scene's own items.
  init(precision: Int) {
    offset = .zero
    magnification = 1
    self.precision = precision
  }

  /// The decimals that keep rounding below the root's after magnification.
  var digits: Int {
    var digits = precision
    var rest = magnification
    while rest > 1.001, digits < Decimal.maximumDigits {
      rest /= 10
      digits += 1
    }
    while rest <= 0.1, rest > 0, digits > 0 {
      rest *= 10
      digits -= 1
    }
    return digits
  }

  /// The grid on which outlines of glyphs stand; never coarser than that of two decimals at the
  /// root, below which letters lose their shape.
  var glyphGrid: GlyphGrid {
    GlyphGrid(digits: min(digits + max(2 - precision, 0), Decimal.maximumDigits))
  }

  /// The map from items to user space.
  var map: Affine { .translation(offset.dx, offset.dy) }

  /// The placement of the content of a group with a transform, and the `transform` attribute it
  /// needs, empty for a translation.
  func entering(_ transform: Affine) -> (inside: Placement, attribute: String) {
    var inside = self
    let total = transform.then(map)
    guard transform.a != 1 || transform.b != 0 || transform.c != 0 || transform.d != 1 else {
      inside.offset = Vector(total.tx, total.ty)
      return (inside, "")
    }
    let columns = [Vector(total.a, total.b).length, Vector(total.c, total.d).length]
    inside.magnification *= columns.max() ?? 1
    inside.offset = .zero
    let linear = [total.a, total.b, total.c, total.d].map { Decimal.string($0, digits: 6) }
    let shift = [total.tx, total.ty].map { Decimal.string($0, digits: digits) }
    let numbers = (linear + shift).joined(separator: " ")
    return (inside, " transform=\"matrix(\(numbers))\"")
  }
}
