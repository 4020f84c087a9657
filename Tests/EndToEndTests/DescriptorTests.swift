import Testing

/// A descriptor and words of what the program says of it.
struct BrokenDescriptor: Sendable, CustomTestStringConvertible {
  var json: String
  var message: String

  init(_ json: String, _ message: String) {
    self.json = json
    self.message = message
  }

  var testDescription: String { String(json.prefix(60)) }

  /// Checks that a run ends with one line on standard error, and writes nothing.
  func expectRefused(_ workspace: Workspace) async throws {
    try workspace.write("in/a/datapackage.json", json)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("«a/datapackage.json»"))
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!workspace.exists("impact-report"))
  }
}

/// Descriptors that are wrong stop the run: where, what, and what to do.
@Suite struct DescriptorTests {
  private static let syntax: [BrokenDescriptor] = [
    .init("", "«a/datapackage.json»: het bestand is leeg. Vul"),
    .init("\u{FEFF} \n", ": het bestand is leeg. Vul"),
    .init(
      "{\"resources\": [", "regel 1, teken 16, bij «resources[0]»: dit is geen geldige JSON: de"),
    .init(
      "{\n  \"resources\": [],\n}", "regel 3, teken 1: dit is geen geldige JSON: er staat een ko"),
    .init(
      "{\r\n\"é\": 1\r\n \"b\": 2}", "regel 3, teken 2: dit is geen geldige JSON: er ontbreekt een"),
    .init(
      "{\"é\": 1 \"b\": 2}", "regel 1, teken 9: dit is geen geldige JSON: er ontbreekt een komma"),
    .init("{\"name\" \"x\"}", "er ontbreekt een dubbele punt. Herstel het of haal"),
    .init("{name: \"x\"}", "namen en teksten horen tussen dubbele aanhalingstekens"),
    .init("{\"name\": 'x'}", "bij «name»: dit is geen geldige JSON: namen en teksten horen"),
    .init("{\"name\": True}", "dit is geen geldige JSON: hier hoort een waarde"),
    .init("{\"name\": tru}", "namen en teksten horen tussen dubbele aanhalingstekens"),
    .init("{\"name\": \"x\n\"}", "een tekst wordt niet gesloten op dezelfde regel"),
    .init("{\"name\": \"C:\\map\"}", "een backslash kan hier niet; schrijf «/» in paden"),
    .init("{\"name\": \"\\ud800\"}", "een backslash kan hier niet"),
    .init("{\"name\": 007}", "geen getal zoals JSON het schrijft"),
    .init("{\"name\": 1.}", "geen getal zoals JSON het schrijft"),
    .init("{} // klaar", "er staat nog iets na het laatste haakje"),
    .init("{ // begin\n}", "JSON kent geen opmerkingen"),
    .init(
      "{\"name\": 1, \"name\": 2}", "regel 1, bij «name»: dit staat er twee keer. Haal"),
    .init(
      "{\"resources\": [{\"impact\": {\"period\": 1, \"period\": 2}}]}",
      "bij «resources[0].impact.period»: dit staat er twee keer"),
    .init(String(repeating: "[", count: 200_000), "meer dan 64 niveaus in elkaar. Haal"),
    .init(String(repeating: "{\"a\":", count: 200_000), "meer dan 64 niveaus in elkaar"),
    .init(String(repeating: " ", count: (16 << 20) + 1), "groter dan 16 MiB. Splits"),
  ]

