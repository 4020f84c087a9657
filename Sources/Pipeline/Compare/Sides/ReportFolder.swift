internal import DelimitedText

/// A folder that `analyze` wrote.
struct ReportFolder {
  /// How the user named it.
  let path: String
  let manifest: Manifest

  /// The table that every report has.
  private static let mainTable = "measures.csv"
  private static let accountTable = "intern/files.csv"
  /// What only a report has: exports are not called so.
  private static let signs = [mainTable, "year_on_year.csv", "report.txt"]

  /// Opens a folder; `nil` when it holds no manifest, and so may be a delivery.
  init?(path: String) throws(PipelineError) {
    let place = path + "/" + Manifest.path
    guard DirectoryWalk.kind(of: place) != nil else {
      // Without intern/ a report was published; read as exports its tables would give nonsense.
      if Self.signs.allSatisfy({ DirectoryWalk.kind(of: path + "/" + $0) != nil }) {
        throw .comparison(.withoutManifest(folder: path))
      }
      return nil
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileBytes.read(place)
    } catch {
      throw .unreadableFile(file: place, .cannotOpen(path: place, reason: error.reason))
    }
    guard let manifest = Manifest.decoded(bytes) else {
      throw .comparison(.brokenManifest(folder: path))
    }
    guard manifest.outputs.contains(where: { $0.path == Self.mainTable }) else {
      throw .comparison(.notOfAnalyze(folder: path))
    }
    guard manifest.options[TableForm.option] == nil else {
      throw .comparison(.spreadsheetTables(folder: path))
    }
    self.path = path
    self.manifest = manifest
  }

  /// The published tables, and what is known of the exports behind them.
  func side() throws(PipelineError) -> ComparedSide {
    var tables: [CellGrid] = []
    var edited: [String] = []
    var read: [Manifest.Entry] = []
    for entry in manifest.outputs where isTable(entry.path) {
      guard DirectoryWalk.kind(of: path + "/" + entry.path) != nil else {
        throw .comparison(.missingTable(folder: path, file: entry.path))
      }
      let table = try WrittenTable(folder: path, file: entry.path, checksum: entry.sha256)
      if table.checksum != entry.sha256 { edited.append(entry.path) }
      tables.append(table.cells)
      read.append(
        Manifest.Entry(path: entry.path, size: table.size, sha256: table.checksum))
    }
    tables.sort { TableIdentity.isBefore($0.name, $1.name) }
    return ComparedSide(
      name: path, kind: .report, tables: tables, editedTables: edited, options: manifest.options,
      version: manifest.version, inputs: inputs(), read: read)
  }

  private func isTable(_ file: String) -> Bool { file.hasSuffix(".csv") && !file.contains("/") }

  /// What each export is about stands in the account, which may be absent: it is not published.
  private func inputs() -> [ComparedInput] {
    var entities: [String: String] = [:]
    if let account = try? WrittenTable(folder: path, file: Self.accountTable, checksum: "").cells {
      for row in 0..<account.rowCount {
        let entity = account.text(row, "entity")
        if !entity.isEmpty { entities[account.text(row, "file")] = entity }
      }
    }
    return manifest.inputs.map {
      ComparedInput(path: $0.path, sha256: $0.sha256, entity: entities[$0.path])
    }
  }
}
