/// Writes a phrase on one line, in one of three notations.
struct MatrixTextWriter {
  enum Notation { case plain, unicode, latex }

  let notation: Notation

  /// How tightly a phrase holds together.
  private enum Strength: Int, Comparable {
    case sum, hadamard, fraction, product, postfix, atom

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  private func strength(_ phrase: MatrixPhrase) -> Strength {
    switch phrase {
    case .sum, .total: .sum
    case .hadamard: .hadamard
    case .fraction: notation == .latex ? .postfix : .fraction
    case .product: .product
    case .inverse where notation == .plain: .atom
    case .transpose, .inverse, .power, .entry: .postfix
    case .call(_, _, let power), .norm(_, let power):
      power == nil || notation != .plain ? .atom : .postfix
    default: .atom
    }
  }

  func text(_ phrase: MatrixPhrase) -> String {
    switch phrase {
    case .number(let digits): return digits
    case .symbol(let name, let dots): return symbol(name, dots)
    case .pi: return pick("pi", "π", #"\pi"#)
    case .zero(let shape): return pick("zeros(\(sizes(shape)))", "0", "0")
    case .ones(let shape): return pick("ones(\(sizes(shape)))", "𝟏", #"\mathbf{1}"#)
    case .identity(let size): return pick("I(\(size))", "I", "I")
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .fraction(let top, let bottom): return fraction(top, bottom)
    case .transpose(let inner): return atom(inner) + pick("'", "ᵀ", #"^\top"#)
    case .inverse(let inner, let transposed): return inverse(inner, transposed)
    case .power(let base, let exponent, let entrywise):
      return power(atom(base), exponent, entrywise: entrywise)
    case .root(let inner): return root(inner)
    case .call(let name, let argument, let exponent): return call(name, argument, exponent)
    case .magnitude(let inner):
      return pick("abs(\(text(inner)))", "|\(text(inner))|", #"\left|\#(text(inner))\right|"#)
    case .norm(let inner, let exponent): return norm(inner, exponent)
    case .hadamard(let factors):
      return factors.map { group($0, above: .product) }
        .joined(separator: pick(" .* ", " ∘ ", #" \odot "#))
    case .entry(let inner, let indices): return entry(inner, indices)
    case .delta(let a, let b):
      return pick("delta(\(a), \(b))", "δ_\(a)\(b)", #"\delta_{\#(a)\#(b)}"#)
    case .total(let indices, let inner): return total(indices, inner)
    }
  }

  private func pick(_ plain: String, _ unicode: String, _ latex: String) -> String {
    switch notation {
    case .plain: plain
    case .unicode: unicode
    case .latex: latex
    }
  }

  private func symbol(_ name: String, _ dots: Int) -> String {
    switch notation {
    case .plain: return name + String(repeating: "_dot", count: dots)
    case .unicode:
      return UnicodePrinter.text(.symbol(name)) + String(repeating: "\u{307}", count: dots)
    case .latex:
      let letter = LatexPrinter.text(.symbol(name))
      return dots == 0 ? letter : #"\\#(dots == 1 ? "dot" : "ddot"){\#(letter)}"#
    }
  }

  private func sizes(_ shape: MatrixShape) -> String {
    shape.columns.isOne ? "\(shape.rows)" : "\(shape.rows), \(shape.columns)"
  }

  private func fenced(_ phrase: MatrixPhrase) -> String {
    notation == .latex ? #"\left(\#(text(phrase))\right)"# : "(\(text(phrase)))"
  }

  private func group(_ phrase: MatrixPhrase, above level: Strength) -> String {
    strength(phrase) > level ? text(phrase) : fenced(phrase)
  }

  private func atom(_ phrase: MatrixPhrase) -> String {
    if case .symbol(let name, _) = phrase, notation == .latex, name.contains("_") {
      return "{\(text(phrase))}"
    }
    return group(phrase, above: .postfix)
  }

  private func sum(_ terms: [(isNegative: Bool, term: MatrixPhrase)]) -> String {
    let minus = pick("-", "−", "-")
    var result = ""
    for (index, part) in terms.enumerated() {
      if index > 0 {
        result += part.isNegative ? " \(minus) " : " + "
      } else if part.isNegative {
        result += minus
      }
      let needsFence = part.isNegative || index > 0
      result += needsFence ? group(part.term, above: .sum) : text(part.term)
    }
    return result
  }

  private func product(_ factors: [MatrixPhrase]) -> String {
    var result = ""
    for (index, factor) in factors.enumerated() {
      let written = group(factor, above: .product)
      if index > 0 {
        switch notation {
        case .plain: result += "*"
        case .latex: result += factor.startsWithDigit ? #" \cdot "# : " "
        case .unicode:
          if factor.startsWithDigit {
            result += "·"
          } else if factor.isWord || factors[index - 1].isWord {
            result += " "
          }
        }
      }
      result += written
    }
    return result
  }

  private func fraction(_ top: MatrixPhrase, _ bottom: MatrixPhrase) -> String {
    if notation == .latex { return #"\frac{\#(text(top))}{\#(text(bottom))}"# }
    return group(top, above: .fraction) + "/" + group(bottom, above: .product)
  }

  private func inverse(_ inner: MatrixPhrase, _ transposed: Bool) -> String {
    switch notation {
    case .plain: return "inv(\(text(inner)))" + (transposed ? "'" : "")
    case .unicode: return atom(inner) + (transposed ? "⁻ᵀ" : "⁻¹")
    case .latex: return atom(inner) + (transposed ? #"^{-\top}"# : "^{-1}")
    }
  }

  private func power(_ base: String, _ exponent: String, entrywise: Bool) -> String {
    let isSimple = exponent.allSatisfy(\.isNumber)
    switch notation {
    case .plain:
      return base + (entrywise ? " .** " : "**") + (isSimple ? exponent : "(\(exponent))")
    case .latex: return #"\#(base)^{\#(entrywise ? #"\circ "# : "")\#(exponent)}"#
    case .unicode:
      let sign = exponent.replacing("-", with: "−")
      if let raised = MatrixTextWriter.superscript(sign), !entrywise { return base + raised }
      return base + (entrywise ? "^∘" : "^") + (isSimple ? exponent : "(\(sign))")
    }
  }

  private func root(_ inner: MatrixPhrase) -> String {
    pick(
      "sqrt(\(text(inner)))", strength(inner) == .atom ? "√\(text(inner))" : "√(\(text(inner)))",
      #"\sqrt{\#(text(inner))}"#)
  }

  private func call(_ name: MatrixFunctionName, _ argument: MatrixPhrase, _ exponent: String?)
    -> String
  {
    switch notation {
    case .plain:
      let written = "\(name.plain)\(name.isEntrywise ? "." : "")(\(text(argument)))"
      return exponent.map { power(written, $0, entrywise: name.isEntrywise) } ?? written
    case .unicode:
      return name.display + (exponent.flatMap(MatrixTextWriter.superscript) ?? "")
        + "(\(text(argument)))"
    case .latex:
      return name.latex + (exponent.map { "^{\($0)}" } ?? "") + fenced(argument)
    }
  }

  private func norm(_ inner: MatrixPhrase, _ exponent: String?) -> String {
    let written = pick(
      "norm(\(text(inner)))", "‖\(text(inner))‖", #"\left\lVert \#(text(inner)) \right\rVert"#)
    return exponent.map { power(written, $0, entrywise: false) } ?? written
  }

  private func entry(_ inner: MatrixPhrase, _ indices: [String]) -> String {
    if indices.isEmpty { return text(inner) }
    switch notation {
    case .plain: return atom(inner) + "[\(indices.joined(separator: ", "))]"
    case .unicode: return atom(inner) + "_" + indices.joined()
    case .latex: return "\(atom(inner))_{\(indices.joined(separator: " "))}"
    }
  }

  private func total(_ indices: [String], _ inner: MatrixPhrase) -> String {
    switch notation {
    case .plain: return "sum(\(indices.joined(separator: ", ")), \(text(inner)))"
    case .unicode: return "Σ_\(indices.joined()) " + group(inner, above: .sum)
    case .latex: return #"\sum_{\#(indices.joined(separator: ", "))} "# + group(inner, above: .sum)
    }
  }
}

extension MatrixTextWriter {
  /// A whole number in raised digits; nil for other text.
  static func superscript(_ text: String) -> String? {
    let digits = Dictionary(uniqueKeysWithValues: zip("0123456789−-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻"))
    let raised = text.compactMap { digits[$0] }
    return raised.count == text.count ? String(raised) : nil
  }
}

extension MatrixPhrase {
  /// Whether a digit would stand next to what is before it.
  var startsWithDigit: Bool {
    switch self {
    case .number: true
    case .fraction(let top, _): top.startsWithDigit
    case .power(let base, _, _): base.startsWithDigit
    default: false
    }
  }

  /// Whether letters next to it would run together with its own.
  fileprivate var isWord: Bool {
    switch self {
    case .symbol(let name, _): SymbolName(name).letter.count > 1
    case .call, .delta, .entry: true
    case .transpose(let inner), .inverse(let inner, _), .power(let inner, _, _): inner.isWord
    default: false
    }
  }
}
