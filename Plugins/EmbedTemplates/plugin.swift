import Foundation
import PackagePlugin

/// Embeds the files of the package's `templates` folder in a target, as `EmbeddedTemplates.files`.
///
/// Key and path of a file are its path relative to the package and to the folder.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let prefix = folder.path(percentEncoded: false)
    let names = try FileManager.default.subpathsOfDirectory(atPath: prefix)
      .filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") || $0.hasSuffix(".svg") }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let arguments = names.flatMap { name in
      [folder.appending(path: name).path(percentEncoded: false), name, "templates/\(name)"]
    }
    return [
      .buildCommand(
        displayName: "Embedding the page templates",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path(percentEncoded: false), "EmbeddedTemplates"] + arguments,
        inputFiles: names.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }
}
