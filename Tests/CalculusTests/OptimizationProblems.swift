extension OptimizationProblem {
  /// The problems whose gradient vanishes at the minimum.
  static let smooth: [OptimizationProblem] = [
    OptimizationProblem("Rosenbrock", Rosenbrock.self, from: [-1.2, 1], to: 0),
    OptimizationProblem("Himmelblau", Himmelblau.self, from: [0, 0], to: 0),
    OptimizationProblem("Beale", Beale.self, from: [1, 1], to: 0),
    OptimizationProblem("Booth", Booth.self, from: [0, 0], to: 0),
    OptimizationProblem("Matyas", Matyas.self, from: [1, 2], to: 0),
    OptimizationProblem("Goldstein-Price", GoldsteinPrice.self, from: [-0.2, -0.8], to: 3),
    OptimizationProblem("six-hump camel", SixHumpCamel.self, from: [0.5, -0.5], to: -1.0316284535),
    OptimizationProblem("three-hump camel", ThreeHumpCamel.self, from: [0.5, 0.5], to: 0),
    OptimizationProblem("McCormick", McCormick.self, from: [0, 0], to: -1.9132229550),
    OptimizationProblem("Easom", Easom.self, from: [2.5, 2.5], to: -1),
    OptimizationProblem(
      "Styblinski-Tang", StyblinskiTang.self, from: [-2, -2], to: -78.3323314075),
    OptimizationProblem("Branin", Branin.self, from: [2, 2], to: 0.3978873577),
    OptimizationProblem("Rastrigin", Rastrigin.self, from: [0.2, -0.3], to: 0),
    OptimizationProblem("Zakharov", Zakharov.self, from: [1, 1, 1, 1], to: 0),
    OptimizationProblem("Dixon-Price", DixonPrice.self, from: [1, 1, 1], to: 0),
    OptimizationProblem("Powell singular", PowellSingular.self, from: [3, -1, 0, 1], to: 0),
    OptimizationProblem("Wood", Wood.self, from: [-3, -1, -3, -1], to: 0),
    // The second is a local minimum, where most methods go from the usual start.
    OptimizationProblem(
      "Freudenstein-Roth", FreudensteinRoth.self, from: [0.5, -2], to: 0, 48.9842536792),
    OptimizationProblem("Brown badly scaled", BrownBadlyScaled.self, from: [1, 1], to: 0),
    OptimizationProblem("Powell badly scaled", PowellBadlyScaled.self, from: [0, 1], to: 0),
    OptimizationProblem("sphere", Sphere.self, from: [1, 2, 3, 4, 5], to: 0),
    OptimizationProblem("sum of squares", SumOfSquares.self, from: [1, 1, 1, 1, 1], to: 0),
    OptimizationProblem("rotated ellipsoid", RotatedEllipsoid.self, from: [1, 1, 1, 1, 1], to: 0),
    // The second is a local minimum.
    OptimizationProblem(
      "Rosenbrock 10", Rosenbrock.self, from: [-1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1],
      to: 0, 3.9865791123),
    OptimizationProblem(
      "trigonometric", Trigonometric.self, from: [0.2, 0.2, 0.2, 0.2, 0.2], to: 0),
    OptimizationProblem("helical valley", HelicalValley.self, from: [-1, 0, 0], to: 0),
    // The second is where the first two coordinates have grown without end: there the function is
    // flat, and a simplex, which sees no gradient, stays.
    OptimizationProblem(
      "Box three-dimensional", BoxThreeDimensional.self, from: [0, 10, 20], to: 0, 0.0755887357),
    OptimizationProblem(
      "Brown-Dennis", BrownDennis.self, from: [25, 5, -5, -1], to: 85822.2016264),
    OptimizationProblem(
      "variably dimensioned", VariablyDimensioned.self, from: [0.8, 0.6, 0.4, 0.2, 0], to: 0),
    OptimizationProblem("penalty I", PenaltyI.self, from: [1, 2, 3, 4], to: 2.2499775e-5),
    OptimizationProblem("Bard", Bard.self, from: [1, 1, 1], to: 8.2148773e-3),
    OptimizationProblem(
      "Kowalik-Osborne", KowalikOsborne.self, from: [0.25, 0.39, 0.415, 0.39], to: 3.0750560e-4),
  ]
}
