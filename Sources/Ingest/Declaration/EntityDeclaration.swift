internal import Tables

/// What is known of the files of an entity: their names, fields and requirements.
struct EntityDeclaration: Sendable {
  let entity: Entity
  /// Words in a file name that tell the entity.
  let stems: [String]
  let fields: [FieldDeclaration]
  /// At least one field of each group must be there, as a column and in each record.
  let required: [[FieldName]]
  /// The field that tells records apart.
  let identifier: FieldName
  /// The fields that, with the identifier, no two records should share.
  let keyContext: [FieldName]

  func declaration(of field: FieldName) -> FieldDeclaration? {
    fields.first { $0.field == field }
  }

  static func of(_ entity: Entity) -> EntityDeclaration {
    switch entity {
    case .organisations: organisations
    case .participants: participants
    case .volunteers: volunteers
    case .meetings: meetings
    case .knownTotals: knownTotals
    }
  }

  /// What people call the number that tells one of these from another: `deelnemernr`, `client-id`.
  ///
  /// An `s` between the two parts is as usual as none.
  private static func numbered(_ words: [String]) -> [String] {
    words.flatMap { word in
      ["nummer", "nr", "id", "code"].flatMap { ["\(word)\($0)", "\(word)s\($0)"] }
    }
  }

  /// In the order in which a file name is tried.
  static let all: [EntityDeclaration] = [
    knownTotals, organisations, participants, volunteers, meetings,
  ]

  private static let organisationSynonyms =
    ["organisatie", "project", "initiatief", "organisation", "organization", "organization_id"]
    + numbered(["organisatie", "project", "initiatief"])
  /// Records of people and meetings may also name their organisation.
  private static let referenceSynonyms =
    organisationSynonyms + [
      "organisatienaam", "naam_organisatie", "projectnaam", "naam_project", "initiatiefnaam",
      "naam_initiatief",
    ]
  private static let programme = FieldDeclaration(
    .programme, .label, ["programma", "regeling", "program"])
  private static let municipality = FieldDeclaration(
    .municipality, .municipality, ["gemeente", "gemeentenaam", "gemeentecode"])
  private static let place = FieldDeclaration(
    .place, .place, as: .municipality, ["plaats", "woonplaats", "plaatsnaam", "city", "town"])
  private static let postcode = FieldDeclaration(
    .postcode, .postcode, as: .municipality, ["postal_code", "zip"])
  private static let period = FieldDeclaration(
    .period, .year, ["jaar", "editie", "year", "periode", "jaargang"])
  private static let start = FieldDeclaration(
    .startDate, .date,
    [
      "startdatum", "gestart", "begindatum", "start", "datum_start", "ingangsdatum",
      "aanvangsdatum",
      "instroomdatum", "datum_instroom", "aanmelddatum",
    ])
  private static let end = FieldDeclaration(
    .endDate, .date,
    [
      "einddatum", "eind", "end", "gestopt", "datum_einde", "datum_eind", "uitstroomdatum",
      "datum_uitstroom", "afmelddatum",
    ])
  private static let gender = FieldDeclaration(
    .gender, .gender, ["geslacht", "sex", "sekse", "m/v"])
  private static let birthYear = FieldDeclaration(
    .birthYear, .year, ["geboortejaar", "birthyear"])
  private static let birthDate = FieldDeclaration(
    .birthDate, .birthDate, as: .birthYear, ["geboortedatum", "birthdate", "date_of_birth"])
  private static let count = FieldDeclaration(
    .count, .count,
    [
      "aantal", "number", "aantal_deelnemers", "aantal_deelnames", "aantal_bezoekers",
      "aantal_vrijwilligers", "aantal_bijeenkomsten", "aantal_activiteiten", "aantal_personen",
    ], rejectsRecord: true)

