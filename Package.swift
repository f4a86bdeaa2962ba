// swift-tools-version: 6.2
import PackageDescription

/// The `Cairo` trait, on by default, adds PNG and PDF output through libcairo.
let cairo = TargetDependencyCondition.when(traits: ["Cairo"])
/// Where programs name libcairo among what they load at their start.
///
/// On macOS only pkg-config knows where its headers are, and it asks for both; on Linux
/// `CCairoFunctions` loads it when a picture needs it.
let linkedCairo = TargetDependencyCondition.when(platforms: [.macOS], traits: ["Cairo"])
/// The same for HarfBuzz, which `CHarfBuzzFunctions` loads when a text is set.
let linkedHarfBuzz = TargetDependencyCondition.when(platforms: [.macOS])

let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Nabla",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Nabla", targets: ["Nabla"]),
    .library(name: "BookCommand", targets: ["BookCommand"]),
    .library(name: "Symbolics", targets: ["Symbolics"]),
    .library(name: "Calculus", targets: ["Calculus"]),
    .library(name: "Typesetting", targets: ["Typesetting", "Formula", "Scene", "Geometry"]),
    .executable(name: "vector-calculus", targets: ["VectorCalculus"]),
    .executable(name: "notation", targets: ["Notation"]),
    .executable(name: "gallery", targets: ["Gallery"]),
    .executable(name: "nabla", targets: ["NablaTool"]),
    .plugin(name: "EmbedSources", targets: ["EmbedSources"]),
  ],
  traits: [
    .trait(name: "Cairo", description: "PNG and PDF output through libcairo."),
    .default(enabledTraits: ["Cairo"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "Geometry"),
    .target(name: "Formula"),
    .target(name: "Calculus", dependencies: [numerics]),
    .target(name: "Symbolics", dependencies: ["Calculus", "Formula", bigInt]),
    .target(name: "Scene", dependencies: ["Geometry"]),
    .target(
      name: "Typesetting", dependencies: ["Geometry", "Formula", "Scene", "CHarfBuzzFunctions"]),
    .target(
      name: "CHarfBuzzFunctions",
      dependencies: [.target(name: "CHarfBuzz", condition: linkedHarfBuzz)],
      linkerSettings: [.linkedLibrary("harfbuzz-subset", .when(platforms: [.macOS]))]),
    .target(
      name: "Plotting",
      dependencies: [
        "Geometry", "Calculus", "Symbolics", "Scene", "Typesetting", "Formula", numerics,
      ]),
    .target(name: "SVG", dependencies: ["Geometry", "Scene"]),
    .target(
      name: "CairoRenderer",
      dependencies: ["Geometry", "Scene", .target(name: "CCairoFunctions", condition: cairo)]),
    .target(
      name: "CCairoFunctions", dependencies: [.target(name: "CCairo", condition: linkedCairo)]),
    .target(
      name: "Report",
      dependencies: [
        "Formula", "Plotting", "Symbolics", "Calculus", "Typesetting", "CMarkGFM", "CThreads",
      ]),
    .target(name: "CThreads"),
    .target(name: "CSHA256"),
    .target(
      name: "Site",
      dependencies: [
        "Report", "Plotting", "Scene", "SVG", "Typesetting", "Formula", "Calculus", "CSHA256",
        mustache,
      ],
      plugins: ["EmbedTemplates"]),
    .target(name: "CMemory"),
    .target(
      name: "BookCommand",
      dependencies: [
        "Site", "Report", "Plotting", "Scene", "SVG", "CairoRenderer", "Typesetting", "CMemory",
        arguments,
      ]),
    .target(
      name: "Nabla",
      dependencies: [
        "Report", "Plotting", "Symbolics", "Calculus", "Formula", "Scene", "Geometry",
      ]),
    .executableTarget(
      name: "VectorCalculus", dependencies: ["Nabla", "BookCommand"], plugins: ["EmbedSources"]),
    .executableTarget(
      name: "Notation", dependencies: ["Nabla", "BookCommand"], plugins: ["EmbedSources"]),
    .executableTarget(
      name: "Gallery", dependencies: ["Nabla", "BookCommand"], plugins: ["EmbedSources"]),
    .executableTarget(
      name: "NablaTool",
      dependencies: [
        "Nabla", "BookCommand", "Report", "Symbolics", "Calculus", "Formula", "Plotting",
        "Scene", "SVG", "Typesetting", arguments,
      ]),

    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),

    .executableTarget(name: "EmbedTool", path: "Plugins/EmbedTool"),
    .plugin(name: "EmbedSources", capability: .buildTool(), dependencies: ["EmbedTool"]),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["EmbedTool"]),

    .target(
      name: "TestSupport", dependencies: [.target(name: "CCairo", condition: cairo)],
      path: "Tests/Support"),
    .testTarget(name: "GeometryTests", dependencies: ["Geometry"]),
    .testTarget(
      name: "FormulaTests", dependencies: ["Formula"], exclude: ["Corpus"]),
    .testTarget(name: "CalculusTests", dependencies: ["Calculus"]),
    .testTarget(name: "SymbolicsTests", dependencies: ["Symbolics", "Calculus", "Formula"]),
    .testTarget(name: "SceneTests", dependencies: ["Scene", "Geometry"]),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Formula", "Scene", "Geometry"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "PlottingTests",
      dependencies: [
        "Plotting", "Geometry", "Scene", "Typesetting", "Symbolics", "Calculus", "SVG",
        "TestSupport",
      ]),
    .testTarget(
      name: "SVGTests", dependencies: ["SVG", "Scene", "Geometry", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "RendererTests",
      dependencies: ["SVG", "CairoRenderer", "Scene", "Geometry", "Typesetting", "TestSupport"]),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "Nabla", "Report", "Plotting", "Symbolics", "Calculus", "Formula", "Typesetting",
      ],
      plugins: ["EmbedSources"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Report", "Plotting", "Formula", "Symbolics", "Calculus", "Scene", "Typesetting",
        "TestSupport",
      ], exclude: ["Snapshots"]),
    .testTarget(
      name: "BookCommandTests", dependencies: ["BookCommand", "SampleBook", "TestSupport"]),
    .testTarget(
      name: "VectorCalculusTests",
      dependencies: [
        "VectorCalculus", "NablaTool", "Nabla", "Site", "Report", "Plotting", "Typesetting",
        "TestSupport",
      ]),
    .executableTarget(
      name: "SampleBook", dependencies: ["Nabla", "BookCommand"], path: "Tests/SampleBook",
      plugins: ["EmbedSources"]),
    .testTarget(
      name: "NotationTests", dependencies: ["Notation", "Nabla", "Report", "Formula"]),
    .testTarget(
      name: "GalleryTests",
      dependencies: ["Gallery", "Nabla", "Report", "Plotting", "Scene", "Geometry", "Typesetting"]),
    .testTarget(name: "NablaToolTests", dependencies: ["NablaTool", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
