import Scene
import Testing

@Suite("Colours")
struct ColorTests {
  @Test func hexadecimalNumbersAreRedGreenBlue() {
    let color = Color(hex: 0xFF8000)
    #expect(color.red == 1)
    #expect(abs(color.green - 128.0 / 255) < 1e-15)
    #expect(color.blue == 0)
    #expect(color.alpha == 1)
  }

  @Test func componentsAreClamped() {
    #expect(Color(red: -1, green: 2, blue: 0.5, alpha: 7) == Color(red: 0, green: 1, blue: 0.5))
  }

  @Test func aThemedColorKnowsBothAppearances() {
    let pair = ThemedColor(light: .black, dark: .white)
    #expect(pair.color(for: .light) == .black)
    #expect(pair.color(for: .dark) == .white)
    for appearance in Appearance.allCases {
      #expect(ThemedColor(.white).color(for: appearance) == .white)
    }
  }
}
