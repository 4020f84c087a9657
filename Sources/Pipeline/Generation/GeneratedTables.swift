internal import Tables

/// The small tables of a made delivery: its organisations and its known totals.
struct GeneratedTables {
  let options: GenerationOptions
  let plan: GenerationPlan

  /// The list of organisations, all of them running from the first day of the first year on.
  var organisations: [UInt8] {
    var text = "organisatienummer,naam,soort,gemeente,startdatum\n"
    let seats = ExportWords.municipalities
    for organisation in 0..<options.organisations {
      let identifier = plan.identifier(organisation)
      text += "\(identifier),Voorbeeldorganisatie \(identifier.dropFirst()),project,"
      text += "\(seats[organisation * 7 % seats.count].name),\(options.years.lowerBound)-01-01\n"
    }
    return Array(text.utf8)
  }

  /// The totals that reading the delivery must give: for each year the records that are active in it,
  /// and for the span each record once.
  func knownTotals(_ participants: GeneratedTally, _ volunteers: GeneratedTally) -> [UInt8] {
    var text = "id,programme,measure,kind,phase,period,value,status,source,note,accepted_reason\n"
    func add(_ measure: String, _ period: String, _ value: String) {
      text += "\(measure)-\(period),\(GeneratedPackage.programme),\(measure),,,\(period),\(value),"
      text += "final,\(GeneratedPackage.Generator.name),,\n"
    }
    for (place, year) in options.years.enumerated() {
      add("organisations", "\(year)", "\(options.organisations)")
      add("participants", "\(year)", "\(participants.recordsByYear[place])")
      add("volunteers", "\(year)", "\(volunteers.recordsByYear[place])")
      add("volunteer_hours", "\(year)", Self.hours(volunteers.hoursByYear[place]))
    }
    guard options.years.count > 1 else { return Array(text.utf8) }
    let span = options.periodLabel
    add("organisations", span, "\(options.organisations)")
    add("participants", span, "\(participants.records)")
    add("volunteers", span, "\(volunteers.records)")
    add("volunteer_hours", span, Self.hours(volunteers.hoursByYear.reduce(0, +)))
    return Array(text.utf8)
  }

  /// Hundredths as a number with two decimals.
  private static func hours(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

extension GenerationOptions {
  /// The years as files write a period.
  var periodLabel: String { Period(from: years.lowerBound, through: years.upperBound).label }
}
