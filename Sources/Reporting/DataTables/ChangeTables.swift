import Disclosure
import Tables

extension DataTable {
  /// `bridge.csv`: the parts of each change.
  static func bridge(_ release: Release) -> DataTable {
    let rows = release.bridge.rows
    return DataTable(
      name: "bridge",
      columns: [
        "programme", "measure", "period", "previous_period", "component", "organisations", "value",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.period.label),
        .words(row.previousPeriod.label), .words(row.component.rawValue),
        .number(row.organisations), .number(row.value),
      ]
    }
  }

  /// `panel.csv`: who was there in both periods, and how much one organisation weighs.
  static func panel(_ release: Release) -> DataTable {
    let rows = release.panel.rows
    return DataTable(
      name: "panel",
      columns: [
        "programme", "measure", "period", "previous_period", "organisations_continuing",
        "organisations_entered", "organisations_left", "organisations_silent", "panel_value",
        "panel_previous_value", "panel_relative_change", "largest_share", "leave_one_out_low",
        "leave_one_out_high", "sign_can_flip",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.period.label),
        .words(row.previousPeriod.label), .integer(row.continuing), .integer(row.entered),
        .integer(row.left), .integer(row.silent), .number(row.value), .number(row.previousValue),
        .number(row.relativeChange), .number(row.largestShare), .number(row.leaveOneOutLow),
        .number(row.leaveOneOutHigh), .answer(row.signCanFlip),
      ]
    }
  }

  /// `response.csv`: who was expected to deliver and who did.
  static func response(_ release: Release) -> DataTable {
    let rows = release.response.rows
    return DataTable(
      name: "response",
      columns: [
        "programme", "measure", "period", "organisations_expected", "organisations_delivered",
        "organisations_silent", "value", "value_silent_as_before", "silent_without_earlier",
        "status",
      ],
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .words(row.programme), .words(row.measure), .words(row.period.label),
        .integer(row.expected), .integer(row.delivered), .integer(row.silent), .number(row.value),
        .number(row.valueSilentAsBefore), .integer(row.silentWithoutEarlier),
        .words(row.status.columnValue),
      ]
    }
  }
}