  private static let organisations = EntityDeclaration(
    entity: .organisations,
    stems: [
      "organisaties", "initiatieven", "projecten", "organisations", "organizations",
      "organisatie", "initiatief", "project", "projects", "initiatives",
    ],
    fields: [
      FieldDeclaration(.organisation, .reference, organisationSynonyms + ["nummer", "id", "code"]),
      FieldDeclaration(
        .name, .text, ["naam", "organisatienaam", "projectnaam", "initiatiefnaam"]),
      programme,
      FieldDeclaration(.kind, .label, ["soort", "type"]),
      FieldDeclaration(.phase, .label, ["fase"]),
      FieldDeclaration(
        .place, .place, as: .municipality,
        ["plaats", "woonplaats", "vestigingsplaats", "plaatsnaam", "city", "town"]),
      municipality, postcode, start, end, period,
    ],
    required: [[.organisation]], identifier: .organisation, keyContext: [.programme, .period])

  private static let participants = EntityDeclaration(
    entity: .participants,
    stems: ["deelnemers", "bezoekers", "participants", "deelnemer", "bezoeker", "deelnames"],
    fields: [
      FieldDeclaration(.organisation, .reference, referenceSynonyms),
      programme, period, start, end,
      FieldDeclaration(
        .participant, .identifier,
        numbered(["deelnemer", "cliënt", "bezoeker"]) + ["deelnemer", "nummer"]),
      municipality, place, postcode, birthYear, birthDate,
      FieldDeclaration(.age, .age, ["leeftijd"]),
      gender, count,
    ],
    required: [[.organisation], [.period, .startDate]], identifier: .participant,
    keyContext: [.organisation, .programme, .period, .startDate])

  private static let volunteers = EntityDeclaration(
    entity: .volunteers,
    stems: ["vrijwilligers", "volunteers", "vrijwilliger"],
    fields: [
      FieldDeclaration(.organisation, .reference, referenceSynonyms),
      programme, period, start, end,
      FieldDeclaration(
        .volunteer, .identifier,
        numbered(["vrijwilliger"]) + ["vrijwilliger", "nummer"]),
      FieldDeclaration(
        .hours, .hours, ["uren", "aantal_uren", "totaal_uren", "uren_totaal", "vrijwilligersuren"]),
      municipality, place, postcode, birthYear, gender, count,
    ],
    required: [[.organisation], [.period, .startDate]], identifier: .volunteer,
    keyContext: [.organisation, .programme, .period, .startDate])

  private static let meetings = EntityDeclaration(
    entity: .meetings,
    stems: [
      "bijeenkomsten", "activiteiten", "meetings", "bijeenkomst", "activiteit", "activities",
    ],
    fields: [
      FieldDeclaration(.organisation, .reference, referenceSynonyms),
      programme, period,
      FieldDeclaration(.date, .date, as: .startDate, ["datum"]),
      FieldDeclaration(
        .meeting, .identifier,
        numbered(["bijeenkomst", "activiteit"]) + ["nummer"]),
      FieldDeclaration(.kind, .label, ["soort", "type"]),
      place, municipality,
      FieldDeclaration(
        .attendance, .count, ["aanwezigen", "opkomst", "bezoekers", "aantal_aanwezigen"]),
      count,
    ],
    required: [[.period, .date]], identifier: .meeting,
    keyContext: [.organisation, .programme, .period, .date])

  private static let knownTotals = EntityDeclaration(
    entity: .knownTotals,
    stems: ["bekende_totalen", "known_totals", "gepubliceerd"],
    fields: [
      FieldDeclaration(.id, .text, ["nummer"]),
      // Without what it is about, a published figure would be held against another computed one.
      FieldDeclaration(.programme, .label, programme.synonyms, rejectsRecord: true),
      FieldDeclaration(.measure, .measure, ["maat", "indicator"]),
      FieldDeclaration(.kind, .label, ["soort", "type"], rejectsRecord: true),
      FieldDeclaration(.phase, .label, ["fase"], rejectsRecord: true),
      FieldDeclaration(.period, .span, ["jaar", "editie", "year", "periode"]),
      FieldDeclaration(.value, .figure, ["waarde"]),
      FieldDeclaration(.status, .status),
      FieldDeclaration(.source, .text, ["bron"]),
      FieldDeclaration(.note, .text, ["opmerking", "toelichting"]),
      FieldDeclaration(.acceptedReason, .text, ["reden", "geaccepteerde_reden"]),
    ],
    required: [[.measure], [.period], [.value]], identifier: .id, keyContext: [])
}
