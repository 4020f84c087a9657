internal import Tables

/// Something that was decided for a whole column, with the place where it first mattered.
struct ColumnNotice: Sendable {
  enum Kind: Sendable, Hashable, CaseIterable {
    /// A period was taken for a thousands mark because nothing told otherwise.
    case assumedThousands
    /// A date is another day when day and month change places.
    case undecidedDate
    /// A date is a day number of Excel.
    case excelSerial
    /// A year has two digits.
    case shortYear
    /// A period before three digits was taken for a decimal point, as elsewhere in the file.
    case threeDecimals
  }

  var kind: Kind
  /// 0-based column in the file.
  var column: Int
  var field: FieldName
  var count: Int
  var line: Int
  var byte: Int64
}

/// What was decided for the columns of a file, as rejects.
struct ColumnNotices {
  let file: Int
  let evidence: FileEvidence

  /// - Parameter notices: those of all stretches in order, with lines from the start of the file.
  func rejects(_ notices: [ColumnNotice]) -> [Reject] {
    var merged: [ColumnNotice] = []
    for notice in notices {
      let same = merged.firstIndex { $0.kind == notice.kind && $0.column == notice.column }
      if let same {
        merged[same].count += notice.count
      } else {
        merged.append(notice)
      }
    }
    return merged.compactMap(reject)
  }

  private func reject(_ notice: ColumnNotice) -> Reject? {
    let dates = evidence.columns.first { $0.column == notice.column }?.dates ?? DateEvidence()
    switch notice.kind {
    case .assumedThousands: return make(notice, .decimalAmbiguous, hints: [])
    case .threeDecimals:
      return make(notice, .decimalAmbiguous, hints: [Reject.threeDecimalsHint])
    case .excelSerial: return make(notice, .excelSerial, hints: [])
    case .shortYear: return make(notice, .dateAmbiguous, hints: [Reject.shortYearHint])
    case .undecidedDate:
      switch (dates.dayFirst > 0, dates.monthFirst > 0) {
      case (false, false): return make(notice, .dateAmbiguous, hints: [])
      case (true, true):
        return make(notice, .dateAmbiguous, .warning, hints: [Reject.contradictionHint])
      default: return nil
      }
    }
  }

  private func make(
    _ notice: ColumnNotice, _ code: RejectCode, _ severity: Reject.Severity = .notice,
    hints: [String]
  ) -> Reject {
    Reject(
      file: file, line: notice.line, byte: notice.byte, column: notice.column + 1,
      field: notice.field.rawValue, code: code, severity: severity, action: .kept, hints: hints,
      further: notice.count - 1)
  }
}
