/// A regional classification of the Netherlands, from the finest to the coarser ones.
///
/// Every level divides the municipalities completely: each municipality lies in exactly one region
/// of it. COROP regions nest in provinces; the others need not.
///
/// Source: CBS, "Gebieden in Nederland", as of 2024.
public enum RegionLevel: String, CaseIterable, Sendable {
  /// Municipality (gemeente), codes `GM0014` to `GM1992`.
  case municipality

  /// COROP region, the NUTS 3 level, codes `CR01` to `CR40`.
  case corop

  /// Province, codes `PV20` to `PV31`.
  case province

  /// Region of a public health service (GGD), codes such as `GG0111`.
  case ggd

  /// Region of a long-term care office (zorgkantoor), codes such as `ZK09`.
  ///
  /// Derived from the lists of 2016 and 2019, carried through the mergers: not the official list
  /// of 2024, and not the same as the IZA regions.
  case zorgkantoor

  /// Safety region (veiligheidsregio), codes `VR01` to `VR25`.
  case safety

  /// The two letters with which CBS codes of this level begin.
  public var codePrefix: String {
    switch self {
    case .municipality: "GM"
    case .corop: "CR"
    case .province: "PV"
    case .ggd: "GG"
    case .zorgkantoor: "ZK"
    case .safety: "VR"
    }
  }

  /// Place in `allCases`, by which the tables of the gazetteer are arranged.
  var ordinal: Int {
    switch self {
    case .municipality: 0
    case .corop: 1
    case .province: 2
    case .ggd: 3
    case .zorgkantoor: 4
    case .safety: 5
    }
  }
}
