/// What the comma and the period mean in the numbers of a file.
enum NumberConvention: Sendable, Equatable {
  /// `1.234,5`: as Dutch programs write.
  case decimalComma
  /// `1,234.5`.
  case decimalPoint
  /// `2.5`: a decimal point, but nothing shows how thousands are written.
  case likelyDecimalPoint
  /// No number tells; a group of three digits behind a period may still be taken for thousands.
  case undecided
  /// Numbers contradict one another: what could mean two things is refused.
  case mixed
}

/// What the numbers of a file tell of their convention; sums, so that the order has no meaning.
struct NumberEvidence: Sendable, Equatable {
  /// Numbers that only make sense with a decimal comma.
  var decimalCommas = 0
  /// Numbers that only make sense with a decimal point.
  var decimalPoints = 0
  /// Those of them in which the commas stand for thousands.
  var groupingCommas = 0
  /// Numbers such as `1.390` or `1,390`, of which the convention decides the value.
  var ambiguous = 0

  init() {}

  /// What one cell tells; nothing unless it is a number.
  init(of cell: String) {
    guard cell.utf8.count <= 24, let first = cell.utf8.first, first == 0x2D || first &- 48 <= 9
    else {
      return
    }
    var cell = cell
    cell.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      var decoder = NumberDecoder(convention: .undecided, takesPointForThousands: false)
      _ = unsafe decoder.figure(FieldText(base, bytes.count), record: 0)
      self = decoder.evidence
    }
  }

  static func += (left: inout NumberEvidence, right: NumberEvidence) {
    left.decimalCommas += right.decimalCommas
    left.decimalPoints += right.decimalPoints
    left.groupingCommas += right.groupingCommas
    left.ambiguous += right.ambiguous
  }

  /// The convention of the file.
  var convention: NumberConvention {
    switch (decimalCommas > 0, decimalPoints > 0) {
    case (true, true): .mixed
    case (true, false): .decimalComma
    case (false, true): groupingCommas > 0 ? .decimalPoint : .likelyDecimalPoint
    case (false, false): .undecided
    }
  }
}
