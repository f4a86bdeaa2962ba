/// Finds true factors among products of factors of an image.
///
/// As in Zassenhaus, “On Hensel factorization, I” (Journal of Number Theory 1, 1969): most images
/// have few factors, so that trying all products costs little.
enum Recombination {
  /// The factors of a polynomial, which products of ever more parts are tried as.
  ///
  /// - Parameters:
  ///   - polynomial: what is factored.
  ///   - parts: the factors of its image.
  ///   - candidate: the polynomial that some parts would stand for in what is left; nil for none.
  static func factors<Part>(
    of polynomial: Polynomial, from parts: [Part],
    candidate: (_ parts: [Part], _ rest: Polynomial) -> Polynomial?
  ) -> [Polynomial] {
    var (rest, open, found) = (polynomial, parts, [Polynomial]())
    var size = 1
    while 2 * size <= open.count {
      var isFound = false
      for chosen in combinations(of: open.count, size) {
        guard let factor = candidate(chosen.map { open[$0] }, rest), factor.constant == nil,
          let quotient = rest.divided(by: factor)
        else { continue }
        found.append(factor)
        rest = quotient.primitive
        open = open.indices.filter { !chosen.contains($0) }.map { open[$0] }
        isFound = true
        break
      }
      if !isFound { size += 1 }
    }
    return rest.constant == nil ? found + [rest] : found
  }

  private static func combinations(of count: Int, _ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard count >= size else { return [] }
    return combinations(of: count - 1, size)
      + combinations(of: count - 1, size - 1).map { $0 + [count - 1] }
  }
}
