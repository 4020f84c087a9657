import Ingest
import Tables
import TestSupport
import Testing

/// A small file and what must come of it.
struct Sample: Sendable, CustomTestStringConvertible {
  var name: String
  var file: String
  /// Text with marks, see `MarkedText`.
  var text: String
  var description = FileDescription()
  var entity: Entity?
  var accepted = 0
  var rejected = 0
  var blank = 0
  var continuation = 0
  var preamble = 0
  var footer = 0
  var header = 1
  /// Marks of rejects about the whole file.
  var fileRejects: [String] = []

  var testDescription: String { name }

  /// A file of participants, unless its name tells otherwise.
  init(
    _ name: String, file: String = "deelnemers.csv", _ text: String,
    description: FileDescription = FileDescription(), entity: Entity? = .participants,
    accepted: Int = 0, rejected: Int = 0, blank: Int = 0, continuation: Int = 0,
    preamble: Int = 0, footer: Int = 0, header: Int = 1, fileRejects: [String] = []
  ) {
    self.name = name
    self.file = file
    self.text = text
    self.description = description
    self.entity = entity
    self.accepted = accepted
    self.rejected = rejected
    self.blank = blank
    self.continuation = continuation
    self.preamble = preamble
    self.footer = footer
    self.header = header
    self.fileRejects = fileRejects
  }

  /// Reads the file in several ways; the outcome must be the expected one each time.
  func check() throws {
    let marked = MarkedText(text)
    let delivered = DeliveredFile(file, bytes: marked.bytes, description)
    for reading in [Reading(), Reading(workers: 3), Reading(workers: 2, showsValues: true)] {
      let imported = try reading.read(delivered)
      let account = try #require(imported.accounts.first)
      #expect(account.entity == entity)
      #expect(account.isBalanced)
      #expect(account.physicalLines == plainLineCount(marked.bytes))
      #expect(account.header == header)
      #expect(account.accepted == accepted)
      #expect(account.rejected == rejected)
      #expect(account.blank == blank)
      #expect(account.continuation == continuation)
      #expect(account.preamble == preamble)
      #expect(account.footer == footer)
      #expect(account.records == accepted)
      #expect(account.size == marked.bytes.count)
      #expect(imported.tables.values.reduce(0) { $0 + $1.recordCount } == accepted)
      #expect(imported.rejects.map(\.mark).sorted() == (marked.rejects + fileRejects).sorted())
      if !reading.showsValues { #expect(imported.rejects.allSatisfy { $0.value == nil }) }
    }
  }
}
