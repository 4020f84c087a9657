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
    clear(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      for record in part {
        let number = number(of: record)
        places[Int(number)] += 1
        person.append(number)
      }
    }
    var partition = PersonOrder.Partition()
    var end: UInt32 = 0
    for number in persons.indices {
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
    var index = 0
    for part in parts {
      for record in part {
        let number = Int(person[index])
        index += 1
        if places[number] == Self.alone { continue }
        partition.ordinals[Int(places[number])] = record.place
        places[number] += 1
      }
    }
    return partition
  }

  private mutating func clear(_ total: Int) {
    var size = 16
    while size < total * 2 { size *= 2 }
    if size == table.count {
      for index in table.indices { table[index] = 0 }
    } else {
      table = Array(repeating: 0, count: size)
    }
    persons.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    person.removeAll(keepingCapacity: true)
    person.reserveCapacity(total)
  }

  @inline(__always)
  private mutating func number(of record: PersonSpread.Record) -> Int32 {
    let mask = table.count - 1
    // The highest bits are alike in a partition.
    var slot =
      Int(truncatingIfNeeded: PersonSpread.hash(record.identifier, record.owner)) & mask
    while table[slot] != 0 {
      let number = table[slot] - 1
      let known = persons[Int(number)]
      if known.identifier == record.identifier && known.owner == record.owner { return number }
      slot = (slot + 1) & mask
    }
    persons.append(record)
    places.append(0)
    table[slot] = Int32(persons.count)
    return Int32(persons.count) - 1
  }
}
