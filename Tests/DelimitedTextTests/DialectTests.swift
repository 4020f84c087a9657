import TestSupport
import Testing

@testable import DelimitedText

/// The dialect is found however a file is written, and when it is not, that is said.
@Suite struct DialectTests {
  private struct Tally {
    var right = 0
    var flagged = 0
    var wrong: [String] = []
    var silent: [String] = []
  }

  @Test func aGridOfGeneratedFiles() throws {
    var random = SeededGenerator(state: 51)
    var tally = Tally()
    let count = 1_500
    for _ in 0..<count {
      let form = RandomTable.Form(using: &random)
      let table = RandomTable(form, using: &random)
      try withFile(table.bytes) { path in
        let head = try DelimitedFile(
          path: path,
          recognises: { form.knowsHeader && RandomTable.names.contains($0) }
        ).head
        if head.records.map(\.cells) == table.records.filter({ $0.contains { !$0.isEmpty } }) {
          tally.right += 1
          if head.isDialectUncertain { tally.flagged += 1 }
        } else {
          tally.wrong.append("\(head.dialect) \(head.encoding) for \(form):\n\(table.text)")
          if !head.isDialectUncertain { tally.silent.append(table.text) }
        }
      }
    }
    #expect(tally.right * 100 >= count * 99, "\(tally.wrong.prefix(3))")
    #expect(tally.flagged * 100 < tally.right * 2)
    #expect(tally.silent.isEmpty)
  }
}
