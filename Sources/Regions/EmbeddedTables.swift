/// The tables that travel inside the program, one per file in `Data/`.
///
/// They are text in source files and not resources, so that the binary works wherever it is copied.
enum EmbeddedTables {}
