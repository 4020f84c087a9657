public import DelimitedText

/// What stops a run, in a form that `Messages` can word in either language.
public enum PipelineError: Error, Sendable, Equatable {
  /// A folder or file that was named does not exist.
  case notFound(path: String)
  /// A folder was named where one file is wanted.
  case isFolder(path: String)
  /// A folder cannot be listed; `reason` is the system's number.
  case unreadableFolder(path: String, reason: Int32)
  /// The name of a file or folder is not UTF-8, so that it cannot be opened.
  case brokenName(path: String)
  /// There is no export in the folders, only perhaps spreadsheets.
  case nothingToRead(paths: [String], spreadsheets: [String] = [])
  /// An export cannot be read.
  case unreadableFile(file: String, CSVError)
  /// The exports are too large for the memory that may be used, in bytes.
  case tooLittleMemory(needed: Int64, allowed: Int64)
  /// The account of a file does not balance: a fault of this program.
  case accountUnbalanced(file: String)
  /// A descriptor is broken; `at` is where, when the fault has a place.
  case descriptor(file: String, at: DescriptorPlace?, DescriptorProblem)
  /// A table to protect, or a hierarchy of its codes, cannot be used.
  case table(file: String, at: TablePlace, TableFault)
  /// A file of `--regions` cannot be used; `at` is where, when the fault has a place.
  case regionFile(file: String, at: RegionFilePlace?, RegionFileProblem)
  /// The output folder holds files that this program did not write.
  case foreignFiles(folder: String, files: [String])
  /// The output folder holds what another command wrote, which would be lost.
  case outputOfOther(path: String, command: OutputCommand)
  /// The output folder holds files of ours that somebody changed, which would be lost.
  case editedFiles(folder: String, files: [String])
  /// The output path is something else than a folder.
  case outputIsNoFolder(path: String)
  /// The output path is the folder in which the program was started.
  case outputIsWorkingFolder(path: String)
  /// A file to write is one of those that are read, or no plain file.
  case outputIsInput(path: String)
  /// Rounding to multiples of `base` would move counts by up to `bound`.
  case roundingTooFar(base: Int64, bound: Int64)
  /// Standard output cannot be written; `reason` is the system's number.
  case cannotPrint(reason: Int32)
  /// The output cannot be written; `reason` is the system's number.
  case cannotWrite(path: String, reason: Int32)
  /// The data do not meet what was asked; why was said already.
  case unmetDemand
  /// Two reports cannot be compared.
  case comparison(ComparisonProblem)
  /// An option has a value that makes no sense.
  case wrongOption(OptionProblem)

  /// What is wrong with an option.
  public enum OptionProblem: Sendable, Equatable {
    /// There is no such dimension.
    case dimension(String, known: [String])
    /// The classification of `--regions` does not divide the country so.
    case undividedDimension(String)
    /// A dimension is named twice in one split.
    case repeatedDimension(String)
    /// One split has more dimensions than anybody can read.
    case tooManyDimensions(limit: Int)
    /// A period is neither a year nor a span of years.
    case period(String)
    /// A hierarchy is not given as COLUMN=FILE, or not for a column of the table.
    case hierarchy(String, columns: [String])
    /// An option is to name a column and names none; `option` is as it is typed.
    case namelessColumn(option: String)
    /// A column of counts is to split the table as well.
    case countSplits(String)
    /// A distance is no whole number of kilometres from 1 to `most`.
    case radius(String, most: Int)
    /// A number is too small; `option` is as it is typed.
    case tooSmall(option: String, least: Int64)
    /// A number is too large; `option` is as it is typed.
    case tooLarge(option: String, most: Int64)
    /// Two options contradict each other; both are as they are typed.
    case excludes(option: String, other: String)
    /// An option has no meaning without another one; both are as they are typed.
    case needs(option: String, other: String)
    /// A share of records is no number from 0 to `most`.
    case share(option: String, String, most: String)
    /// A ledger is asked for without a reason.
    case ledgerWithoutReason
    /// An option has no meaning without a ledger.
    case needsLedger(option: String)
    /// A date is no day of the calendar, written as 2024-12-31.
    case date(String)
  }
}
