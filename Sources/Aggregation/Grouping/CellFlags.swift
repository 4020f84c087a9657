public import Tables

/// What holds for the records behind a cell.
public struct CellFlags: OptionSet, Sendable, Hashable {
  /// One bit for each fact.
  public let rawValue: UInt8

  /// A set of facts.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Some records are invented.
  public static let synthetic = CellFlags(rawValue: 1)
  /// Some files say that their figures are final.
  public static let final = CellFlags(rawValue: 2)
  /// Some files say that their figures are provisional.
  public static let provisional = CellFlags(rawValue: 4)
  /// Some files say that their figures are planned.
  public static let planned = CellFlags(rawValue: 8)
  /// Some files say that their figures are estimated.
  public static let estimated = CellFlags(rawValue: 16)
  /// Some files do not say how firm their figures are.
  public static let unstated = CellFlags(rawValue: 32)
  /// Some records were delivered for the year of the cell: they begin in it or name it.
  ///
  /// Others only go on from an earlier year.
  public static let begun = CellFlags(rawValue: 64)

  init(_ facts: Delivery.FileFacts) {
    var flags: CellFlags = facts.isSynthetic ? .synthetic : []
    switch facts.status {
    case .final: flags.insert(.final)
    case .provisional: flags.insert(.provisional)
    case .planned: flags.insert(.planned)
    case .estimated: flags.insert(.estimated)
    default: flags.insert(.unstated)
    }
    self = flags
  }

  /// The strongest status that a file behind the cell gives; `nil` when none says anything.
  public var status: FigureStatus? {
    if contains(.estimated) { return .estimated }
    if contains(.planned) { return .planned }
    if contains(.provisional) { return .provisional }
    return contains(.final) ? .final : nil
  }
}
