import Tables
import TestSupport
import Testing

@testable import Ingest

/// The result depends on what was delivered alone: not on workers, stretches, order or packaging.
@Suite struct IndependenceTests {
  /// A delivery of valid files, large enough for several stretches of a kilobyte.
  static func delivery(_ random: inout SeededGenerator) -> [DeliveredFile] {
    func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    let places = ["Utrecht", "hoorn", "Assen", "Bergen", "Zwolle", "", "'s-Hertogenbosch"]
    let kinds = ["cursus", "Cursus", "lezing", "\"open\nhuis\"", "\"a;b\"", "één"]
    var organisations = "nummer;naam;plaats;programma\n"
    for number in 0..<20 {
      organisations += "\(number);Huis \(number);\(pick(places));\(pick(["Impuls", "IMPULS"]))\n"
    }
    var participants = "project;startdatum;einddatum;geslacht;gemeente;aantal\r\n"
    for _ in 0..<120 {
      participants += pick(["3", "Huis 7", "huis 8", "99", "11"])
      participants += pick([";1-2-2023", ";2024-03-01", ";31.12.2023"])
      participants += pick([";;", ";31-12-2024;", ";1-1-2022;"]) + pick(["m", "Vrouw", "x", ""])
      participants += ";" + pick(places) + ";" + pick(["1", "2", ""]) + "\r\n"
    }
    var meetings = "jaar,soort,opkomst\n"
    for _ in 0..<100 {
      let kind = pick(kinds)
      meetings += pick(["2023", "2024"]) + "," + kind + "," + pick(["12", "", "7"]) + "\n"
      if Int.random(in: 0..<10, using: &random) == 0 { meetings += "\n" }
    }
    return [
      DeliveredFile("organisaties.csv", organisations),
      DeliveredFile("deelnemers.csv", participants),
      DeliveredFile("bijeenkomsten.csv", meetings),
    ]
  }

  @Test func workersAndStretchesChangeNothing() throws {
    var random = SeededGenerator(state: 31)
    for _ in 0..<4 {
      let files = Self.delivery(&random)
      let expected = try Reading().read(files)
      #expect(expected.accounts.allSatisfy { $0.isBalanced })
      #expect(expected.accounts[1].accepted == 120)
      for workers in 1...3 {
        for capacity in [1_000, 2_500, 1 << 22] {
          let imported = try Reading(workers: workers, stretchCapacity: capacity).read(files)
          #expect(imported.accounts == expected.accounts)
          #expect(imported.rejects == expected.rejects)
          for (entity, table) in expected.tables {
            for field in table.schema.fields {
              #expect(imported.texts(entity, field) == expected.texts(entity, field))
            }
          }
        }
      }
    }
  }

  @Test func theOrderOfTheFilesChangesNothing() throws {
    var random = SeededGenerator(state: 32)
    let files = Self.delivery(&random) + Self.delivery(&random)
    let expected = try Reading().read(files)
    for _ in 0..<6 {
      let order = Array(files.indices).shuffled(using: &random)
      let imported = try Reading(workers: 2).read(order.map { files[$0] })
      #expect(imported.content == expected.content)
      #expect(imported.accounts == order.map { expected.accounts[$0] })
      func named(_ rejects: [Reject], _ position: (Int) -> Int) -> Set<String> {
        Set(rejects.map { "\(position($0.file)) \($0.mark) \($0.hints)" })
      }
      #expect(named(imported.rejects) { order[$0] } == named(expected.rejects) { $0 })
    }
  }

  @Test func aFileInTwoPartsHoldsTheSame() throws {
    var random = SeededGenerator(state: 33)
    let files = Self.delivery(&random)
    let expected = try Reading().read(files)
    let participants = String(decoding: files[1].bytes, as: UTF8.self)
    let lines = participants.split(separator: "\r\n", omittingEmptySubsequences: true)
    for cut in [1, 2, 60, 119, 120] {
      let first = lines[..<cut].joined(separator: "\n")
      let second = ([lines[0]] + lines[cut...]).joined(separator: "\n")
      let imported = try Reading(workers: 2).read([
        files[0], DeliveredFile("deelnemers-1.csv", first),
        DeliveredFile("deelnemers-2.csv", second), files[2],
      ])
      #expect(imported.content == expected.content)
      let totals = imported.accounts.map(\.accepted)
      #expect(totals[1] + totals[2] == expected.accounts[1].accepted)
    }
  }
}
