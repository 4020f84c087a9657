// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.

extension EmbeddedTables {
  /// Municipal reorganisations since 2017; a split takes several lines, largest part first.
  ///
  /// former GM|former name|today's GM|day from which it holds (for the reader).
  ///
  /// Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project.
  static let reorganisations = #"""
    0844|Schijndel|1948|2017-01-01
    0846|Sint-Oedenrode|1948|2017-01-01
    0860|Veghel|1948|2017-01-01
    0007|Bellingwedde|1950|2018-01-01
    0018|Hoogezand-Sappemeer|1952|2018-01-01
    0040|Slochteren|1952|2018-01-01
    0048|Vlagtwedde|1950|2018-01-01
    0063|het Bildt|1949|2018-01-01
    0070|Franekeradeel|1949|2018-01-01
    0081|Leeuwarderadeel|0080|2018-01-01
    0140|Littenseradiel|1900|2018-01-01
    0140|Littenseradiel|0080|2018-01-01
    0140|Littenseradiel|1949|2018-01-01
    0196|Rijnwaarden|0299|2018-01-01
    1908|Menameradiel|1949|2018-01-01
    1987|Menterwolde|1952|2018-01-01
    0005|Bedum|1966|2019-01-01
    0009|Ten Boer|0014|2019-01-01
    0015|Grootegast|1969|2019-01-01
    0017|Haren|0014|2019-01-01
    0022|Leek|1969|2019-01-01
    0025|Marum|1969|2019-01-01
    0053|Winsum|1966|2019-01-01
    0053|Winsum|1969|2019-01-01
    0056|Zuidhorn|1969|2019-01-01
    0058|Dongeradeel|1970|2019-01-01
    0079|Kollumerland en Nieuwkruisland|1970|2019-01-01
    0236|Geldermalsen|1960|2019-01-01
    0304|Neerijnen|1960|2019-01-01
    0393|Haarlemmerliede en Spaarnwoude|0394|2019-01-01
    0545|Leerdam|1961|2019-01-01
    0576|Noordwijkerhout|0575|2019-01-01
    0584|Oud-Beijerland|1963|2019-01-01
    0585|Binnenmaas|1963|2019-01-01
    0588|Korendijk|1963|2019-01-01
    0611|Cromstrijen|1963|2019-01-01
    0617|Strijen|1963|2019-01-01
    0620|Vianen|1961|2019-01-01
    0689|Giessenlanden|1978|2019-01-01
    0707|Zederik|1961|2019-01-01
    0733|Lingewaal|1960|2019-01-01
    0738|Aalburg|1959|2019-01-01
    0870|Werkendam|1959|2019-01-01
    0874|Woudrichem|1959|2019-01-01
    0881|Onderbanken|1954|2019-01-01
    0951|Nuth|1954|2019-01-01
    0962|Schinnen|1954|2019-01-01
    1651|Eemsmond|1966|2019-01-01
    1663|De Marne|1966|2019-01-01
    1722|Ferwerderadiel|1970|2019-01-01
    1927|Molenwaard|1978|2019-01-01
    0003|Appingedam|1979|2021-01-01
    0010|Delfzijl|1979|2021-01-01
    0024|Loppersum|1979|2021-01-01
    0788|Haaren|0824|2021-01-01
    0788|Haaren|0865|2021-01-01
    0788|Haaren|0757|2021-01-01
    0788|Haaren|0855|2021-01-01
    0370|Beemster|0439|2022-01-01
    0398|Heerhugowaard|1980|2022-01-01
    0416|Langedijk|1980|2022-01-01
    0756|Boxmeer|1982|2022-01-01
    0786|Grave|1982|2022-01-01
    0815|Mill en Sint Hubert|1982|2022-01-01
    0856|Uden|1991|2022-01-01
    1684|Cuijk|1982|2022-01-01
    1685|Landerd|1991|2022-01-01
    1702|Sint Anthonis|1982|2022-01-01
    0457|Weesp|0363|2022-03-24
    0501|Brielle|1992|2023-01-01
    0530|Hellevoetsluis|1992|2023-01-01
    0614|Westvoorne|1992|2023-01-01
    """#
}
