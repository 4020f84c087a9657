/// Writes a manifest as Foundation's encoder does, byte for byte, when no text in it needs escaping.
///
/// The encoder takes longer over the entries of some thousand files than reading them does, and over a
/// small report as long as finding half its figures.
struct ManifestWriter {
  private var bytes: [UInt8] = []
  private var isPlain = true

  /// The manifest without a line end; `nil` when a text in it is more than plain ASCII.
  static func bytes(of manifest: Manifest) -> [UInt8]? {
    var writer = ManifestWriter()
    writer.write(manifest)
    return writer.isPlain ? writer.bytes : nil
  }

  private mutating func write(_ manifest: Manifest) {
    append("{\n  \"inputs\" : ")
    list(manifest.inputs, indent: "  ") { $0.write($1) }
    append(",\n  \"options\" : {")
    var separator = "\n"
    for (key, value) in manifest.options.sorted(by: {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }) {
      append(separator)
      append("    ")
      text(key)
      append(" : ")
      text(value)
      separator = ",\n"
    }
    append(manifest.options.isEmpty ? "\n\n  }" : "\n  }")
    append(",\n  \"outputs\" : ")
    list(manifest.outputs, indent: "  ") { $0.write($1) }
    append(",\n  \"program\" : ")
    text(manifest.program)
    if let epoch = manifest.sourceDateEpoch {
      append(",\n  \"source_date_epoch\" : \(epoch)")
    }
    append(",\n  \"version\" : ")
    text(manifest.version)
    append("\n}")
  }

  private mutating func write(_ entry: Manifest.Entry) {
    append("{\n")
    if let licences = entry.licences { texts("licences", licences) }
    append("      \"path\" : ")
    text(entry.path)
    if let role = entry.role {
      append(",\n      \"role\" : ")
      text(role)
    }
    append(",\n      \"sha256\" : ")
    text(entry.sha256)
    append(",\n      \"size\" : ")
    append(String(entry.size))
    if let sources = entry.sources {
      append(",\n")
      texts("sources", sources, ending: "")
    }
    append("\n    }")
  }

  private mutating func texts(_ name: String, _ values: [String], ending: String = ",\n") {
    append("      \"\(name)\" : ")
    list(values, indent: "      ") { $0.text($1) }
    append(ending)
  }

  private mutating func list<Item>(
    _ items: [Item], indent: String, _ write: (inout ManifestWriter, Item) -> Void
  ) {
    append("[")
    var separator = "\n"
    for item in items {
      append(separator)
      append(indent)
      append("  ")
      write(&self, item)
      separator = ",\n"
    }
    append(items.isEmpty ? "\n\n" : "\n")
    append(indent)
    append("]")
  }

  private mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if !(0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        isPlain = false
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
