// swift-tools-version: 6.2
import PackageDescription

let products: [Target.Dependency] = ["Nabla", "BookCommand", "Typesetting"].map {
  .product(name: $0, package: "nabla")
}

// A package of its own, so that users of the library never build it.
let package = Package(
  name: "figures-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nabla", path: "../..")],
  targets: [
    .executableTarget(name: "ContoursBenchmark", dependencies: products),
    .executableTarget(name: "FiguresBenchmark", dependencies: products),
  ],
  swiftLanguageModes: [.v6]
)