  private static let types: [BrokenDescriptor] = [
    .init("[]", "regel 1: hier hoort een object { } te staan, maar er staat een lijst"),
    .init("null", "hier hoort een object { } te staan, maar er staat null"),
    .init(
      "{\"resources\": {}}", "bij «resources»: hier hoort een lijst [ ] te staan, maar er staat"),
    .init("{\"resources\": [\"a.csv\"]}", "bij «resources[0]»: hier hoort een object { } te staan"),
    .init(
      "{\"resources\": [{}]}", "bij «resources[0]»: er staat geen bestand bij. Zet het in «path»"),
    .init(
      "{\"resources\": [{\"path\": 3}]}",
      "bij «resources[0].path»: hier hoort een tekst tussen aanhalingstekens of een lijst"),
    .init(
      "{\"resources\": [{\"path\": \"deelnemers.csv\", \"impact\": {\"records\": \"5\"}}]}",
      "bij «resources[0].impact.records»: hier hoort een getal te staan"),
    .init(
      "{\"resources\": [{\"path\": \"deelnemers.csv\", \"impact\": {\"records\": 1.5}}]}",
      "bij «resources[0].impact.records»: dit moet een geheel getal zijn, 0 of meer"),
    .init(
      "{\"resources\": [{\"path\": \"deelnemers.csv\", \"impact\": {\"records\": -1}}]}",
      "bij «resources[0].impact.records»: dit moet een geheel getal zijn, 0 of meer"),
    .init(
      "{\"impact\": {\"records\": 5}}",
      "bij «impact.records»: een aantal records geldt voor één bestand"),
    .init(
      "{\"resources\": [{\"path\": [\"a.csv\", \"b.csv\"], \"impact\": {\"records\": 5}}]}",
      "bij «resources[0].impact.records»: een aantal records geldt voor één bestand"),
    .init("{\"resources\": [{\"path\": []}]}", "bij «resources[0].path»: dit is leeg. Vul"),
    .init("{\"resources\": [{\"path\": [1]}]}", "bij «resources[0].path[0]»: hier hoort een tekst"),
    .init("{\"resources\": [{\"path\": \" \"}]}", "bij «resources[0].path»: dit is leeg. Vul"),
    .init(
      "{\"resources\": [{\"name\": \"x\", \"data\": [{\"jaar\": 2024}]}]}",
      "bij «resources[0].data»: gegevens in de beschrijving zelf worden niet gelezen. Zet"),
    .init(
      "{\"impact\": {\"synthetic\": \"yes\"}}", "bij «impact.synthetic»: hier hoort true of false"),
    .init("{\"impact\": [1]}", "bij «impact»: hier hoort een object { } te staan"),
    .init("{\"impact\": {\"programme\": \"\"}}", "bij «impact.programme»: dit is leeg. Vul het in"),
    .init(
      "{\"impact\": {\"organisation\": 7}}", "een tekst tussen aanhalingstekens te staan, maar er"),
    .init("{\"impact\": {\"fields\": [\"a\"]}}", "bij «impact.fields»: hier hoort een object"),
    .init("{\"licenses\": \"CC-BY\"}", "bij «licenses»: hier hoort een lijst"),
    .init("{\"sources\": [{\"title\": 1}]}", "bij «sources[0].title»: hier hoort een tekst"),
  ]

