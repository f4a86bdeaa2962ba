import Plotting
import Typesetting

extension Figure {
  func compile(with typesetter: Typesetter) throws(FigureError) -> CompiledFigure {
    throw FigureError(figure: id, message: "figures are not drawn yet", cure: "wait")
  }
}
