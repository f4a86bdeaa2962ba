/// The exponential function.
public func exp(_ x: Expr) -> Expr { .apply(.exp, [x]) }
/// The natural logarithm.
public func log(_ x: Expr) -> Expr { .apply(.log, [x]) }
/// The square root: the power one half.
public func sqrt(_ x: Expr) -> Expr { .power(x, .half) }
/// The sine of an angle in radians.
public func sin(_ x: Expr) -> Expr { .apply(.sin, [x]) }
/// The cosine of an angle in radians.
public func cos(_ x: Expr) -> Expr { .apply(.cos, [x]) }
/// The tangent.
public func tan(_ x: Expr) -> Expr { .apply(.tan, [x]) }
/// The cotangent.
public func cot(_ x: Expr) -> Expr { .apply(.cot, [x]) }
/// The secant.
public func sec(_ x: Expr) -> Expr { .apply(.sec, [x]) }
/// The cosecant.
public func csc(_ x: Expr) -> Expr { .apply(.csc, [x]) }
/// The inverse sine, for arguments from -1 to 1.
public func asin(_ x: Expr) -> Expr { .apply(.asin, [x]) }
/// The inverse cosine, for arguments from -1 to 1.
public func acos(_ x: Expr) -> Expr { .apply(.acos, [x]) }
/// The inverse tangent.
public func atan(_ x: Expr) -> Expr { .apply(.atan, [x]) }
/// The inverse cotangent, `atan(1/x)`; its value at 0 is π/2.
public func acot(_ x: Expr) -> Expr { .apply(.acot, [x]) }
/// The hyperbolic sine.
public func sinh(_ x: Expr) -> Expr { .apply(.sinh, [x]) }
/// The hyperbolic cosine.
public func cosh(_ x: Expr) -> Expr { .apply(.cosh, [x]) }
/// The hyperbolic tangent.
public func tanh(_ x: Expr) -> Expr { .apply(.tanh, [x]) }
/// The hyperbolic cotangent.
public func coth(_ x: Expr) -> Expr { .apply(.coth, [x]) }
/// The hyperbolic secant.
public func sech(_ x: Expr) -> Expr { .apply(.sech, [x]) }
/// The hyperbolic cosecant.
public func csch(_ x: Expr) -> Expr { .apply(.csch, [x]) }
/// The inverse hyperbolic sine.
public func asinh(_ x: Expr) -> Expr { .apply(.asinh, [x]) }
/// The inverse hyperbolic cosine, for arguments from 1.
public func acosh(_ x: Expr) -> Expr { .apply(.acosh, [x]) }
/// The inverse hyperbolic tangent, for arguments between -1 and 1.
public func atanh(_ x: Expr) -> Expr { .apply(.atanh, [x]) }
/// The absolute value.
public func abs(_ x: Expr) -> Expr { .apply(.abs, [x]) }
/// -1, 0 or 1 with the sign of the argument.
public func sign(_ x: Expr) -> Expr { .apply(.sign, [x]) }
/// The error function.
public func erf(_ x: Expr) -> Expr { .apply(.erf, [x]) }
/// The larger of two.
public func max(_ x: Expr, _ y: Expr) -> Expr { .apply(.max, [x, y]) }
/// The smaller of two.
public func min(_ x: Expr, _ y: Expr) -> Expr { .apply(.min, [x, y]) }