  private static let values: [BrokenDescriptor] = [
    .init(
      "{\"impact\": {\"entity\": \"dieren\"}}", "bij «impact.entity»: deze waarde is niet bekend."),
    .init(
      "{\"impact\": {\"entity\": \"organisaties\"}}",
      "Bedoelde u «organisations»? Mogelijk: organis"),
    .init(
      "{\"impact\": {\"status\": \"misschien\"}}", "Mogelijk: final, provisional, planned, esti"),
    .init("{\"impact\": {\"status\": \"suppressed\"}}", "bij «impact.status»: deze waarde is niet"),
    .init("{\"impact\": {\"identifiers\": \"own\"}}", "Mogelijk: shared, organisation."),
    .init(
      "{\"impact\": {\"period\": \"ooit\"}}", "«impact.period»: deze waarde is niet bekend. Mog"),
    .init("{\"impact\": {\"period\": 2024.5}}", "Mogelijk: 2024, 2023-2024."),
    .init(
      "{\"impact\": {\"fields\": {\"x\": \"naam\"}}}", "«impact.fields.x»: deze waarde is niet beke"
    ),
    .init(
      "{\"impact\": {\"programma\": \"x\"}}", "bij «impact.programma»: deze eigenschap is niet be"),
    .init(
      "{\"impact\": {\"periode\": null}}", "Bedoelde u «period»? Mogelijk: entity, programme, or"),
    .init(
      "{\"impact\": {\"zzz\": 1}}", "niet bekend. Mogelijk: entity, programme, organisation, per"),
    .init("{\"Impact\": {}}", "bij «Impact»: deze eigenschap is niet bekend. Bedoelde u «impact»?"),
    .init(
      "{\"resources\": [{\"Path\": \"x\"}]}", "Bedoelde u «path»? Mogelijk: path, data, impact"),
    .init(
      resource("\"encoding\": \"macroman\""), "Mogelijk: utf-8, utf-16, utf-16le, utf-16be, windows"
    ),
    .init(
      resource("\"dialect\": {\"header\": false}"), "bestand zonder kopregel wordt niet gelezen"),
    .init(resource("\"dialect\": {\"delimiter\": \";;\"}"), "precies één leesteken zijn"),
    .init(resource("\"dialect\": {\"delimiter\": \"\"}"), "precies één leesteken zijn"),
    .init(resource("\"dialect\": {\"delimiter\": \"é\"}"), "precies één leesteken zijn"),
    .init(resource("\"dialect\": {\"quoteChar\": \"\\n\"}"), "precies één leesteken zijn"),
    .init(resource("\"dialect\": {\"quoteChar\": \" \"}"), "precies één leesteken zijn"),
    .init(resource("\"dialect\": {\"quoteChar\": \"\\t\"}"), "precies één leesteken zijn"),
    .init(
      resource("\"dialect\": {\"delimiter\": \"'\", \"quoteChar\": \"'\"}"),
      "bij «resources[0].dialect.quoteChar»: het scheidingsteken en het aanhalingsteken zijn gelijk"
    ),
    .init(resource("\"dialect\": {\"quotechar\": \"'\"}"), "Bedoelde u «quoteChar»?"),
    .init(resource("\"dialect\": 3"), "hier hoort een object { } of een tekst"),
    .init(
      resource("\"dialect\": \"weg.json\""), "bij «resources[0].dialect»: «weg.json» is er niet"),
  ]

  private static func resource(_ property: String) -> String {
    "{\"resources\": [{\"path\": \"deelnemers.csv\", \(property)}]}"
  }

  @Test(arguments: syntax + types + values)
  func refused(_ broken: BrokenDescriptor) async throws {
    let workspace = try Workspace()
    try workspace.write("in/a/deelnemers.csv", Exports.participants(1))
    try await broken.expectRefused(workspace)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "het bestand is UTF-16. Sla het op als UTF-8"),
    ([0, 0x7B, 0, 0x7D], "het bestand is UTF-16. Sla het op als UTF-8"),
    (
      [0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D],
      "het bestand bevat tekens die geen UTF-8 zijn. Sla het op"
    ),
  ])
  func otherCharacters(bytes: [UInt8], message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.write("in/datapackage.json", bytes: bytes)
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("«datapackage.json»: \(message)"), "\(run.errors)")
  }

  @Test func aDialectInAFileOfItsOwnIsNamed() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.write("in/datapackage.json", Self.resource("\"dialect\": \"d/csv.json\""))
    try workspace.write("in/d/csv.json", "{\"header\": 1}")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 1)
    #expect(run.errors.contains("«d/csv.json», regel 1, bij «header»: hier hoort true of false"))
  }

  @Test func inEnglishToo() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(1))
    try workspace.write("in/datapackage.json", "{\n\"impact\": {\"programma\": \"x\"}}")
    let run = try await workspace.impact("analyze", "in", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "“datapackage.json”, line 2, at “impact.programma”: this property is unknown. Did you mean "
          + "“programme”? Possible: entity"))
  }
}
