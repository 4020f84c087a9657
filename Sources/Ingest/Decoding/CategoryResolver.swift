internal import Regions
internal import Tables

/// What a spelling stands for.
struct ResolvedCategory {
  /// The value to store; empty for none.
  var value: String
  /// What is the matter with it.
  var problem: RejectCode?
  /// Whether the problem cost nothing.
  var isNotice = false
  /// Names that help to mend it.
  var hints: [String] = []
}

/// Turns a spelling into the value that is stored; called once per spelling, not once per record.
struct CategoryResolver: Sendable {
  let gazetteer: Gazetteer

  func resolve(_ text: FieldText, kind: FieldKind) -> ResolvedCategory {
    guard !text.isEmpty else { return ResolvedCategory(value: "") }
    let string = text.string
    switch kind {
    case .reference:
      if text.isScientific { return ResolvedCategory(value: "", problem: .scientificNotation) }
      if FooterText.isTotal(string) {
        return ResolvedCategory(value: string, problem: .footerRow, isNotice: true)
      }
      return Self.personal(text, string, allowsNumbers: true) ?? ResolvedCategory(value: string)
    case .label:
      return Self.personal(text, string, allowsNumbers: false) ?? ResolvedCategory(value: string)
    // Near misses are searched when a message wants them: see `hints(for:kind:)`.
    case .municipality: return place(gazetteer.resolveMunicipality(string, suggests: false), text)
    case .place: return place(gazetteer.resolvePlace(string, suggests: false), text)
    case .postcode: return postcode(string, text)
    case .gender:
      guard let gender = Self.gender(string) else {
        // Free text is no category: it may be a name, and categories are published.
        return ResolvedCategory(value: "", problem: .outOfRange)
      }
      return ResolvedCategory(value: gender)
    case .status:
      if let status = Self.status(string) { return ResolvedCategory(value: status.rawValue) }
      if text.isNullWord { return ResolvedCategory(value: "") }
      return ResolvedCategory(value: "", problem: .outOfRange)
    case .measure: return ResolvedCategory(value: MeasureWords.name(of: string) ?? string)
    case .span:
      if Period(string) != nil { return ResolvedCategory(value: string) }
      return ResolvedCategory(value: "", problem: .typeDate)
    default: return ResolvedCategory(value: string)
    }
  }

  /// A cell of a row that slipped may hold what tells who somebody is: that is no category, for
  /// categories are published.
  private static func personal(
    _ text: FieldText, _ string: String, allowsNumbers: Bool
  ) -> ResolvedCategory? {
    let isNumber =
      !allowsNumbers
      && (PersonalData.isTelephoneNumber(string) || PersonalData.isCitizenNumber(string))
    let isDate = text.count >= 8 && DateText(text).isDate && string.contains { "-/.".contains($0) }
    guard isNumber || isDate || PersonalData.isMailAddress(string) else { return nil }
    return ResolvedCategory(value: "", problem: .personalData)
  }

  /// Names that may have been meant by an unknown one.
  ///
  /// The search for them takes a hundred times as long as a look-up, and of a million unknown names
  /// only those that are listed one by one are told: hence it is done for these alone.
  func hints(for text: FieldText, kind: FieldKind) -> [String] {
    switch kind {
    case .municipality, .place: names(gazetteer.municipalities(near: text.string))
    default: []
    }
  }

  private func postcode(_ string: String, _ text: FieldText) -> ResolvedCategory {
    if let resolution = gazetteer.resolvePostcode(string) { return place(resolution, text) }
    return ResolvedCategory(value: "", problem: text.isNullWord ? nil : .outOfRange)
  }

  private func names(_ indices: [MunicipalityIndex]) -> [String] {
    let municipalities = gazetteer.regions(at: .municipality)
    return indices.map { municipalities[$0.rawValue].name }
  }

  private func place(_ resolution: PlaceResolution, _ text: FieldText) -> ResolvedCategory {
    func code(_ index: MunicipalityIndex) -> String {
      gazetteer.regions(at: .municipality)[index.rawValue].code
    }
    switch resolution {
    case .municipality(let index): return ResolvedCategory(value: code(index))
    case .municipalityWithNotice(let index):
      return ResolvedCategory(
        value: code(index), problem: .placeAmbiguous, isNotice: true, hints: names([index]))
    case .outside(let name): return ResolvedCategory(value: name)
    case .ambiguous(let candidates):
      return ResolvedCategory(value: "", problem: .placeAmbiguous, hints: names(candidates))
    case .unknown:
      return ResolvedCategory(value: "", problem: text.isNullWord ? nil : .placeUnknown)
    }
  }

  /// One word per gender, empty for unknown; `nil` for a spelling that is not in the lists.
  static func gender(_ text: String) -> String? {
    switch NameFolding.fold(text) {
    case "m", "man", "mannelijk", "male", "jongen", "heer": "man"
    case "v", "vrouw", "vrouwelijk", "female", "f", "meisje", "mevrouw": "vrouw"
    case "x", "anders", "other", "overig", "divers", "nonbinair", "non binair", "non binary",
      "nb", "queer", "genderqueer", "genderfluide", "genderfluid", "agender", "intersekse":
      "anders"
    case "onbekend", "niet bekend", "unknown", "nvt", "niet van toepassing", "na", "", "?",
      "wil niet zeggen", "wil ik niet zeggen", "wil dit niet zeggen", "zeg ik liever niet",
      "zeg liever niet", "liever niet", "liever niet zeggen", "prefer not to say", "geen antwoord",
      "geen opgave", "niet opgegeven", "niet ingevuld", "niet geregistreerd", "niet gevraagd",
      "weet niet", "weet ik niet", "geen":
      ""
    default: nil
    }
  }

  static func status(_ text: String) -> FigureStatus? {
    switch NameFolding.fold(text) {
    case "final", "definitief", "definitieve", "vastgesteld": .final
    case "provisional", "voorlopig", "voorlopige", "preliminary": .provisional
    case "planned", "gepland", "geplande", "planning": .planned
    case "estimated", "geschat", "geschatte", "schatting", "raming", "estimate": .estimated
    default: nil
    }
  }
}
