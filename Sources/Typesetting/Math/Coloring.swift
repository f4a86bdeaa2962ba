import Formula
import Scene

extension MathSetter {
  /// The same in another ink.
  func colored(_ color: Formula.Color) -> MathSetter {
    func ink(_ color: Formula.Color) -> Color {
      Color(
        red: Double(color.red) / 255, green: Double(color.green) / 255,
        blue: Double(color.blue) / 255)
    }
    var result = self
    result.color = ThemedColor(light: ink(color), dark: ink(color.onDarkGround))
    result.words.style.color = result.color
    return result
  }
}
