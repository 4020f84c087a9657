// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.

extension EmbeddedTables {
  /// COROP, GGD, safety and (derived) zorgkantoor regions.
  ///
  /// level|code|name; of the zorgkantoor regions see `RegionLevel.zorgkantoor`.
  ///
  /// Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project.
  static let regions = #"""
    corop|CR01|Oost-Groningen
    corop|CR02|Delfzijl en omgeving
    corop|CR03|Overig Groningen
    corop|CR04|Noord-Friesland
    corop|CR05|Zuidwest-Friesland
    corop|CR06|Zuidoost-Friesland
    corop|CR07|Noord-Drenthe
    corop|CR08|Zuidoost-Drenthe
    corop|CR09|Zuidwest-Drenthe
    corop|CR10|Noord-Overijssel
    corop|CR11|Zuidwest-Overijssel
    corop|CR12|Twente
    corop|CR13|Veluwe
    corop|CR14|Achterhoek
    corop|CR15|Arnhem/Nijmegen
    corop|CR16|Zuidwest-Gelderland
    corop|CR17|Utrecht
    corop|CR18|Kop van Noord-Holland
    corop|CR19|Alkmaar en omgeving
    corop|CR20|IJmond
    corop|CR21|Agglomeratie Haarlem
    corop|CR22|Zaanstreek
    corop|CR23|Groot-Amsterdam
    corop|CR24|Het Gooi en Vechtstreek
    corop|CR25|Agglomeratie Leiden en Bollenstreek
    corop|CR26|Agglomeratie 's-Gravenhage
    corop|CR27|Delft en Westland
    corop|CR28|Oost-Zuid-Holland
    corop|CR29|Groot-Rijnmond
    corop|CR30|Zuidoost-Zuid-Holland
    corop|CR31|Zeeuwsch-Vlaanderen
    corop|CR32|Overig Zeeland
    corop|CR33|West-Noord-Brabant
    corop|CR34|Midden-Noord-Brabant
    corop|CR35|Noordoost-Noord-Brabant
    corop|CR36|Zuidoost-Noord-Brabant
    corop|CR37|Noord-Limburg
    corop|CR38|Midden-Limburg
    corop|CR39|Zuid-Limburg
    corop|CR40|Flevoland
    ggd|GG0111|GGD Groningen
    ggd|GG0706|GGD Drenthe
    ggd|GG1009|GGD IJsselland
    ggd|GG1106|GGD Twente
    ggd|GG1413|GGD Noord- en Oost-Gelderland
    ggd|GG1911|Veiligheids- en Gezondheidsregio Gelderland-Midden
    ggd|GG2014|GGD Gelderland-Zuid
    ggd|GG2209|GGD Flevoland
    ggd|GG2514|GGD Regio Utrecht
    ggd|GG2707|GGD Hollands-Noorden
    ggd|GG3109|GGD Kennemerland
    ggd|GG3406|GGD Amsterdam
    ggd|GG3606|GGD Gooi en Vechtstreek
    ggd|GG4506|GGD Hollands-Midden
    ggd|GG4607|GGD Rotterdam-Rijnmond
    ggd|GG4816|Dienst Gezondheid & Jeugd ZHZ
    ggd|GG5006|GGD Zeeland
    ggd|GG5206|GGD West-Brabant
    ggd|GG5406|GGD Hart voor Brabant
    ggd|GG5608|GGD Brabant-Zuidoost
    ggd|GG6011|GGD Limburg-Noord
    ggd|GG6106|GGD Zuid-Limburg
    ggd|GG7014|GGD Haaglanden
    ggd|GG7206|GGD Fryslân
    ggd|GG7306|GGD Zaanstreek/Waterland
    safety|VR01|Groningen
    safety|VR02|Fryslân
    safety|VR03|Drenthe
    safety|VR04|IJsselland
    safety|VR05|Twente
    safety|VR06|Noord- en Oost-Gelderland
    safety|VR07|Gelderland-Midden
    safety|VR08|Gelderland-Zuid
    safety|VR09|Utrecht
    safety|VR10|Noord-Holland Noord
    safety|VR11|Zaanstreek-Waterland
    safety|VR12|Kennemerland
    safety|VR13|Amsterdam-Amstelland
    safety|VR14|Gooi en Vechtstreek
    safety|VR15|Haaglanden
    safety|VR16|Hollands Midden
    safety|VR17|Rotterdam-Rijnmond
    safety|VR18|Zuid-Holland Zuid
    safety|VR19|Zeeland
    safety|VR20|Midden- en West-Brabant
    safety|VR21|Brabant-Noord
    safety|VR22|Brabant-Zuidoost
    safety|VR23|Limburg-Noord
    safety|VR24|Zuid-Limburg
    safety|VR25|Flevoland
    zorgkantoor|ZK01|Amstelland en De Meerlanden
    zorgkantoor|ZK02|Amsterdam
    zorgkantoor|ZK03|Apeldoorn/Zutphen
    zorgkantoor|ZK04|Arnhem
    zorgkantoor|ZK06|Drenthe
    zorgkantoor|ZK07|Flevoland
    zorgkantoor|ZK08|Friesland
    zorgkantoor|ZK09|Groningen
    zorgkantoor|ZK10|Haaglanden
    zorgkantoor|ZK11|Kennemerland
    zorgkantoor|ZK12|Midden-Brabant
    zorgkantoor|ZK13|Midden-Holland
    zorgkantoor|ZK14|Midden-IJssel
    zorgkantoor|ZK16|Nijmegen
    zorgkantoor|ZK17|Noord- en Midden-Limburg
    zorgkantoor|ZK18|Noord-Holland Noord
    zorgkantoor|ZK19|Noordoost-Brabant
    zorgkantoor|ZK20|Rotterdam
    zorgkantoor|ZK21|'t Gooi
    zorgkantoor|ZK22|Twente
    zorgkantoor|ZK23|Utrecht
    zorgkantoor|ZK24|Waardenland
    zorgkantoor|ZK25|West-Brabant
    zorgkantoor|ZK26|Zaanstreek/Waterland
    zorgkantoor|ZK27|Zeeland
    zorgkantoor|ZK28|Zuid-Holland Noord
    zorgkantoor|ZK29|Zuid-Hollandse Eilanden
    zorgkantoor|ZK30|Zuidoost-Brabant
    zorgkantoor|ZK31|Zuid-Limburg
    zorgkantoor|ZK32|Zwolle
    zorgkantoor|ZK33|Westland Schieland Delfland
    """#
}
