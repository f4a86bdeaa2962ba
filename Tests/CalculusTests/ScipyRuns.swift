/// What scipy needs for a problem of ``OptimizationProblem``.
struct ScipyRun: Sendable {
  enum Method: Sendable {
    case bfgs, limitedMemory, conjugateGradients, trustExact, newtonCG, nelderMead
  }

  let method: Method
  /// nfev and njev.
  let values: Int
  let gradients: Int
  /// The value it ends with.
  let minimum: Double
  let succeeded: Bool

  init(_ method: Method, values: Int, gradients: Int, minimum: Double, succeeded: Bool = true) {
    (self.method, self.values, self.gradients) = (method, values, gradients)
    (self.minimum, self.succeeded) = (minimum, succeeded)
  }

  // scipy.optimize.minimize of scipy 1.17.1 with numpy 2.4.6, gradients and Hessians exact (SymPy
  // 1.14, lambdified). Options: BFGS and CG {gtol: 1e-6, norm: 2}; L-BFGS-B {gtol: 1e-6, ftol: 0};
  // trust-exact {gtol: 1e-6}; Newton-CG {xtol: 1e-8}; Nelder-Mead {xatol: 1e-6, fatol: 1e-6}, with
  // corners of equal value kept in their order (argsort(kind="stable"); its own order of equals depends
  // on the processor and changes only Rosenbrock 10, 3800 values to a local minimum).
  static let table: [String: [ScipyRun]] = [
    "Rosenbrock": [
      ScipyRun(.bfgs, values: 40, gradients: 40, minimum: 8.983588371e-19),
      ScipyRun(.limitedMemory, values: 45, gradients: 45, minimum: 1.705516445e-17),
      ScipyRun(.conjugateGradients, values: 80, gradients: 79, minimum: 2.969968467e-21),
      ScipyRun(.trustExact, values: 26, gradients: 23, minimum: 3.331241928e-19),
      ScipyRun(.newtonCG, values: 107, gradients: 107, minimum: 1.316682847e-19),
      ScipyRun(.nelderMead, values: 189, gradients: 0, minimum: 4.194029328e-14),
    ],
    "Himmelblau": [
      ScipyRun(.bfgs, values: 17, gradients: 17, minimum: 7.08234389e-18),
      ScipyRun(.limitedMemory, values: 16, gradients: 16, minimum: 1.128459771e-14),
      ScipyRun(.conjugateGradients, values: 24, gradients: 24, minimum: 2.470074779e-15),
      ScipyRun(.trustExact, values: 9, gradients: 8, minimum: 6.518452323e-25),
      ScipyRun(.newtonCG, values: 13, gradients: 13, minimum: 4.354755166e-24),
      ScipyRun(.nelderMead, values: 184, gradients: 0, minimum: 1.458780372e-12),
    ],
    "Beale": [
      ScipyRun(.bfgs, values: 17, gradients: 17, minimum: 1.951199869e-16),
      ScipyRun(.limitedMemory, values: 16, gradients: 16, minimum: 1.948385057e-15),
      ScipyRun(.conjugateGradients, values: 51, gradients: 51, minimum: 8.087428834e-14),
      ScipyRun(.trustExact, values: 9, gradients: 8, minimum: 5.066589523e-24),
      ScipyRun(.newtonCG, values: 15, gradients: 15, minimum: 1.829971178e-26),
      ScipyRun(.nelderMead, values: 132, gradients: 0, minimum: 1.771412912e-14),
    ],
    "Booth": [
      ScipyRun(.bfgs, values: 8, gradients: 8, minimum: 1.671899156e-20),
      ScipyRun(.limitedMemory, values: 7, gradients: 7, minimum: 2.127376517e-19),
      ScipyRun(.conjugateGradients, values: 5, gradients: 5, minimum: 5.679798518e-29),
      ScipyRun(.trustExact, values: 3, gradients: 3, minimum: 3.944304526e-30),
      ScipyRun(.newtonCG, values: 5, gradients: 5, minimum: 7.888609052e-31),
      ScipyRun(.nelderMead, values: 161, gradients: 0, minimum: 2.131591558e-13),
    ],
    "Matyas": [
      ScipyRun(.bfgs, values: 9, gradients: 9, minimum: 2.82301213e-15),
      ScipyRun(.limitedMemory, values: 10, gradients: 10, minimum: 2.897895149e-13),
      ScipyRun(.conjugateGradients, values: 23, gradients: 23, minimum: 5.97674508e-13),
      ScipyRun(.trustExact, values: 3, gradients: 3, minimum: 1.779867417e-31),
      ScipyRun(.newtonCG, values: 3, gradients: 3, minimum: 1.972152263e-33),
      ScipyRun(.nelderMead, values: 115, gradients: 0, minimum: 4.225608442e-15),
    ],
    "Goldstein-Price": [
      ScipyRun(.bfgs, values: 11, gradients: 11, minimum: 3.0),
      ScipyRun(.limitedMemory, values: 11, gradients: 11, minimum: 3.0),
      ScipyRun(.conjugateGradients, values: 18, gradients: 18, minimum: 3.0),
      ScipyRun(.trustExact, values: 7, gradients: 6, minimum: 3.0),
      ScipyRun(.newtonCG, values: 10, gradients: 10, minimum: 3.0),
      ScipyRun(.nelderMead, values: 96, gradients: 0, minimum: 3.0),
    ],
    "six-hump camel": [
      ScipyRun(.bfgs, values: 10, gradients: 10, minimum: -1.031628453),
      ScipyRun(.limitedMemory, values: 9, gradients: 9, minimum: -1.031628453),
      ScipyRun(.conjugateGradients, values: 13, gradients: 13, minimum: -1.031628453),
      ScipyRun(.trustExact, values: 7, gradients: 6, minimum: -1.031628453),
      ScipyRun(.newtonCG, values: 7, gradients: 7, minimum: -1.031628453),
      ScipyRun(.nelderMead, values: 97, gradients: 0, minimum: -1.031628453),
    ],
    "three-hump camel": [
      ScipyRun(.bfgs, values: 8, gradients: 8, minimum: 5.740217174e-15),
      ScipyRun(.limitedMemory, values: 8, gradients: 8, minimum: 3.49428635e-14),
      ScipyRun(.conjugateGradients, values: 9, gradients: 9, minimum: 8.946633216e-14),
      ScipyRun(.trustExact, values: 7, gradients: 7, minimum: 1.424091425e-38),
      ScipyRun(.newtonCG, values: 6, gradients: 6, minimum: 2.987369905e-36),
      ScipyRun(.nelderMead, values: 103, gradients: 0, minimum: 1.063721914e-13),
    ],
    "McCormick": [
      ScipyRun(.bfgs, values: 16, gradients: 16, minimum: -1.913222955),
      ScipyRun(.limitedMemory, values: 7, gradients: 7, minimum: -1.913222955),
      ScipyRun(.conjugateGradients, values: 10, gradients: 10, minimum: -1.913222955),
      ScipyRun(.trustExact, values: 5, gradients: 5, minimum: -1.913222955),
      ScipyRun(.newtonCG, values: 8, gradients: 8, minimum: -1.913222955),
      ScipyRun(.nelderMead, values: 175, gradients: 0, minimum: -1.913222955),
    ],
    "Easom": [
      ScipyRun(.bfgs, values: 6, gradients: 6, minimum: -1.0),
      ScipyRun(.limitedMemory, values: 6, gradients: 6, minimum: -1.0),
      ScipyRun(.conjugateGradients, values: 6, gradients: 6, minimum: -1.0),
      ScipyRun(.trustExact, values: 4, gradients: 4, minimum: -1.0),
      ScipyRun(.newtonCG, values: 7, gradients: 7, minimum: -1.0),
      ScipyRun(.nelderMead, values: 90, gradients: 0, minimum: -1.0),
    ],
    "Styblinski-Tang": [
      ScipyRun(.bfgs, values: 7, gradients: 7, minimum: -78.33233141),
      ScipyRun(.limitedMemory, values: 7, gradients: 7, minimum: -78.33233141),
      ScipyRun(.conjugateGradients, values: 10, gradients: 10, minimum: -78.33233141),
      ScipyRun(.trustExact, values: 6, gradients: 6, minimum: -78.33233141),
      ScipyRun(.newtonCG, values: 7, gradients: 7, minimum: -78.33233141),
      ScipyRun(.nelderMead, values: 95, gradients: 0, minimum: -78.33233141),
    ],
    "Branin": [
      ScipyRun(.bfgs, values: 8, gradients: 8, minimum: 0.3978873577),
      ScipyRun(.limitedMemory, values: 8, gradients: 8, minimum: 0.3978873577),
      ScipyRun(.conjugateGradients, values: 10, gradients: 10, minimum: 0.3978873577),
      ScipyRun(.trustExact, values: 5, gradients: 5, minimum: 0.3978873577),
      ScipyRun(.newtonCG, values: 7, gradients: 7, minimum: 0.3978873577),
      ScipyRun(.nelderMead, values: 100, gradients: 0, minimum: 0.3978873577),
    ],
    "Rastrigin": [
      ScipyRun(.bfgs, values: 11, gradients: 11, minimum: 0.0),
      ScipyRun(.limitedMemory, values: 8, gradients: 8, minimum: 0.0),
      ScipyRun(.conjugateGradients, values: 13, gradients: 13, minimum: 1.776356839e-15),
      ScipyRun(.trustExact, values: 6, gradients: 5, minimum: 0.0),
      ScipyRun(.newtonCG, values: 7, gradients: 7, minimum: 7.959662381),
      ScipyRun(.nelderMead, values: 103, gradients: 0, minimum: 2.058087034e-11),
    ],
    "Zakharov": [
      ScipyRun(.bfgs, values: 12, gradients: 12, minimum: 4.820203648e-17),
      ScipyRun(.limitedMemory, values: 16, gradients: 16, minimum: 2.024873592e-15),
      ScipyRun(.conjugateGradients, values: 16, gradients: 16, minimum: 3.224531961e-14),
      ScipyRun(.trustExact, values: 10, gradients: 10, minimum: 1.414064562e-31),
      ScipyRun(.newtonCG, values: 10, gradients: 10, minimum: 1.590450433e-21),
      ScipyRun(.nelderMead, values: 372, gradients: 0, minimum: 1.837781244e-13),
    ],
    "Dixon-Price": [
      ScipyRun(.bfgs, values: 22, gradients: 22, minimum: 3.986305707e-14),
      ScipyRun(.limitedMemory, values: 18, gradients: 18, minimum: 1.462508784e-14),
      ScipyRun(.conjugateGradients, values: 38, gradients: 38, minimum: 1.048592996e-19),
      ScipyRun(.trustExact, values: 7, gradients: 7, minimum: 3.582039766e-24),
      ScipyRun(.newtonCG, values: 9, gradients: 9, minimum: 2.422999829e-26),
      ScipyRun(.nelderMead, values: 165, gradients: 0, minimum: 8.094641879e-13),
    ],
    "Powell singular": [
      ScipyRun(.bfgs, values: 46, gradients: 46, minimum: 3.000360178e-11),
      ScipyRun(.limitedMemory, values: 52, gradients: 52, minimum: 2.953018493e-13),
      ScipyRun(.conjugateGradients, values: 132, gradients: 132, minimum: 8.822603939e-11),
      ScipyRun(.trustExact, values: 18, gradients: 18, minimum: 1.797705376e-10),
      ScipyRun(
        .newtonCG, values: 1006, gradients: 1006, minimum: 3.481270332e-10, succeeded: false),
      ScipyRun(.nelderMead, values: 761, gradients: 0, minimum: 3.704468603e-21),
    ],
    "Wood": [
      ScipyRun(.bfgs, values: 106, gradients: 106, minimum: 2.445454364e-21),
      ScipyRun(.limitedMemory, values: 110, gradients: 110, minimum: 2.168545912e-16),
      ScipyRun(.conjugateGradients, values: 156, gradients: 156, minimum: 4.444599096e-13),
      ScipyRun(.trustExact, values: 44, gradients: 38, minimum: 3.935609731e-22),
      ScipyRun(.newtonCG, values: 873, gradients: 873, minimum: 1.553523437e-20),
      ScipyRun(.nelderMead, values: 601, gradients: 0, minimum: 2.751902278e-13),
    ],
    "Freudenstein-Roth": [
      ScipyRun(.bfgs, values: 10, gradients: 10, minimum: 48.98425368),
      ScipyRun(.limitedMemory, values: 21, gradients: 21, minimum: 48.98425368),
      ScipyRun(.conjugateGradients, values: 36, gradients: 36, minimum: 48.98425368),
      ScipyRun(.trustExact, values: 9, gradients: 9, minimum: 48.98425368),
      ScipyRun(.newtonCG, values: 14, gradients: 14, minimum: 48.98425368),
      ScipyRun(.nelderMead, values: 149, gradients: 0, minimum: 48.98425368),
    ],
    "Brown badly scaled": [
      ScipyRun(.bfgs, values: 27, gradients: 27, minimum: 7.888609052e-31),
      ScipyRun(.limitedMemory, values: 27, gradients: 27, minimum: 3.818086781e-28),
      ScipyRun(
        .conjugateGradients, values: 95, gradients: 83, minimum: 5.728109978e-09, succeeded: false),
      ScipyRun(.trustExact, values: 1011, gradients: 1011, minimum: 0.0),
      ScipyRun(.newtonCG, values: 6, gradients: 6, minimum: 0.0),
      ScipyRun(.nelderMead, values: 307, gradients: 0, minimum: 4.22655238e-14),
    ],
    "Powell badly scaled": [
      ScipyRun(.bfgs, values: 199, gradients: 199, minimum: 2.27178641e-25),
      ScipyRun(.limitedMemory, values: 88, gradients: 88, minimum: 2.380354794e-07),
      ScipyRun(.conjugateGradients, values: 138, gradients: 138, minimum: 2.288518575e-07),
      ScipyRun(.trustExact, values: 115, gradients: 99, minimum: 6.43399138e-21),
      ScipyRun(.newtonCG, values: 72, gradients: 72, minimum: 0.002050618066),
      ScipyRun(.nelderMead, values: 727, gradients: 0, minimum: 1.222831093e-21),
    ],
    "sphere": [
      ScipyRun(.bfgs, values: 4, gradients: 4, minimum: 5.287833255e-30),
      ScipyRun(.limitedMemory, values: 3, gradients: 3, minimum: 1.04770589e-30),
      ScipyRun(.conjugateGradients, values: 7, gradients: 7, minimum: 5.59889528e-16),
      ScipyRun(.trustExact, values: 5, gradients: 5, minimum: 4.86297311e-33),
      ScipyRun(.newtonCG, values: 2, gradients: 2, minimum: 0.0),
      ScipyRun(.nelderMead, values: 539, gradients: 0, minimum: 9.922354304e-14),
    ],
    "sum of squares": [
      ScipyRun(.bfgs, values: 14, gradients: 14, minimum: 1.453452102e-16),
      ScipyRun(.limitedMemory, values: 11, gradients: 11, minimum: 3.561288585e-14),
      ScipyRun(.conjugateGradients, values: 11, gradients: 11, minimum: 6.057863117e-32),
      ScipyRun(.trustExact, values: 3, gradients: 3, minimum: 2.711709362e-31),
      ScipyRun(.newtonCG, values: 10, gradients: 10, minimum: 1.368455532e-45),
      ScipyRun(.nelderMead, values: 404, gradients: 0, minimum: 1.059639518e-12),
    ],
    "rotated ellipsoid": [
      ScipyRun(.bfgs, values: 12, gradients: 12, minimum: 2.365491351e-14),
      ScipyRun(.limitedMemory, values: 11, gradients: 11, minimum: 1.689664529e-13),
      ScipyRun(.conjugateGradients, values: 32, gradients: 32, minimum: 6.20540305e-14),
      ScipyRun(.trustExact, values: 3, gradients: 3, minimum: 3.281784625e-30),
      ScipyRun(.newtonCG, values: 10, gradients: 10, minimum: 1.976778904e-17),
      ScipyRun(.nelderMead, values: 475, gradients: 0, minimum: 2.032521026e-13),
    ],
    "Rosenbrock 10": [
      ScipyRun(.bfgs, values: 84, gradients: 84, minimum: 3.986579112),
      ScipyRun(.limitedMemory, values: 93, gradients: 93, minimum: 4.020739261e-17),
      ScipyRun(.conjugateGradients, values: 498, gradients: 498, minimum: 5.017207227e-14),
      ScipyRun(.trustExact, values: 31, gradients: 27, minimum: 3.986579112),
      ScipyRun(.newtonCG, values: 135, gradients: 135, minimum: 6.523509908e-28),
      ScipyRun(.nelderMead, values: 6215, gradients: 0, minimum: 2.677978128e-12),
    ],
    "trigonometric": [
      ScipyRun(.bfgs, values: 22, gradients: 22, minimum: 5.756540306e-14),
      ScipyRun(.limitedMemory, values: 23, gradients: 23, minimum: 1.017812908e-13),
      ScipyRun(.conjugateGradients, values: 54, gradients: 54, minimum: 1.417393414e-13),
      ScipyRun(.trustExact, values: 13, gradients: 11, minimum: 2.473554213e-15),
      ScipyRun(.newtonCG, values: 17, gradients: 17, minimum: 2.902985137e-14),
      ScipyRun(.nelderMead, values: 452, gradients: 0, minimum: 8.111410362e-15),
    ],
    "helical valley": [
      ScipyRun(.bfgs, values: 35, gradients: 35, minimum: 1.021917268e-15),
      ScipyRun(.limitedMemory, values: 33, gradients: 33, minimum: 2.160940408e-15),
      ScipyRun(.conjugateGradients, values: 92, gradients: 92, minimum: 1.451207765e-13),
      ScipyRun(.trustExact, values: 10, gradients: 9, minimum: 6.776102795e-24),
      ScipyRun(.newtonCG, values: 24, gradients: 24, minimum: 1.052241248e-23),
      ScipyRun(.nelderMead, values: 295, gradients: 0, minimum: 3.160151163e-13),
    ],
    "Box three-dimensional": [
      ScipyRun(.bfgs, values: 29, gradients: 29, minimum: 6.463688695e-14),
      ScipyRun(.limitedMemory, values: 39, gradients: 39, minimum: 4.108334049e-16),
      ScipyRun(.conjugateGradients, values: 47, gradients: 47, minimum: 9.563020018e-12),
      ScipyRun(.trustExact, values: 17, gradients: 17, minimum: 2.039214179e-16),
      ScipyRun(.newtonCG, values: 24, gradients: 24, minimum: 7.712288565e-18),
      ScipyRun(.nelderMead, values: 529, gradients: 0, minimum: 0.07558874075),
    ],
    "Brown-Dennis": [
      ScipyRun(.bfgs, values: 129, gradients: 114, minimum: 85822.20163, succeeded: false),
      ScipyRun(.limitedMemory, values: 55, gradients: 55, minimum: 85822.20163, succeeded: false),
      ScipyRun(
        .conjugateGradients, values: 59, gradients: 59, minimum: 85822.20163, succeeded: false),
      ScipyRun(.trustExact, values: 12, gradients: 11, minimum: 85822.20163, succeeded: false),
      ScipyRun(.newtonCG, values: 15, gradients: 15, minimum: 85822.20163),
      ScipyRun(.nelderMead, values: 400, gradients: 0, minimum: 85822.20163),
    ],
    "variably dimensioned": [
      ScipyRun(.bfgs, values: 14, gradients: 14, minimum: 1.391715068e-15),
      ScipyRun(.limitedMemory, values: 14, gradients: 14, minimum: 5.778982765e-20),
      ScipyRun(
        .conjugateGradients, values: 17, gradients: 12, minimum: 164.2640467, succeeded: false),
      ScipyRun(.trustExact, values: 12, gradients: 12, minimum: 1.848892747e-29),
      ScipyRun(.newtonCG, values: 12, gradients: 12, minimum: 9.232137781e-30),
      ScipyRun(.nelderMead, values: 873, gradients: 0, minimum: 4.145861629e-13),
    ],
    "penalty I": [
      ScipyRun(.bfgs, values: 73, gradients: 73, minimum: 2.249979254e-05),
      ScipyRun(.limitedMemory, values: 69, gradients: 69, minimum: 2.249978643e-05),
      ScipyRun(.conjugateGradients, values: 383, gradients: 383, minimum: 2.25007347e-05),
      ScipyRun(.trustExact, values: 43, gradients: 37, minimum: 2.249977801e-05),
      ScipyRun(.newtonCG, values: 42, gradients: 42, minimum: 2.251508146e-05),
      ScipyRun(.nelderMead, values: 1281, gradients: 0, minimum: 2.249977501e-05),
    ],
    "Bard": [
      ScipyRun(.bfgs, values: 24, gradients: 24, minimum: 0.008214877307),
      ScipyRun(.limitedMemory, values: 25, gradients: 25, minimum: 0.008214877307),
      ScipyRun(.conjugateGradients, values: 39, gradients: 37, minimum: 0.008214877307),
      ScipyRun(.trustExact, values: 15, gradients: 15, minimum: 0.008214877307),
      ScipyRun(.newtonCG, values: 18, gradients: 18, minimum: 0.008214877307),
      ScipyRun(.nelderMead, values: 274, gradients: 0, minimum: 0.008214877307),
    ],
    "Kowalik-Osborne": [
      ScipyRun(.bfgs, values: 36, gradients: 36, minimum: 0.0003075056039),
      ScipyRun(.limitedMemory, values: 36, gradients: 36, minimum: 0.0003075056039),
      ScipyRun(.conjugateGradients, values: 141, gradients: 141, minimum: 0.0003075056664),
      ScipyRun(.trustExact, values: 10, gradients: 8, minimum: 0.0003075056038),
      ScipyRun(.newtonCG, values: 16, gradients: 16, minimum: 0.000307505607),
      ScipyRun(.nelderMead, values: 317, gradients: 0, minimum: 0.0003075056039),
    ],
  ]
}
