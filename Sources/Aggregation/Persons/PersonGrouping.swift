/// Groups the records of one partition after the other by person, in arrays that fit the cache.
struct PersonGrouping {
  /// Number of a person plus one, by open addressing; 0 where nothing is.
  private var table: [Int32] = []
  /// One record of each person.
  private var persons: [PersonSpread.Record] = []
  /// How many records each person has, then where the next one goes.
  private var places: [UInt32] = []
  /// Person of each record.
  private var person: [Int32] = []

  /// Of a person with a single record.
  private static let alone = UInt32.max

  /// The records of persons with more than one.
  ///
  /// - Parameter parts: the records in the order of their places, in several lists.
  mutating func group(_ parts: [ArraySlice<PersonSpread.Record>]) -> PersonOrder.Partition {
    let count = number(parts)
    var partition = PersonOrder.Partition()
    var end: UInt32 = 0
    for number in 0..<count {
      let count = places[number]
      if count == 1 {
        places[number] = Self.alone
      } else {
        places[number] = end
        end += count
        partition.ends.append(end)
      }
    }
    partition.ordinals = Array(repeating: 0, count: Int(end))
    place(parts, in: &partition.ordinals)
    return partition
  }

  /// Puts the records of persons with several where theirs go.
  private mutating func place(
    _ parts: [ArraySlice<PersonSpread.Record>], in ordinals: inout [UInt32]
  ) {
    var next: [UInt32] = []
    swap(&next, &places)
    defer { swap(&next, &places) }
    var ordinals = ordinals.mutableSpan
    var places = next.mutableSpan
    let person = person.span
    var index = 0
    for part in parts {
      for record in part {
        let number = Int(person[index])
        index += 1
        if places[number] == Self.alone { continue }
        ordinals[Int(places[number])] = record.place
        places[number] += 1
      }
    }
  }

  /// Gives each record the number of its person, and counts those of each.
  ///
  /// - Returns: number of persons.
  private mutating func number(_ parts: [ArraySlice<PersonSpread.Record>]) -> Int {
    clear(parts.reduce(0) { $0 + $1.count })
    // What is written to is taken out, so that it is nobody else's.
    var (slots, known, counts, numbers): ([Int32], [PersonSpread.Record], [UInt32], [Int32]) = (
      [], [], [], []
    )
    swap(&slots, &table)
    swap(&known, &persons)
    swap(&counts, &places)
    swap(&numbers, &person)
    defer {
      swap(&slots, &table)
      swap(&known, &persons)
      swap(&counts, &places)
      swap(&numbers, &person)
    }
    var table = slots.mutableSpan
    var persons = known.mutableSpan
    var places = counts.mutableSpan
    var person = numbers.mutableSpan
    let mask = table.count - 1
    var (index, count) = (0, 0)
    for part in parts {
      for record in part {
        // The highest bits are alike in a partition.
        var slot =
          Int(truncatingIfNeeded: PersonSpread.hash(record.identifier, record.owner)) & mask
        while table[slot] != 0 {
          let known = persons[Int(table[slot] - 1)]
          if known.identifier == record.identifier && known.owner == record.owner { break }
          slot = (slot + 1) & mask
        }
        if table[slot] == 0 {
          persons[count] = record
          places[count] = 0
          count += 1
          table[slot] = Int32(count)
        }
        let number = table[slot] - 1
        places[Int(number)] += 1
        person[index] = number
        index += 1
      }
    }
    return count
  }

  /// Makes room for so many records; what is left of earlier ones is written over.
  private mutating func clear(_ total: Int) {
    var size = 16
    while size < total * 2 { size *= 2 }
    if size == table.count {
      for index in table.indices { table[index] = 0 }
    } else {
      table = Array(repeating: 0, count: size)
    }
    guard persons.count < total else { return }
    persons = Array(repeating: PersonSpread.Record.none, count: total)
    places = Array(repeating: 0, count: total)
    person = Array(repeating: 0, count: total)
  }
}
