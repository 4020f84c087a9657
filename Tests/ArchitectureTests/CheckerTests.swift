import Testing

/// A small file in some room; `// ✗` closes each line in which a rule is broken.
struct Sample: Sendable, CustomTestStringConvertible {
  let room: String
  let lines: [String]

  init(in room: String = "Tables", _ lines: String...) {
    self.room = room
    self.lines = lines
  }

  var file: SourceFile {
    SourceFile(path: "Sources/\(room)/Sample.swift", text: lines.joined(separator: "\n"))
  }

  /// Numbers of the marked lines.
  var marks: [Int] {
    lines.enumerated().filter { $0.element.hasSuffix("// ✗") }.map { $0.offset + 1 }
  }

  var testDescription: String { "\(room): \(lines.joined(separator: " ⏎ "))" }
}

/// The checker on small texts: it must find what is wrong and leave alone what only looks so.
@Suite struct CheckerTests {
  private let checker = ArchitectureChecker(architecture: .house)

  @Test(arguments: [
    Sample("import Regions // ✗"),
    Sample("let a = 1", "", "@preconcurrency import Foundation // ✗"),
    Sample("internal import Synchronization; public import Ingest // ✗"),
    Sample("@_implementationOnly", "import struct Foundation.Date // ✗"),
    Sample("import", "  Dispatch", "import Synchronization.Mutex", "import Darwin.C // ✗"),
    Sample(in: "Regions", "import Synchronization // ✗"),
    Sample(in: "Statistics", "public import Disclosure // ✗", "public import Aggregation"),
    Sample(in: "Reporting", "import FoundationEssentials // ✗"),
    Sample(in: "Rendering", "import Aggregation // ✗", "import Reporting"),
    Sample(in: "Pipeline", "import Rendering // ✗", "import CLibCSV // ✗", "import Crypto"),
    Sample(in: "impact", "import ArgumentParser", "import Crypto // ✗"),
    Sample(in: "DelimitedText", "internal import CLibCSV", "import CLibCSV"),
    Sample(in: "DelimitedText", "public import CLibCSV // ✗", "package import CLibCSV // ✗"),
  ])
  func imports(sample: Sample) {
    #expect(checker.forbiddenImports(in: sample.file).map(\.line) == sample.marks)
  }

