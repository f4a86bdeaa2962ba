import Calculus
import Testing

@Suite struct ArrayCopiesTests {
  @Test(arguments: [0, 1, 2, 3, 100])
  func areThoseOfTheLibrary(count: Int) {
    #expect([Double](copies: count, of: 0.5) == [Double](repeating: 0.5, count: count))
    #expect([Int?](copies: count, of: nil) == [Int?](repeating: nil, count: count))
    #expect([String](copies: count, of: "a") == [String](repeating: "a", count: count))
  }
}
