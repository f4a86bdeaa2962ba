import ArgumentParser
import BookCommand
import Plotting

/// The size and the looks of a figure on the command line.
struct LookOptions: ParsableArguments {
  /// A theme by its name.
  enum ThemeName: String, CaseIterable, ExpressibleByArgument {
    case standard
    case grid
    case minimal
    case dark
    case print

    var theme: Theme {
      switch self {
      case .standard: .standard
      case .grid: .whiteGrid
      case .minimal: .minimal
      case .dark: .dark
      case .print: .print
      }
    }
  }

  @Option(help: "The width in points, 72 an inch.")
  var width = 504.0

  @Option(help: "The width over the height.")
  var aspect: Double?

  @Option(help: "standard, grid (as notebooks have it), minimal, dark or print.")
  var theme = ThemeName.standard

  func validate() throws {
    guard width >= 100, width <= 5000 else {
      throw ValidationError("--width must be between 100 and 5000")
    }
    if let aspect, !(aspect >= 0.1 && aspect <= 20) {
      throw ValidationError("--aspect must be between 0.1 and 20")
    }
  }

  /// A figure of one panel.
  func figure(_ id: String, caption: String, aspect standard: Double, _ panel: any Panel) -> Figure
  {
    Figure(id, caption: caption, width: width, aspect: aspect ?? standard) { panel }
      .theme(theme.theme)
  }
}

/// A scale by its name on the command line.
enum ScaleName: String, CaseIterable, ExpressibleByArgument {
  case linear
  case log
  case symlog

  var kind: ScaleKind {
    switch self {
    case .linear: .linear
    case .log: .log10
    case .symlog: .symlog(linear: 1)
    }
  }
}

/// A colour map by its name on the command line.
enum ColorMapName: String, CaseIterable, ExpressibleByArgument {
  case viridis
  case plasma
  case magma
  case cividis
  case blueRed = "blue-red"

  var map: ColorMap {
    switch self {
    case .viridis: .viridis
    case .plasma: .plasma
    case .magma: .magma
    case .cividis: .cividis
    case .blueRed: .blueRed
    }
  }
}
