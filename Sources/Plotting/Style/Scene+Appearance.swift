internal import Scene

extension Scene {
  /// The scene as it looks in one appearance, everywhere.
  func fixed(to appearance: Appearance) -> Scene {
    var scene = self
    scene.background = background?.fixed(to: appearance)
    scene.items = items.map { $0.fixed(to: appearance) }
    return scene
  }
}

extension ThemedColor {
  /// The colour of one appearance for both.
  fileprivate func fixed(to appearance: Appearance) -> ThemedColor {
    ThemedColor(color(for: appearance))
  }
}

extension Scene.Item {
  fileprivate func fixed(to appearance: Appearance) -> Scene.Item {
    switch self {
    case .group(var group):
      group.items = group.items.map { $0.fixed(to: appearance) }
      return .group(group)
    case .path(var shape):
      shape.fill = shape.fill?.fixed(to: appearance)
      if let stroke = shape.stroke { shape.stroke?.color = stroke.color.fixed(to: appearance) }
      return .path(shape)
    case .glyphs(var run):
      run.color = run.color.fixed(to: appearance)
      return .glyphs(run)
    case .image:
      return self
    }
  }
}
