/// How outputs name the licences and sources of a file.
///
/// Addresses of persons are never taken over: a title or a name is enough to cite.
enum Citations {
  /// Titles of licences, or their names, or their addresses on the web.
  ///
  /// - Parameter node: the value of `licenses`.
  static func licences(_ node: DescriptorNode) throws(PipelineError) -> [String] {
    try labels(node, properties: ["title", "name", "path"])
  }

  /// Titles of sources, or their addresses on the web.
  ///
  /// - Parameter node: the value of `sources`.
  static func sources(_ node: DescriptorNode) throws(PipelineError) -> [String] {
    try labels(node, properties: ["title", "path"])
  }

  private static func labels(
    _ node: DescriptorNode, properties: [String]
  ) throws(PipelineError) -> [String] {
    var labels: [String] = []
    for item in try node.items() {
      let members = try item.members(known: properties)
      var label: String?
      for property in properties {
        let text = try members[property]?.text()
        // A path may also be one on somebody's computer.
        guard property != "path" || text?.hasPrefix("http") ?? false else { continue }
        label = label ?? text
      }
      if let label, !labels.contains(label) { labels.append(label) }
    }
    return labels
  }
}
