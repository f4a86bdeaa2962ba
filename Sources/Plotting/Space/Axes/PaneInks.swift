import Scene

/// The inks of the panes behind the content of three-dimensional axes.
enum PaneInks {
  /// That of the pane across an axis; the floor is a little darker than the walls.
  static func ink(_ axis: Int) -> ThemedColor {
    let inks: [(UInt32, UInt32)] = [
      (0xF7F8FA, 0x1C1F25), (0xF4F5F8, 0x1F2229), (0xF0F2F5, 0x22262D),
    ]
    return ThemedColor(light: Color(hex: inks[axis].0), dark: Color(hex: inks[axis].1))
  }

  /// The floor: what has a contrast to it has that, or a greater one, to the walls and the page.
  static let floor = ink(2)
}
