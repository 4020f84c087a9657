internal import Reporting

/// Where it is told which organisations could work out something.
enum InsiderPlace: Sendable {
  /// In a file that is written now.
  case file
  /// In a file that another command writes.
  case otherCommand
  /// In the lines that follow.
  case below
}

/// Words for what organisations that know their own records could work out of others.
///
/// All of it is for the analyst alone: it tells where to look.
protocol InsiderWording: Sendable {
  /// How many organisations could, and about how many figures; and how to prevent it.
  func found(organisations: Int, figures: Int, told: InsiderPlace, suggests: Bool) -> String
  /// How many could tell from rounded counts that a group of others is below a threshold.
  func foundInRounded(organisations: Int, figures: Int, threshold: Int64) -> String
  /// None could.
  func nothingFound(isProtected: Bool) -> String
  func nothingFoundInRounded() -> String
  /// There was too much to look at.
  func unchecked(_ count: Int) -> String
  /// There was too much to look at in a table.
  var uncheckedTable: String { get }
  /// How many more there are.
  func further(_ count: Int) -> String
  /// Which contributor, and which cell.
  func finding(of contributor: String, cell: String, isRest: Bool) -> String
}

extension Language {
  /// Words for what organisations could work out in this language.
  var insiderWording: any InsiderWording {
    switch self {
    case .dutch: DutchInsiders()
    case .english: EnglishInsiders()
    }
  }
}

struct DutchInsiders: InsiderWording {
  var uncheckedTable: String {
    "Niet nagegaan wat bronnen met hun eigen aantallen kunnen narekenen: het zijn er te veel. Neem "
      + "minder kolommen of grovere codes."
  }

  func finding(of contributor: String, cell: String, isRest: Bool) -> String {
    "Niet voor publicatie: \(contributor): \(cell)"
      + (isRest ? " (wat overblijft na aftrek van andere getallen)" : "")
  }

  func found(organisations: Int, figures: Int, told: InsiderPlace, suggests: Bool) -> String {
    "Niet voor publicatie: \(counted(organisations, "organisatie kan", "organisaties kunnen")) met de "
      + "eigen aantallen narekenen hoe klein een groep van anderen is, bij "
      + "\(counted(figures, "getal", "getallen"))"
      + place(told, suggests: suggests)
  }

  private func place(_ told: InsiderPlace, suggests: Bool) -> String {
    let advice = "et --protect-against organisations wordt ook dat verborgen"
    return switch told {
    case .file: " (intern/insiders.csv)." + (suggests ? " M\(advice)." : "")
    case .otherCommand:
      "; welke, schrijft impact analyze in intern/insiders.csv."
        + (suggests ? " M\(advice)." : "")
    case .below: (suggests ? "; m\(advice)" : "") + ":"
    }
  }

  func foundInRounded(organisations: Int, figures: Int, threshold: Int64) -> String {
    "Niet voor publicatie: \(counted(organisations, "organisatie kan", "organisaties kunnen")) met de "
      + "eigen aantallen narekenen dat een groep van anderen kleiner is dan \(threshold), bij "
      + "\(counted(figures, "getal", "getallen")); soms ook hoe groot precies. Rond af op een groter "
      + "veelvoud, of gebruik --protect-against organisations zonder --rounding."
  }

  func further(_ count: Int) -> String { "Niet voor publicatie: … en nog \(count)." }

  func nothingFound(isProtected: Bool) -> String {
    "Nagegaan: geen organisatie kan met de eigen aantallen kleine groepen van anderen narekenen"
      + (isProtected ? " (--protect-against organisations)." : ".")
  }

  func nothingFoundInRounded() -> String {
    "Nagegaan, elk afgerond getal apart: geen organisatie kan met de eigen aantallen zien dat een "
      + "groep van anderen klein is."
  }

  func unchecked(_ count: Int) -> String {
    "Niet nagegaan bij \(counted(count, "maat", "maten")) van een programma wat organisaties met de "
      + "eigen aantallen kunnen narekenen: het zijn er te veel. Vraag minder of grovere "
      + "uitsplitsingen (--by), of gebruik --protect-against organisations."
  }
}

struct EnglishInsiders: InsiderWording {
  var uncheckedTable: String {
    "Not checked what contributors can work out from their own numbers: there are too many. Use "
      + "fewer columns or coarser codes."
  }

  func finding(of contributor: String, cell: String, isRest: Bool) -> String {
    "Not for publication: \(contributor): \(cell)"
      + (isRest ? " (what is left when other numbers are taken away)" : "")
  }

  func found(organisations: Int, figures: Int, told: InsiderPlace, suggests: Bool) -> String {
    "Not for publication: \(counted(organisations, "organisation", "organisations")) can work out "
      + "from their own numbers how small a group of others is, for "
      + "\(counted(figures, "number", "numbers"))"
      + place(told, suggests: suggests)
  }

  private func place(_ told: InsiderPlace, suggests: Bool) -> String {
    let advice = "ith --protect-against organisations that is withheld too"
    return switch told {
    case .file: " (intern/insiders.csv)." + (suggests ? " W\(advice)." : "")
    case .otherCommand:
      "; impact analyze writes which ones to intern/insiders.csv."
        + (suggests ? " W\(advice)." : "")
    case .below: (suggests ? "; w\(advice)" : "") + ":"
    }
  }

  func foundInRounded(organisations: Int, figures: Int, threshold: Int64) -> String {
    "Not for publication: \(counted(organisations, "organisation", "organisations")) can work out "
      + "from their own numbers that a group of others is smaller than \(threshold), for "
      + "\(counted(figures, "number", "numbers")); sometimes exactly how small. Round to a larger "
      + "multiple, or use --protect-against organisations without --rounding."
  }

  func further(_ count: Int) -> String { "Not for publication: … and \(count) more." }

  func nothingFound(isProtected: Bool) -> String {
    "Checked: no organisation can work out small groups of others from its own numbers"
      + (isProtected ? " (--protect-against organisations)." : ".")
  }

  func nothingFoundInRounded() -> String {
    "Checked, each rounded number by itself: no organisation can see from its own numbers that a "
      + "group of others is small."
  }

  func unchecked(_ count: Int) -> String {
    "Not checked for \(counted(count, "measure", "measures")) of a programme what organisations can "
      + "work out from their own numbers: there are too many. Ask for fewer or coarser breakdowns "
      + "(--by), or use --protect-against organisations."
  }
}
