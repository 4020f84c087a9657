import Disclosure

/// Words for what is withheld to protect people, and for what is claimed of it.
protocol ProtectionWording: Sendable {
  /// What stands at the top of a report, one sentence or more each.
  func protection(_ account: ProtectionAccount, _ policy: DisclosurePolicy) -> [Prose]
  /// What was read, without the number of records, which would be an exact number of people.
  func readFilesOfRounded(_ reception: Reception) -> Prose
  /// That counts are rounded, for what has no room for more.
  func roundingInBrief(_ base: Int64) -> String
}
