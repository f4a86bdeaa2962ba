extension MatrixExpr {
  /// What is known of an expression without looking into it again.
  ///
  /// An expression is a rational coefficient times a body. The key names the body, with transposes
  /// at the leaves and terms in order, so that equal keys mean equal bodies however they were
  /// written; the transposed key is the key of the transpose.
  struct Facts: Sendable {
    var coefficient = Rational.one
    var key = ""
    var transposedKey = ""
    /// How many parts the expression has.
    var size = 1
    /// How deep it is nested.
    var depth = 1
    /// The symbols that occur, each once; there are only a few.
    var symbols: [MatrixSymbol] = []
    /// Whether a basis vector occurs.
    var hasBasis = false

    init(_ form: Form, _ shape: MatrixShape) {
      note(form)
      name(form, shape)
      // A number is its own transpose, whichever way it was written.
      if shape.isScalar {
        key = min(key, transposedKey)
        transposedKey = key
      }
    }

    /// The key with its coefficient.
    var full: String { coefficient == .one ? key : "\(coefficient)·\(key)" }
    var fullTransposed: String {
      coefficient == .one ? transposedKey : "\(coefficient)·\(transposedKey)"
    }

    private mutating func note(_ form: Form) {
      for part in form.parts {
        size += part.facts.size
        depth = max(depth, part.facts.depth + 1)
        noteSymbols(of: part)
        hasBasis = hasBasis || part.facts.hasBasis
      }
      if case .symbol(let symbol) = form { symbols = [symbol] }
      if case .basis = form { hasBasis = true }
    }

    private mutating func noteSymbols(of part: MatrixExpr) {
      if symbols.isEmpty {
        symbols = part.facts.symbols
      } else {
        for symbol in part.facts.symbols where !symbols.contains(symbol) { symbols.append(symbol) }
      }
    }

    private mutating func name(_ key: String, _ transposed: String? = nil) {
      self.key = key
      transposedKey = transposed ?? key
    }

    private mutating func name(_ form: Form, _ shape: MatrixShape) {
      switch form {
      case .number(let value):
        coefficient = value
        name("1")
      case .pi: name("π#")
      case .dimension(let name): self.name("#\(name)")
      case .symbol(let symbol):
        let text =
          symbol.order == 0
          ? symbol.name : symbol.name + String(repeating: "\"", count: symbol.order)
        name(text, symbol.isSymmetric ? text : text + "'")
      case .zero:
        coefficient = .zero
        name("0")
      case .ones: name("1[\(shape)]", "1[\(shape.transpose)]")
      case .identity: name("I[\(shape.rows)]")
      case .basis(let index): name("e[\(index)]", "e[\(index)]'")
      case .sum(let terms): nameSum(terms)
      case .product(let product): nameProduct(product)
      case .transpose(let inner):
        coefficient = inner.facts.coefficient
        name(inner.facts.transposedKey, inner.facts.key)
      default: nameFunction(form, shape)
      }
    }

    /// Coefficients are taken relative to the term that comes first whichever way the sum is turned.
    private mutating func nameSum(_ terms: [MatrixExpr]) {
      func rank(_ term: MatrixExpr) -> (String, String) {
        (min(term.facts.key, term.facts.transposedKey), term.facts.key)
      }
      guard let first = terms.min(by: { rank($0) < rank($1) }),
        let scale = first.facts.coefficient.reciprocal
      else { return }
      coefficient = first.facts.coefficient
      let factors = terms.map { ($0.facts.coefficient * scale).description + "·" }
      func joined(_ key: (Facts) -> String) -> String {
        Self.bracketed(terms.indices.map { factors[$0] + key(terms[$0].facts) }.sorted(), by: "+")
      }
      name(joined(\.key), joined(\.transposedKey))
    }

    private mutating func nameProduct(_ product: Product) {
      coefficient = product.coefficient
      for factor in product.scalars { coefficient = coefficient * factor.facts.coefficient }
      for factor in product.chain { coefficient = coefficient * factor.facts.coefficient }
      if product.scalars.count + product.chain.count == 1 {
        // A number times one factor has the body of that factor.
        let only = product.scalars.isEmpty ? product.chain[0].facts : product.scalars[0].facts
        name(only.key, only.transposedKey)
        return
      }
      var forward = product.scalars.map { $0.facts.key }
      if forward.count > 1 { forward.sort() }
      var backward = forward
      for factor in product.chain { forward.append(factor.facts.key) }
      for factor in product.chain.reversed() { backward.append(factor.facts.transposedKey) }
      name(Self.bracketed(forward, by: "*"), Self.bracketed(backward, by: "*"))
    }

    /// Keys in brackets with a sign between them.
    private static func bracketed(_ keys: [String], by sign: String) -> String {
      var text = "("
      text.reserveCapacity(keys.reduce(keys.count + 1) { $0 + $1.utf8.count })
      for (index, key) in keys.enumerated() {
        if index > 0 { text += sign }
        text += key
      }
      text += ")"
      return text
    }

    private mutating func nameFunction(_ form: Form, _ shape: MatrixShape) {
      switch form {
      case .inverse(let inner):
        coefficient = inner.facts.coefficient.reciprocal ?? .one
        name("inv(\(inner.facts.key))", "inv(\(inner.facts.transposedKey))")
      case .trace(let inner):
        coefficient = inner.facts.coefficient
        name("tr(\(Self.cyclicKey(inner)))")
      case .determinant(let inner):
        name("det(\(min(inner.facts.full, inner.facts.fullTransposed)))")
      case .logDeterminant(let inner):
        name("logdet(\(min(inner.facts.full, inner.facts.fullTransposed)))")
      case .squaredNorm(let inner):
        let square = inner.transposed().times(inner)
        let value = inner.shape.isRow ? inner.times(inner.transposed()) : square
        let named = value.isScalar ? value : value.traced()
        coefficient = named.facts.coefficient
        name(named.facts.key)
      case .hadamard(let factors):
        coefficient = factors.reduce(.one) { $0 * $1.facts.coefficient }
        name(
          "had(" + factors.map(\.facts.key).sorted().joined(separator: ",") + ")",
          "had(" + factors.map(\.facts.transposedKey).sorted().joined(separator: ",") + ")")
      case .power(let base, let exponent): namePower(base, exponent)
      case .apply(let function, let inner):
        name(
          "\(function.rawValue)(\(inner.facts.full))",
          "\(function.rawValue)(\(inner.facts.fullTransposed))")
      case .diagonalMatrix(let inner):
        coefficient = inner.facts.coefficient
        name("diag(\(inner.facts.key))")
      case .diagonal(let inner):
        coefficient = inner.facts.coefficient
        let key = "diagonal(\(min(inner.facts.key, inner.facts.transposedKey)))"
        name(key, key + "'")
      default: break
      }
    }

    private mutating func namePower(_ base: MatrixExpr, _ exponent: Rational) {
      if let whole = exponent.integer, let value = base.facts.coefficient.power(whole) {
        coefficient = value
        name(
          "pow(\(base.facts.key),\(exponent))", "pow(\(base.facts.transposedKey),\(exponent))")
      } else {
        name("pow(\(base.facts.full),\(exponent))", "pow(\(base.facts.fullTransposed),\(exponent))")
      }
    }

    /// The least key of all rotations of a product and of its transpose.
    private static func cyclicKey(_ inner: MatrixExpr) -> String {
      guard case .product(let product) = inner.form, product.chain.count > 1 else {
        return min(inner.facts.key, inner.facts.transposedKey)
      }
      let forward = product.chain.map(\.facts.key)
      let backward = Array(product.chain.reversed().map(\.facts.transposedKey))
      let count = forward.count
      var least: String?
      for start in 0..<count {
        for keys in [forward, backward] {
          var rotation = keys[start]
          for step in 1..<count {
            rotation += "*"
            rotation += keys[(start + step) % count]
          }
          least = least.map { min($0, rotation) } ?? rotation
        }
      }
      return least ?? ""
    }
  }
}

extension MatrixExpr.Form {
  /// The expressions an expression is made of.
  var parts: [MatrixExpr] {
    switch self {
    case .number, .pi, .dimension, .symbol, .zero, .ones, .identity, .basis: []
    case .sum(let list), .hadamard(let list): list
    case .product(let product): product.scalars + product.chain
    case .transpose(let inner), .inverse(let inner), .trace(let inner), .determinant(let inner),
      .logDeterminant(let inner), .squaredNorm(let inner), .power(let inner, _),
      .apply(_, let inner), .diagonalMatrix(let inner), .diagonal(let inner):
      [inner]
    }
  }
}
