/// What a name or code in an export stands for.
///
/// Never a guess.
public enum PlaceResolution: Sendable, Hashable {
  /// Certainly this municipality of today.
  case municipality(MunicipalityIndex)

  /// This municipality, because it carries exactly this name, though places of the same name lie
  /// elsewhere as well (Hoorn, also on Terschelling). `Gazetteer.municipalities(ofPlace:)` lists
  /// all of them for the wording of the notice.
  case municipalityWithNotice(MunicipalityIndex)

  /// In the Kingdom but outside the Dutch regional classification, such as Curaçao; the usual Dutch
  /// name is given. Shown apart and left out of every denominator.
  case outside(String)

  /// One of these municipalities, sorted by code. With a single candidate the other meaning lies
  /// outside the classification (Sint Maarten: a village in Schagen, and a country).
  case ambiguous([MunicipalityIndex])

  /// None known; at most three municipalities whose name, or the name of a place in which, is
  /// spelled nearly so, nearest first.
  case unknown(nearest: [MunicipalityIndex])
}
