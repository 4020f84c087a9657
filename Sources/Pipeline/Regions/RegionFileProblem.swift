/// Where in a file of `--regions` something is wrong.
public struct RegionFilePlace: Sendable, Equatable {
  /// Line in the file, from 1.
  public var line: Int
  /// Column, from 1; `nil` when it is about the whole line.
  public var column: Int?
}

/// What is wrong with a file of `--regions`; no case holds the content of a cell below the header.
public enum RegionFileProblem: Sendable, Equatable {
  /// There is nothing in it.
  case empty
  /// Its bytes are no text.
  case notText
  /// The columns are not those of any kind of file; `found` is empty where the first line may be
  /// data.
  case columnsUnknown(found: [String])
  /// Two columns mean the same; `header` is the second one.
  case repeatedColumn(header: String)
  /// A column that this kind of file must have is not there; `header` is how it may be called.
  case columnMissing(header: String)
  /// There is a header and nothing else.
  case noRecords
  /// A line cannot be read as it stands.
  case broken(LineFault)
  /// A cell that must hold something is empty; `header` is its column.
  case emptyCell(header: String)
  /// A cell holds no postcode.
  case notAPostcode
  /// A cell holds no year.
  case notAYear
  /// A cell holds no whole number of inhabitants.
  case notACount
  /// A cell holds no degrees, or degrees that cannot be; `most` is the highest that can.
  case notDegrees(most: Int)
  /// Latitude and longitude have changed places.
  case degreesSwapped
  /// A cell holds no municipality that is known; `nearest` are names that are nearly so.
  case municipalityUnknown(nearest: [String])
  /// A cell may mean each of these municipalities.
  case municipalityAmbiguous(candidates: [String])
  /// A cell names a municipality that went up in these.
  case municipalityFormer(today: [String])
  /// A cell names a part of the Kingdom that is no municipality.
  case municipalityOutside
  /// A line says again what line `first` says; `what` is what stands twice.
  case repeated(first: Int, what: Repeated)
  /// A name that is to mean one municipality is that of another.
  case nameTaken(by: String)
  /// A year lacks the inhabitants of municipalities.
  case populationIncomplete(year: Int, missing: Int, first: [String])
  /// A year stands in another file too.
  case yearRepeated(year: Int, other: String)
  /// There is more than one classification; `other` is the first of the two.
  case classificationRepeated(other: String)
  /// A classification comes without inhabitants, and no other file gives them.
  case populationMissing
  /// A classification does not tell in which regions its municipalities lie.
  case levelMissing
  /// Nobody lives in any municipality in a year.
  case populationEmpty(year: Int)
  /// A region has one name here and another on line `first`.
  case regionRenamed(first: Int)

  /// Why a line cannot be read.
  public enum LineFault: Sendable, Equatable {
    /// A quote stands in a wrong place or is not closed.
    case quote
    /// It has more cells than the header.
    case extraCells(expected: Int, found: Int)
    /// It is longer than any line may be.
    case tooLong
    /// There is a NUL byte in it.
    case nulByte
  }

  /// What may stand in a file only once.
  public enum Repeated: Sendable, Equatable {
    /// A municipality, in one year.
    case municipalityOfYear
    /// The code of a municipality.
    case code
  }
}
