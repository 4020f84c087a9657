/// What was read, in Dutch.
extension DutchWording {
  var readLabel: String { "Gelezen" }

  func read(_ reception: Reception, countsProblems: Bool) -> Prose {
    func told(_ count: Int, _ one: String, _ many: String) -> Prose {
      count == 0 || countsProblems ? counted(count, one, many) : "met \(many)"
    }
    var text: Prose = """
      \(counted(reception.files, "bestand", "bestanden")), \
      \(counted(reception.lines, "regel", "regels")): \
      \(counted(reception.records, "record", "records")), \
      \(reception.recordsRejected)\u{A0}afgekeurd, \
      \(told(reception.warnings, "waarschuwing", "waarschuwingen"))
      """
    if reception.notices > 0 {
      text.append(", \(told(reception.notices, "melding", "meldingen"))")
    }
    if reception.filesRejected > 0 {
      text.append("; \(counted(reception.filesRejected, "bestand", "bestanden")) onbruikbaar")
    }
    return text
  }

  func readFiles(_ reception: Reception) -> Prose {
    let files = counted(reception.files, "bestand", "bestanden")
    return "\(files); hoeveel records, zou een niet getoonde groep verraden (zie intern/)"
  }

  var problemsLabel: String { "Problemen" }

  func problems(_ count: Int?, writesFiles: Bool) -> Prose {
    let number =
      count.map { counted($0, "fout of waarschuwing", "fouten en waarschuwingen") }
      ?? "fouten of waarschuwingen"
    return writesFiles
      ? "\(number); plaats, oorzaak en oplossing staan in intern/rejects.csv"
      : "\(number); laat tabellen schrijven om plaats, oorzaak en oplossing te zien"
  }

  func unusableFiles(_ count: Int) -> Prose {
    count == 1
      ? "1 bestand is onbruikbaar: wat erin staat, ontbreekt in alle cijfers hieronder."
      : "\(count) bestanden zijn onbruikbaar: wat erin staat, ontbreekt in alle cijfers hieronder."
  }

  func repeatedRecords(_ count: Int?) -> Prose {
    guard let count else {
      return
        "Er zijn regels die een eerdere regel of een eerder nummer herhalen; geteld zoals geleverd."
    }
    return count == 1
      ? "1 regel herhaalt een eerdere regel of een eerder nummer; geteld zoals geleverd."
      : "\(count) regels herhalen een eerdere regel of een eerder nummer; geteld zoals geleverd."
  }

  func repeatedFiles(_ count: Int) -> Prose {
    count == 1
      ? "1 bestand heeft dezelfde inhoud als een ander en is niet nog eens geteld."
      : "\(count) bestanden hebben dezelfde inhoud als een ander en zijn niet nog eens geteld."
  }
}
