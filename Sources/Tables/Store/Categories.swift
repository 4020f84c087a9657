/// The distinct values of a category column: dictionary encoding.
///
/// Code 0 stands for "no value"; the first value has code 1.
public struct Categories: Sendable, Equatable {
  /// The values, in the order of their codes; `values[0]` is empty and stands for "no value".
  public let values: [String]

  /// Categories in the order of their codes, without the one for "no value".
  public init(_ values: [String] = []) { self.values = [""] + values }

  /// Number of codes, the one for "no value" included.
  public var count: Int { values.count }

  /// The value of a code; empty for code 0 and for codes that do not exist.
  public subscript(code code: Int) -> String { values.indices.contains(code) ? values[code] : "" }

  /// The code of a value, in a search through all of them.
  public func code(of value: String) -> Int? {
    value.isEmpty ? 0 : values.firstIndex(of: value)
  }

  /// Brings separate dictionaries together in one, in the order of the text.
  ///
  /// The result does not depend on which worker saw which value first: of the spellings that share a
  /// key, the one that comes last in byte order stands for all (lower case before upper case).
  ///
  /// - Parameters:
  ///   - parts: values of each dictionary in the order of its codes, without code 0; an empty one is
  ///     left out.
  ///   - key: what values must share to be one category; by default they must be the same.
  /// - Returns: the common dictionary, and for each part the new code of each of its codes.
  ///   Cost: a sort of all values.
  public static func merge(
    _ parts: [[String]], key: (String) -> String = { $0 }
  ) -> (categories: Categories, codes: [[UInt32]]) {
    struct Entry {
      var key: String
      var value: String
      var part: Int
      var index: Int
    }
    var entries: [Entry] = []
    for (part, values) in parts.enumerated() {
      for (index, value) in values.enumerated() where !value.isEmpty {
        entries.append(Entry(key: key(value), value: value, part: part, index: index))
      }
    }
    entries.sort { first, second in
      first.key.utf8.elementsEqual(second.key.utf8)
        ? first.value.utf8.lexicographicallyPrecedes(second.value.utf8)
        : first.key.utf8.lexicographicallyPrecedes(second.key.utf8)
    }
    var values: [String] = []
    var codes = parts.map { Array(repeating: UInt32(0), count: $0.count + 1) }
    var previous: String?
    for entry in entries {
      if let previous, previous.utf8.elementsEqual(entry.key.utf8) {
        values[values.count - 1] = entry.value
      } else {
        values.append(entry.value)
      }
      previous = entry.key
      codes[entry.part][entry.index + 1] = UInt32(values.count)
    }
    return (Categories(values), codes)
  }
}
