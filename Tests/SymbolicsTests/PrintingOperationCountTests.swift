import Symbolics
import Testing

@Suite struct PrintingOperationCountTests {
  /// SymPy 1.14: `count_ops(sympify(text))`.
  @Test(arguments: [
    ("x", 0), ("-x", 1), ("1/3", 1), ("-2/3", 2), ("x/2", 1), ("-x/2", 2), ("x + 1", 1),
    ("-x - 1", 2), ("1 - x", 1), ("x**2", 1), ("1/x", 1), ("x**-2", 2), ("sqrt(x)", 2),
    ("1/sqrt(x)", 3), ("x**(3/2)", 2), ("exp(x)", 1), ("exp(-x)", 2), ("x*exp(-x)", 2),
    ("2*x*cos(x**2)", 4), ("(x*cos(x) - sin(x))/x**2", 6), ("x*(x + 2)*exp(x)", 4),
    ("0.5*x", 1), ("x/(y*z)", 2), ("x*y**(-n)", 2), ("Abs(x - 1)/3", 3),
    ("x**2 + x*y + y**2", 5), ("1/(1 + exp(-x))", 4), ("x + (x - 1)**2", 3),
  ])
  func `operations are counted as SymPy counts them`(text: String, operations: Int) {
    #expect(Expr(text).operationCount == operations)
  }

  @Test func `the count is what the plain text shows`() {
    var random = RandomExpressions(seed: 21)
    for _ in 0..<500 {
      let expression = random.next()
      let plain = expression.plain
      let written = WrittenOperations(plain)
      // In powers of x - a, a loose x and its share of the constant are written together.
      if written.hasBareBracket { continue }
      #expect(expression.operationCount == written.count, "\(plain)")
    }
  }
}

/// Reads the operations off a text without conditions: signs, operators, functions; a root is a
/// power and a quotient, a falling exponential in a product a divisor.
private struct WrittenOperations {
  private let text: [Character]
  private var position = 0
  private(set) var count = 0
  /// Whether a term of a sum is nothing but a sum in brackets.
  private(set) var hasBareBracket = false

  init(_ plain: String) {
    text = Array(plain.replacing("**", with: "^").filter { $0 != " " })
    sum()
  }

  private var current: Character? { position < text.count ? text[position] : nil }

  /// Reads a sum; says whether it is a single term with a minus.
  @discardableResult private mutating func sum() -> Bool {
    let isNegative = current == "-"
    var (terms, negative) = (0, 0)
    repeat {
      if current == "-" || current == "+" {
        if current == "-" { negative += 1 }
        position += 1
      }
      terms += 1
      let opens = current == "("
      product()
      if opens, text[position - 1] == ")", terms > 1 { hasBareBracket = true }
    } while current == "+" || current == "-"
    count += terms - 1
    if negative == terms { count += 1 }
    return isNegative && terms == 1
  }

  /// Each run of factors joined by `*` loses its falling exponentials.
  private mutating func product() {
    var (factors, falling) = (1, factor() ? 1 : 0)
    while let sign = current, sign == "*" || sign == "/" {
      position += 1
      count += 1
      if sign == "/" {
        if factors > 1 { count -= falling }
        (factors, falling) = (1, 0)
        factor()
      } else {
        factors += 1
        if factor() { falling += 1 }
      }
    }
    if factors > 1 { count -= falling }
  }

  /// Reads a power; says whether it is a falling exponential.
  @discardableResult private mutating func factor() -> Bool {
    let isFalling = atom()
    guard current == "^" else { return isFalling }
    position += 1
    count += 1
    atom()
    return false
  }

  @discardableResult private mutating func atom() -> Bool {
    var name = ""
    while let character = current, character.isLetter || character.isNumber || character == "." {
      name.append(character)
      position += 1
    }
    guard current == "(" else { return false }
    if !name.isEmpty { count += name == "sqrt" ? 2 : 1 }
    position += 1
    let isNegative = sum()
    position += 1
    return name == "exp" && isNegative
  }
}
