import Symbolics
import Testing

/// Several expressions compiled into one program.
@Suite struct JointFunctionTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")

  @Test func `values have the same bits together as alone, at one point and at many`() {
    let xs = (0..<150).map { -3 + Double($0) * 0.0431 }
    let ys = xs.map { 1 - 0.7 * $0 }
    var random = RandomExpressions(seed: 61)
    for _ in 0..<60 {
      let first = random.next()
      let list = [first, first.rawDerivative(by: x), first * random.next()]
      let joint = JointFunction(list, by: [x, y])
      let columns = joint(over: [xs, ys])
      #expect(joint.count == 3 && columns.count == 3)
      for (expression, column) in zip(list, columns) {
        let alone = expression.function(of: x, y)
        #expect(column.map(\.bitPattern) == zip(xs, ys).map { alone($0, $1).bitPattern })
      }
      let expected = columns.map { $0[7].bitPattern }
      let triple = joint.triple(xs[7], ys[7])
      #expect([triple.0, triple.1, triple.2].map(\.bitPattern) == expected)
      #expect(joint([xs[7], ys[7]]).map(\.bitPattern) == expected)
    }
  }

  @Test func `what is missing is no number`() {
    let joint = JointFunction([x + y, x], by: [x, y])
    let missing = joint([1]) + joint(over: [[1, 2]]).flatMap { $0 }
    #expect(missing.count == 6)
    #expect(missing.allSatisfy { $0.isNaN })
    #expect(joint(over: [[1, 2, 3], [4, 5]]) == [[5, 7], [1, 2]])
    let triple = joint.triple(1, 2)
    #expect(triple.0.isNaN && triple.1.isNaN && triple.2.isNaN)
  }
}
