/// Which municipality a postcode lies in, as far as somebody gave a table of it.
///
/// A postcode with letters that the table does not hold falls back on its digits, which lie in every
/// municipality that the table names for them, with or without letters.
public struct PostcodeTable: Sendable {
  /// Pairs of a number and a municipality, sorted, each once.
  private struct Pairs: Sendable {
    private let numbers: [Int32]
    private let municipalities: [Int32]

    init(_ pairs: [(number: Int32, municipality: Int32)]) {
      let sorted = pairs.sorted { ($0.number, $0.municipality) < ($1.number, $1.municipality) }
      var numbers: [Int32] = []
      var municipalities: [Int32] = []
      for pair in sorted
      where numbers.last != pair.number || municipalities.last != pair.municipality {
        numbers.append(pair.number)
        municipalities.append(pair.municipality)
      }
      self.numbers = numbers
      self.municipalities = municipalities
    }

    /// The municipalities of a number, sorted; empty when it is not there.
    func municipalities(of number: Int32) -> [MunicipalityIndex] {
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      var found: [MunicipalityIndex] = []
      while low < numbers.count, numbers[low] == number {
        found.append(MunicipalityIndex(rawValue: Int(municipalities[low])))
        low += 1
      }
      return found
    }
  }

  private let exact: Pairs
  private let byDigits: Pairs

  /// A table of postcodes; eight bytes for each.
  ///
  /// - Parameter rows: postcodes with the municipality they lie in; one that lies in several has a
  ///   row for each, and their order does not matter.
  public init(_ rows: [(postcode: Postcode, municipality: MunicipalityIndex)]) {
    exact = Pairs(
      rows.compactMap { row in
        row.postcode.withLetters.map { ($0, Int32(row.municipality.rawValue)) }
      })
    byDigits = Pairs(
      rows.map { ($0.postcode.withoutLetters, Int32($0.municipality.rawValue)) })
  }

  /// The municipalities that a postcode may lie in, sorted; empty when the table does not know it.
  func municipalities(of postcode: Postcode) -> [MunicipalityIndex] {
    let found = postcode.withLetters.map(exact.municipalities) ?? []
    return found.isEmpty ? byDigits.municipalities(of: postcode.withoutLetters) : found
  }
}
