/// What folding does with a character beyond ASCII.
enum ScalarRole: Equatable {
  case drop
  case blank
  case keep

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      // Combining marks: the decomposed form of an accented letter loses them here.
      case 0x0300...0x036F: .drop
      // Accents and apostrophes that stand alone, in all the shapes keyboards and editors give them.
      case 0x00B4, 0x02B9...0x02BD, 0x02C8, 0x2018...0x201B, 0x2032, 0x2035, 0xFF07: .drop
      // Controls, soft hyphen, zero-width characters, byte order mark: invisible in a spreadsheet.
      case 0x0080...0x0084, 0x0086...0x009F, 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF: .drop
      // Blanks of all widths.
      case 0x0085, 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
      // Hyphens and dashes.
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .blank
      default: .keep
      }
  }
}
