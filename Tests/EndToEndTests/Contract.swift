import Testing

/// What the program promises to the outside.
enum Contract {
  /// The columns of every table, in their order.
  static let columns: [String: String] = [
    "measures.csv":
      "programme,measure,dimension,category_code,category,period,value,low,high,unit,status",
    "year_on_year.csv":
      "programme,measure,dimension,category_code,category,period,previous_period,value,"
      + "previous_value,difference,relative_change,status",
    "bridge.csv": "programme,measure,period,previous_period,component,organisations,value",
    "panel.csv":
      "programme,measure,period,previous_period,organisations_continuing,organisations_entered,"
      + "organisations_left,organisations_silent,panel_value,panel_previous_value,"
      + "panel_relative_change,largest_share,leave_one_out_low,leave_one_out_high,sign_can_flip",
    "response.csv":
      "programme,measure,period,organisations_expected,organisations_delivered,"
      + "organisations_silent,value,value_silent_as_before,silent_without_earlier,status",
    "open_ends.csv":
      "programme,measure,period,value,open_ended,value_without_open_ended,"
      + "organisations_open_ended_only,status",
    "persons.csv":
      "programme,indicator,period,previous_period,value,low,high,base,share,status",
    "chance.csv":
      "programme,measure,period,previous_period,organisations,rate_ratio,exact_low,exact_high,"
      + "clustered_low,clustered_high,overdispersion,status",
    "trend.csv":
      "programme,measure,period,first_period,value,first_value,index,average_yearly_change,status",
    "coverage.csv":
      "programme,level,code,name,period,organisations,population,organisations_per_100k,"
      + "participants,participants_per_10k,status",
    "coverage_summary.csv":
      "programme,level,period,regions,regions_covered,population,population_covered",
    "coverage_by_phase.csv":
      "programme,phase,level,period,regions,regions_covered,population,population_covered",
    "coverage_change.csv": "programme,phase,level,code,name,period,previous_period,change",
    "reach.csv": "programme,period,radius_km,population,population_within,status",
    "reach_by_region.csv":
      "programme,level,code,name,period,radius_km,population,population_within,status",
    "next_places.csv": "programme,period,radius_km,rank,code,name,population_gained",
    "known_totals.csv":
      "id,programme,measure,kind,phase,period,published,computed,difference,outcome,source,note",
    "intern/files.csv":
      "file,entity,encoding,delimiter,quote,header_line,physical_lines,header,accepted,"
      + "continuation,blank,preamble,footer,rejected,records,sha256",
    "intern/insiders.csv":
      "organisation_id,organisation,programme,measure,people,dimension,category_code,category,"
      + "period,learns",
    "intern/rejects.csv": "file,line,byte,column,field,code,severity,action,message",
  ]

  /// Every file of a report.
  static let files = Set(columns.keys).union(["report.txt", "intern/manifest.json"])

  /// Names of the tables that are published.
  static let tables = Set(
    columns.keys.filter { !$0.hasPrefix("intern/") }.map { String($0.dropLast(4)) })

  /// Names that `measure` may have.
  static let measures: Set<String> = [
    "organisations", "participants", "unique_participants", "volunteers", "unique_volunteers",
    "volunteer_hours", "meetings", "attendance", "participants_per_volunteer",
    "participants_per_organisation", "volunteers_per_organisation", "attendance_per_meeting",
  ]

  /// Values that `status` may have.
  static let statuses: Set<String> = [
    "", "final", "provisional", "planned", "estimated", "suppressed", "undefined", "missing",
    "small-base",
  ]

  /// Checks that every physical line of every file is accounted for once.
  static func expectBalanced(
    _ workspace: Workspace, _ folder: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let parts = [
      "header", "accepted", "continuation", "blank", "preamble", "footer", "rejected",
    ]
    let table = try workspace.table("\(folder)/intern/files.csv")
    #expect(!table.rows.isEmpty, sourceLocation: sourceLocation)
    for row in table.rows {
      let sum = parts.reduce(0) { $0 + (Int(row[$1] ?? "") ?? 0) }
      #expect(
        row["physical_lines"] == "\(sum)", "\(row["file"] ?? "")", sourceLocation: sourceLocation)
    }
  }
}
