import Aggregation
import DeliverySupport
import Tables

@testable import Disclosure

/// Somebody who knows everything but the counts: who delivered what kind of records, which organisation is
/// the largest, and every number in the release.
///
/// Tries what follows from all of it together.
struct ReleaseAttack {
  /// A number that is shown, or a withheld one: a combination of the people of records.
  struct Number {
    var label: String
    var weights: [Int: Quantity]
    /// `nil` for an equation of which only the weights matter.
    var value: Quantity?
    /// Whether it is a plain count or sum, no difference of two.
    var isSum: Bool
  }

  let people: NaivePeople
  private(set) var shown: [Number] = []
  private(set) var withheld: [Number] = []
  private let threshold: Int64

  init(_ sample: SampleDelivery, _ release: Release, threshold: Int64 = 10) {
    people = NaivePeople(sample.records)
    self.threshold = threshold
    read(release)
  }

  /// Small groups that follow from what is shown.
  var findings: [String] {
    var space = ModularSpace()
    let width = people.records.count * 2
    func row(_ weights: [Int: Quantity]) -> [UInt64] {
      var row = Array(repeating: UInt64(0), count: width)
      for (position, weight) in weights {
        row[position] = ModularSpace.product(
          ModularSpace.residue(weight.numerator),
          ModularSpace.inverse(ModularSpace.residue(weight.denominator)))
      }
      return row
    }
    for number in shown where !number.weights.isEmpty { space.insert(row(number.weights)) }
    var found: [String] = []
    for group in withheld where isSmall(count(of: group.weights)) {
      if space.contains(row(group.weights)) { found.append("follows: \(group.label)") }
    }
    for number in shown where number.isSum && number.value != nil {
      if isSmall(count(of: number.weights)) { found.append("shown: \(number.label)") }
    }
    var sets: [Set<Int>: Number] = [:]
    for number in shown where number.isSum && !number.weights.isEmpty {
      sets[Set(number.weights.keys)] = number
    }
    for (all, whole) in sets {
      let most = count(of: whole.weights)
      for (some, part) in sets where some.count < all.count {
        guard isSmall(most - count(of: part.weights)), some.isSubset(of: all) else { continue }
        found.append("rest: \(whole.label) − \(part.label)")
      }
    }
    return found.sorted() + squeezed(Array(sets.values))
  }

  /// People of the records in a combination.
  func count(of weights: [Int: Quantity]) -> Int64 {
    weights.keys.reduce(0) { sum, position in
      sum + (people.records[position % people.records.count].count ?? 1)
    }
  }

  /// The true value of a count, for numbers of which only the weights are told.
  func counted(_ weights: [Int: Quantity]?) -> Quantity { Quantity(count(of: weights ?? [:])) }

  private func isSmall(_ count: Int64) -> Bool { count > 0 && count < threshold }

  /// Withheld small groups that nothing below zero and nothing withheld being zero leave one value.
  private func squeezed(_ sums: [Number]) -> [String] {
    // Records that no number tells apart are one unknown.
    var signature: [Int: [Int]] = [:]
    let hidden = withheld.filter { $0.isSum && !$0.weights.isEmpty }
    for (index, number) in (sums + hidden).enumerated() {
      for key in number.weights.keys { signature[key, default: []].append(index) }
    }
    var unknown: [[Int]: Int] = [:]
    for key in signature.keys.sorted() {
      let own = signature[key] ?? []
      if unknown[own] == nil { unknown[own] = unknown.count }
    }
    func unknowns(_ number: Number) -> [Int] {
      Array(Set(number.weights.keys.compactMap { signature[$0].flatMap { unknown[$0] } }))
    }
    var low = Array(repeating: 0.0, count: unknown.count)
    var high = Array(repeating: Double.infinity, count: unknown.count)
    var rows = sums.map { (unknowns($0), $0.value.map(Self.number) ?? 0, true) }
    rows += hidden.map { (unknowns($0), 1e-6, false) }
    for _ in 0..<12 {
      for (members, value, isExact) in rows {
        let (floor, ceiling) = (
          members.reduce(0) { $0 + low[$1] }, members.reduce(0) { $0 + high[$1] }
        )
        for one in members {
          if isExact { high[one] = min(high[one], value - (floor - low[one])) }
          let others =
            ceiling.isInfinite && high[one].isInfinite
            ? members.reduce(0) { $1 == one ? $0 : $0 + high[$1] } : ceiling - high[one]
          if others.isFinite { low[one] = max(low[one], value - others) }
        }
      }
    }
    return hidden.filter { isSmall(count(of: $0.weights)) }.filter { group in
      unknowns(group).allSatisfy { high[$0] - low[$0] < 1e-7 }
    }.map { "squeezed: \($0.label)" }
  }

  private static func number(_ quantity: Quantity) -> Double {
    Double(quantity.numerator) / Double(quantity.denominator)
  }

  mutating func add(
    _ label: String, _ weights: [Int: Quantity]?, _ value: Quantity?, isHidden: Bool,
    isSum: Bool = true
  ) {
    guard let weights else { return }
    let number = Number(label: label, weights: weights, value: value, isSum: isSum)
    if isHidden {
      withheld.append(number)
    } else if value != nil {
      shown.append(number)
    }
  }

  /// An equation that a ratio gives: `top` is `ratio` times `bottom`.
  mutating func add(
    _ label: String, ratio: Quantity?, _ top: [Int: Quantity]?, _ bottom: [Int: Quantity]?
  ) {
    guard let ratio, let top, let bottom else { return }
    var weights = top
    for (key, weight) in bottom {
      let old = weights[key] ?? Quantity(0)
      guard
        let part = Quantity(
          Int128(weight.numerator) * Int128(ratio.numerator),
          over: Int128(weight.denominator) * Int128(ratio.denominator)),
        let new = old.subtracting(part)
      else { return }
      weights[key] = new
    }
    shown.append(
      Number(
        label: label, weights: weights.filter { !$0.value.isZero }, value: nil,
        isSum: false))
  }
}
