// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
  name: "figures-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nabla", path: "../..")],
  targets: [
    .executableTarget(
      name: "ContoursBenchmark",
      dependencies: [
        .product(name: "Nabla", package: "nabla"),
        .product(name: "BookCommand", package: "nabla"),
        .product(name: "Typesetting", package: "nabla"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
