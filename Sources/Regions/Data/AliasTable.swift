// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.

extension EmbeddedTables {
  /// Other spellings of the municipalities, official and common ones.
  ///
  /// GM|spelling;spelling;…
  ///
  /// Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project.
  static let aliases = #"""
    0060|It Amelan;It Amelân
    0072|Harns
    0074|It Hearrenfean
    0080|Ljouwert
    0085|Eaststellingwerf
    0086|Opsterlan;Opsterlân
    0088|Skiermuntseach;Skiermûntseach
    0090|Smellingerlan;Smellingerlân
    0093|Skylge
    0096|Flylan;Flylân
    0164|Hengelo;Hengelo (O);Hengelo (Ov);Hengelo (Ov.);Hengelo O
    0373|Bergen (N-H);Bergen (N.H.);Bergen (NH);Bergen NH;Bergen Noord-Holland
    0417|Laren;Laren (N.H.);Laren (NH);Laren NH
    0484|Alphen a.d. Rijn;Alphen a/d Rijn
    0502|Capelle a.d. IJssel;Capelle a/d IJssel
    0518|'s Gravenhage;'s-Gravenhage (gemeente);Den Haag;Gravenhage, 's-;Haag, Den;The Hague
    0518|s-Gravenhage;’s-Gravenhage
    0542|Krimpen a.d. IJssel;Krimpen a/d IJssel
    0603|Rijswijk;Rijswijk (Z.H.);Rijswijk (ZH);Rijswijk ZH
    0687|Middelburg;Middelburg (Z);Middelburg (Zeeland);Middelburg (Zld.);Middelburg Z
    0737|Tietjerksteradeel;Tytsjerksteradeel
    0796|'s Hertogenbosch;Bosch, Den;Den Bosch;Hertogenbosch, 's-;s-Hertogenbosch;’s-Hertogenbosch
    0820|Nuenen;Nuenen Gerwen en Nederwetten;Nuenen c.a.
    0888|Beek;Beek (L);Beek L
    0893|Bergen (L);Bergen (Lb.);Bergen (Limburg);Bergen L;Bergen Limburg
    0971|Stein;Stein (L);Stein L
    1891|Dantumadeel
    1900|Sudwest Fryslan;Sudwest-Fryslan;Súdwest Fryslân;Zuidwest Friesland;Zuidwest-Friesland
    1940|De Friese Meeren;De Friese Meren;Friese Meren;Fryske Marren
    1970|Noardeast Fryslân;Noardeast-Fryslan;Noordoost Friesland;Noordoost-Friesland
    """#
}
