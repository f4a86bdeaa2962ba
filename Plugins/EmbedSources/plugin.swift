import Foundation
import PackagePlugin

/// Embeds the text of a target's own source files in the target, as `EmbeddedSources.files`.
///
/// The key of a file is what `#fileID` gives in it; the path is relative to the package.
@main
struct EmbedSources: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SwiftSourceModuleTarget else { return [] }
    let package = context.package.directoryURL.path(percentEncoded: false)
    let sources = target.sourceFiles(withSuffix: ".swift").map(\.url)
      .filter { $0.path(percentEncoded: false).hasPrefix(package) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedSources.swift")
    let arguments = sources.flatMap { url -> [String] in
      let path = url.path(percentEncoded: false)
      let relative = String(path.dropFirst(package.count)).drop { $0 == "/" }
      return [path, "\(target.moduleName)/\(url.lastPathComponent)", String(relative)]
    }
    return [
      .buildCommand(
        displayName: "Embedding the sources of \(target.name)",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path(percentEncoded: false), "EmbeddedSources"] + arguments,
        inputFiles: sources, outputFiles: [output])
    ]
  }
}
