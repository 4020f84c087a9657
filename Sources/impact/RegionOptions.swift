import ArgumentParser

/// What every command that reads deliveries may be told about regions.
struct RegionOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A CSV about regions; may be given several times.",
      discussion: """
        Its columns tell what it is: postcode;gemeente (then postcodes are read), naam;gemeente \
        (other names and places), code;jaar;inwoners (a year of all municipalities), or \
        code;naam;lat;lon;inwoners_2025 with provincie, corop, ggd, zorgkantoor or veiligheidsregio \
        (another country).
        """, valueName: "FILE"))
  var regions: [String] = []
}
