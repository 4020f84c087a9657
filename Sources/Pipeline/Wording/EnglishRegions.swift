extension EnglishMessages {
  /// What is wrong with a file of `--regions`, where, and what to do.
  func regions(
    _ file: String, _ place: RegionFilePlace?, _ problem: RegionFileProblem
  ) -> String {
    var text = "“\(file)” (--regions)"
    if let place {
      text += ", line \(place.line)"
      if let column = place.column { text += ", column \(column)" }
    }
    return text + ": " + sentence(problem)
  }

  private func sentence(_ problem: RegionFileProblem) -> String {
    switch problem {
    case .empty: "the file is empty. Fill it or leave it out."
    case .notText: "this is no text file. Save it in Excel as “CSV UTF-8”."
    case .columnsUnknown(let found):
      "the column names do not tell what this is."
        + (found.isEmpty ? "" : " Found: \(listed(found)).")
        + " Put postcode;municipality, name;municipality or code;year;inhabitants on the first line, "
        + "or code;name with the regions of each municipality (province, corop, ggd, zorgkantoor, "
        + "safety_region)."
    case .repeatedColumn(let header):
      "“\(header)” means the same as an earlier column. Remove one of the two."
    case .noRecords: "there is nothing below the column names. Fill the file or leave it out."
    case .broken(let fault): sentence(fault)
    case .emptyCell(let header): "“\(header)” is empty. Fill in the cell or remove the line."
    case .notAPostcode: "this is no postcode. Write 1234 or 1234 AB."
    case .notAYear: "this is no year. Write it in four digits, such as 2025."
    case .notACount: "this is no number of inhabitants. Write a whole number, such as 103405."
    case .notDegrees(let most):
      "these are no degrees. Write a number from -\(most) to \(most), such as 52.2682 (WGS84)."
    case .degreesSwapped:
      "lat and lon have changed places: as they stand, this place lies in the sea. In the Netherlands "
        + "lat is about 52 and lon about 5. Swap the names of the two columns, or the numbers."
    case .municipalityUnknown(let nearest):
      "this is no known municipality.\(question(nearest)) Write the name in full, or the code."
    case .municipalityAmbiguous(let candidates):
      "this may be more than one municipality: \(listed(candidates)). Write the code."
    case .municipalityFormer(let today):
      "this is no municipality of today (but: \(listed(today))). Give the inhabitants by today's "
        + "municipalities."
    case .municipalityOutside:
      "this lies outside the municipalities of the Netherlands. Remove the line."
    case .repeated(let first, .municipalityOfYear):
      "this municipality stands on line \(first) for this year already. Remove one of the two."
    case .repeated(let first, .code):
      "this code stands on line \(first) already. Remove one of the two."
    case .columnMissing(let header):
      "the column “\(header)” is missing (the centre of the municipality in degrees, WGS84). Add it."
    case .nameTaken(let owner):
      "this is the name of the municipality \(owner) and can mean no other. Remove the line."
    case .populationIncomplete(let year, let missing, let first):
      "\(year) lacks \(counted(missing, "municipality", "municipalities")): "
        + "\(cut(first, of: missing)). Give the inhabitants of all municipalities."
    case .yearRepeated(let year, let other):
      "\(year) stands in “\(other)” too. Leave one of the two out."
    case .classificationRepeated(let other):
      "“\(other)” is a classification too. Leave one of the two out."
    case .populationMissing:
      "there are no inhabitants in it. Add a column such as inhabitants_2025, or give a file with "
        + "code;year;inhabitants."
    case .levelMissing:
      "no column tells in which region each municipality lies. Add province, corop, ggd, zorgkantoor "
        + "or safety_region, with the code of the region."
    case .populationEmpty(let year):
      "no municipality has inhabitants in \(year). Fill in the numbers or leave that year out."
    case .regionRenamed(let first):
      "this region has another name on line \(first). Write its name in the same way everywhere."
    }
  }

  private func sentence(_ fault: RegionFileProblem.LineFault) -> String {
    switch fault {
    case .quote: "a quote stands in a wrong place. Remove or double it."
    case .extraCells(let expected, let found):
      "the line has \(found) cells and the header \(expected). Put text with a delimiter in it "
        + "between quotes."
    case .tooLong: "the line is longer than 4 MB. Look at the file at this place."
    case .nulByte: "there is a NUL character in the line. Make the file again."
    }
  }

  private func question(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : " Did you mean \(listed(nearest))?"
  }

  private func cut(_ names: [String], of count: Int) -> String {
    listed(names) + (names.count < count ? ", …" : "")
  }
}
