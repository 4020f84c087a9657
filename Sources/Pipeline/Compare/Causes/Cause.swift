/// What moved a figure, as far as one thing did.
struct Cause: Hashable {
  /// The only changed export that holds such records.
  var file: String?
  /// The only organisation of which the own figure changed.
  var organisation: String?

  /// The cause in one cell: the organisation, else the file.
  var label: String { organisation ?? file ?? "" }
}