  @Test(arguments: [
    Sample("// import Foundation", "/* import A /* import B */ import C */"),
    Sample("/* a", " b */ import Foundation // ✗"),
    Sample(#"let a = "import Foundation", b = "\" import Regions""#),
    Sample(#"let a = """"#, "  import Foundation", #"  \""" import A"#, #"  """; import B // ✗"#),
    Sample(##"let a = #"\" import A "#"##, "import Regions // ✗"),
    Sample(#"let a = "\(b("import C") + "\(d)")"; import Regions // ✗"#),
    Sample(#"let a = #/"/#"#, "import Regions // ✗"),
    Sample(#"let a = "not closed"#, "import Regions // ✗"),
    Sample("enum A { case `import`, b }", "let c = d.import", "f(import: g)"),
  ])
  func commentsAndStringsAreNoImports(sample: Sample) {
    #expect(checker.forbiddenImports(in: sample.file).map(\.line) == sample.marks)
  }

  @Test(arguments: [
    Sample(
      in: "Pipeline", "#if canImport(FoundationEssentials)", "  import FoundationEssentials",
      "#else", "  import Foundation", "#endif", "import Foundation // ✗"),
    Sample(
      in: "impact", "#if canImport( FoundationEssentials ) // Linux", "#else",
      "  import struct Foundation.URL", "#endif"),
    Sample(
      in: "impact", "#if canImport(FoundationEssentials)", "import Foundation // ✗", "#endif"),
    Sample(
      in: "impact", "#if os(macOS)", "#elseif os(Linux)", "#else", "import Foundation // ✗",
      "#endif"),
    Sample(
      in: "impact", "#if canImport(FoundationEssentials)", "#elseif os(macOS)",
      "import Foundation // ✗", "#else", "import Foundation // ✗", "#endif"),
    Sample(
      in: "impact", "#if canImport(FoundationEssentials)", "#else", "#if DEBUG",
      "import Foundation", "#endif", "#endif"),
    Sample(
      in: "Reporting", "#if canImport(FoundationEssentials)", "#else", "import Foundation // ✗",
      "#endif"),
  ])
  func foundationIsAFallbackOnly(sample: Sample) {
    #expect(checker.forbiddenImports(in: sample.file).map(\.line) == sample.marks)
  }

  @Test(arguments: [
    Sample("print(a) // ✗", "Swift.print (a) // ✗", #"let a = "\(dump(b))" // ✗"#),
    Sample("fputs(a, b) // ✗", "open(c, d) // ✗", "let e = FileManager.default // ✗"),
    Sample("table.print(a)", "open class A {}", "func open(_ a: Int) {}", "imprint(a)"),
    Sample("// print(a)", #"let a = "print(b)""#),
    Sample(in: "impact", "print(a)", "fopen(b, c)"),
  ])
  func effects(sample: Sample) {
    #expect(checker.effects(in: sample.file).map(\.line) == sample.marks)
  }

  @Test(arguments: [
    Sample("fatalError() // ✗", "a = try! b() // ✗", "c = d as! E // ✗"),
    Sample(#"preconditionFailure("a") // ✗"#),
    Sample("if try !a() {}", "try? a() as? B", #"let a = "try! fatalError()" // as!"#),
  ])
  func crashes(sample: Sample) {
    #expect(checker.crashes(in: sample.file).map(\.line) == sample.marks)
  }

  @Test(arguments: [
    Sample("@_exported import A // ✗", "@testable import B // ✗"),
    Sample("@_spi(A) public func b() {} // ✗"),
    Sample("/// @_spi is forbidden", #"let testable = "@testable""#),
  ])
  func loopholes(sample: Sample) {
    #expect(checker.loopholes(in: sample.file).map(\.line) == sample.marks)
  }

  @Test(arguments: [
    Sample(in: "Disclosure", "public struct ProtectedTable { init() { self.init(a: 1) } }"),
    Sample(in: "Disclosure", "public struct ProtectedTable {", "  public init() {} // ✗", "}"),
    Sample(in: "Disclosure", "struct ProtectedTable { public nonisolated init?() {} } // ✗"),
    Sample(
      in: "Disclosure", "struct ProtectedTable {}",
      "public extension ProtectedTable { init(a: Int) {} } // ✗"),
    Sample(in: "Disclosure", "struct ProtectedTable<Row>: Sendable, Codable {} // ✗"),
    Sample(
      in: "Disclosure", "struct ProtectedTable {}", "extension ProtectedTable: Decodable {} // ✗"),
  ])
  func forgeries(sample: Sample) {
    #expect(checker.forgeries(in: [sample.file]).map(\.line) == sample.marks)
  }

  @Test func forgeriesInOtherFilesOfTheRoom() {
    let table = Sample(in: "Disclosure", "struct ProtectedTable {}").file
    let other = Sample(in: "Disclosure", "struct Other { public init() {} }").file
    let opened = Sample(in: "Disclosure", "extension ProtectedTable { public init() {} }").file
    #expect(checker.forgeries(in: [table, other]).isEmpty)
    #expect(checker.forgeries(in: [table, opened]).count == 1)
    #expect(checker.forgeries(in: [other]).count == 1, "a missing ProtectedTable must be noticed")
  }

  @Test(arguments: [
    ("Sources/Tables/Table.swift", 400, true), ("Sources/Tables/Table.swift", 401, false),
    ("Sources/Regions/Data/Names.swift", 5_000, true), ("Sources/Regions/Data.swift", 401, false),
  ])
  func lengths(path: String, lines: Int, isAllowed: Bool) {
    #expect(checker.excessLength(path: path, lines: lines).isEmpty == isAllowed)
  }

  @Test func layout() {
    let paths = ["Package.swift", "Sources/impact/a.swift", ".ci/run", "docs/a", "docs/b", "x"]
    #expect(checker.strangersAtTop(paths).map(\.path) == ["docs", "x"])
    #expect(checker.unknownRooms(["Tables", "Kitchen"]).map(\.path) == ["Sources/Kitchen"])
    #expect(checker.forbiddenImports(in: Sample(in: "Kitchen", "let a = 1").file).count == 1)
  }

  @Test func aFailureNamesFileLineAndRemedy() {
    let found = checker.forbiddenImports(in: Sample("", "import Foundation").file)
    let text = found.map(\.description).joined()
    #expect(text.hasPrefix("Sources/Tables/Sample.swift:2: Tables may not import Foundation;"))
    #expect(text.contains("Tests/ArchitectureTests/Architecture.swift"))
  }
}
