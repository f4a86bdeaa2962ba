public import Nabla

/// The flagship book.
public enum VectorCalculusBook {
  /// The book, with its chapters in reading order.
  public static let book = Book(
    title: "Vector calculus", subtitle: "Derivatives, gradients and what they are good for",
    identifier: "vector-calculus",
    introduction: #"""
      How a function changes when its inputs do, from the slope of a parabola to the derivatives behind
      the training of neural networks. The structure and the numbers of sections and definitions follow
      chapter 5 of *Mathematics for Machine Learning* (Deisenroth, Faisal and Ong, 2020); the words are
      our own.

      Every number, formula, table and picture was computed when these pages were rendered. The listings
      are the program that did it, and each line marked ✓ is a claim that was checked.
      """#,
    chapters: [
      Differentiation.self, PartialDerivatives.self, VectorValuedFunctions.self,
      MatrixGradients.self,
      Backpropagation.self, HigherOrderDerivatives.self, TaylorSeries.self, Practice.self,
    ],
    sources: EmbeddedSources.files)
}
