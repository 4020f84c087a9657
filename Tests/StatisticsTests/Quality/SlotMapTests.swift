import Testing

@testable import Statistics

@Suite struct SlotMapTests {
  @Test func numbersPairsInTheOrderInWhichTheyCome() {
    var map = SlotMap()
    var expected: [Int: Int] = [:]
    // Multiples of a large number, so that many hashes begin alike.
    for step in 0..<20_000 {
      let organisation = (step * 7919) % 1_500
      let other = step.isMultiple(of: 3) ? -1 : (step % 5) << 20
      let slot = map.slot(of: .init(organisation, other))
      let key = organisation << 32 | other & 0xFFFF_FFFF
      #expect(slot == expected[key, default: expected.count])
      expected[key] = slot
      #expect(map.known(.init(organisation, other)) == slot)
    }
    #expect(map.count == expected.count)
    #expect(map.known(.init(2_000, 0)) == nil)
  }
}
