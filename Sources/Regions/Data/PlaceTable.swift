// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.

extension EmbeddedTables {
  /// Towns and villages (woonplaatsen of the BAG) by the municipality they lie in.
  ///
  /// GM|place;place;… A place in several municipalities is listed under each of them.
  ///
  /// Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project.
  static let places = #"""
    0014|Garmerwolde;Glimmen;Groningen;Haren Gn;Harkstede GN;Lageland GN;Lellens;Meerstad;Noordlaren
    0014|Onnen;Sint Annen;Ten Boer;Ten Post;Thesinge;Winneweer;Woltersum
    0034|Almere
    0037|Alteveer;Mussel;Musselkanaal;Onstwedde;Stadskanaal;Vledderveen
    0047|Borgercompagnie;Veendam;Wildervank
    0050|Zeewolde
    0059|Augustinusga;Boelenslaan;Buitenpost;Drogeham;Gerkesklooster;Harkema;Kootstertille;Stroobos
    0059|Surhuisterveen;Surhuizum;Twijzel;Twijzelerheide
    0060|Ballum;Buren;Hollum;Nes
    0072|Harlingen;Midlum;Wijnaldum
    0074|Akkrum;Aldeboarn;Bontebok;De Knipe;Gersloot;Haskerdijken;Heerenveen;Hoornsterzwaag;Jubbega
    0074|Katlijk;Luinjeberd;Mildam;Nes;Nieuwebrug;Nieuwehorne;Nieuweschoot;Oranjewoud;Oudehorne
    0074|Oudeschoot;Terband;Tjalleberd
    0080|Alde Leie;Baard;Bears;Britsum;Eagum;Easterlittens;Feinsum;Friens;Goutum;Grou;Hempens;Hijum
    0080|Hilaard;Húns;Idaerd;Jellum;Jelsum;Jirnsum;Jorwert;Koarnjum;Leeuwarden;Lekkum;Leons;Mantgum
    0080|Miedum;Reduzum;Snakkerburen;Stiens;Swichum;Teerns;Warstiens;Warten;Weidum;Wergea;Wirdum
    0080|Wytgaard
    0085|Appelscha;Donkerbroek;Elsloo;Fochteloo;Haule;Haulerwijk;Langedijke;Makkinga;Nijeberkoop
    0085|Oldeberkoop;Oosterwolde;Ravenswoud;Waskemeer
    0086|Bakkeveen;Beetsterzwaag;Drachten-Azeven;Frieschepalen;Gorredijk;Hemrik;Jonkerslân
    0086|Langezwaag;Lippenhuizen;Luxwoude;Nij Beets;Olterterp;Siegerswoude;Terwispel;Tijnje;Ureterp
    0086|Wijnjewoude
    0088|Schiermonnikoog
    0090|Boornbergum;De Tike;De Veenhoop;De Wilgen;Drachten;Drachtstercompagnie;Goëngahuizen
    0090|Houtigehage;Kortehemmen;Nijega;Opeinde;Oudega;Rottevalle;Smalle Ee
    0093|Baaiduinen;Formerum;Hee;Hoorn;Kaard;Kinnum;Landerum;Lies;Midsland;Oosterend;Striep
    0093|West-Terschelling
    0096|Vlieland
    0098|Blesdijke;Boijl;De Blesse;De Hoeve;Langelille;Munnekeburen;Nijeholtpade;Nijeholtwolde
    0098|Nijelamer;Nijetrijne;Noordwolde;Oldeholtpade;Oldeholtwolde;Oldelamer;Oldetrijne
    0098|Oosterstreek;Peperga;Scherpenzeel;Slijkenburg;Sonnega;Spanga;Steggerda;Ter Idzard;Vinkega
    0098|Wolvega;Zandhuizen
    0106|Assen;Loon;Rhee;Ter Aard;Ubbena;Zeijerveen;Zeijerveld
    0109|'t Haantje;Aalden;Benneveld;Coevorden;Dalen;Dalerpeel;Dalerveen;De Kiel;Diphoorn;Erm;Gees
    0109|Geesbrug;Holsloot;Meppen;Nieuwlande Coevorden;Noord-Sleen;Oosterhesselen;Schoonoord;Sleen
    0109|Stieltjeskanaal;Wachtum;Wezup;Wezuperbrug;Zweeloo;Zwinderen
    0114|Barger-Compascuum;Emmen;Emmer-Compascuum;Erica;Klazienaveen;Klazienaveen-Noord
    0114|Nieuw-Amsterdam;Nieuw-Dordrecht;Nieuw-Schoonebeek;Nieuw-Weerdinge;Roswinkel;Schoonebeek
    0114|Veenoord;Weiteveen;Zandpol;Zwartemeer
    0118|Alteveer gem Hoogeveen;Elim;Fluitenberg;Hollandscheveld;Hoogeveen;Nieuweroord;Nieuwlande
    0118|Noordscheschut;Pesse;Stuifzand;Tiendeveen
    0119|Broekhuizen;De Schiphorst;Meppel;Nijeveen;Rogat
    0141|Aadorp;Almelo;Bornerbroek
    0147|Borne;Hertme;Zenderen
    0148|Dalfsen;Lemelerveld;Nieuwleusen
    0150|Bathmen;Colmschate;Deventer;Diepenveen;Lettele;Okkenbroek;Schalkhaar
    0153|Enschede
    0158|Haaksbergen
    0160|Ane;Anerveen;Anevelde;Balkbrug;Bergentheim;Brucht;Bruchterveld;Collendoorn;De Krim
    0160|Dedemsvaart;Den Velde;Diffelen;Gramsbergen;Hardenberg;Heemserveen;Holtheme;Holthone
    0160|Hoogenweg;Kloosterhaar;Loozen;Lutten;Mariënberg;Radewijk;Rheeze;Rheezerveen;Schuinesloot
    0160|Sibculo;Slagharen;Venebrugge
    0163|Daarle;Daarlerveen;Haarle;Hellendoorn;Nijverdal
    0164|Hengelo
    0166|'s-Heerenbroek;Grafhorst;IJsselmuiden;Kampen;Kamperveen;Mastenbroek;Reeve;Wilsum;Zalk
    0168|Beuningen;Glane;Losser;Overdinkel;de Lutte
    0171|Bant;Creil;Emmeloord;Ens;Espel;Kraggenburg;Luttelgeest;Marknesse;Nagele;Rutten;Schokland
    0171|Tollebeek
    0173|Deurningen;Oldenzaal
    0175|Arriën;Beerze;Beerzerveld;Dalmsholte;Giethmen;Lemele;Ommen;Stegeren;Vilsteren;Vinkenbuurt
    0175|Witharen
    0177|Broekland;Heeten;Heino;Laag Zuthem;Lierderholthuis;Luttenberg;Mariënheem;Nieuw Heeten
    0177|Raalte
    0180|IJhorst;Punthorst;Rouveen;Staphorst
    0183|Albergen;Fleringen;Geesteren;Haarle;Harbrinkhoek;Hezingen;Langeveen;Mander;Manderveen
    0183|Mariaparochie;Reutum;Tubbergen;Vasse
    0184|Urk
    0189|Enter;Hoge Hexel;Notter;Wierden;Zuna
    0193|Zwolle
    0197|Aalten;Bredevoort;De Heurne;Dinxperlo
    0200|Apeldoorn;Beekbergen;Beemte Broekland;Hoenderloo;Hoog Soeren;Klarenbeek;Lieren;Loenen
    0200|Radio Kootwijk;Uddel;Ugchelen;Wenum Wiesel
    0202|Arnhem
    0203|Achterveld;Barneveld;De Glind;Garderen;Kootwijk;Kootwijkerbroek;Stroe;Terschuur;Voorthuizen
    0203|Zwartebroek
    0209|Beuningen Gld;Ewijk;Weurt;Winssen
    0213|Brummen;Eerbeek;Empe;Hall;Leuvenheim;Tonden
    0214|Asch;Beusichem;Buren;Buurmalsen;Eck en Wiel;Erichem;Ingen;Kapel-Avezaath;Kerk-Avezaath
    0214|Lienden;Maurik;Ommeren;Ravenswaaij;Rijswijk (GLD);Zoelen;Zoelmond
    0216|Culemborg
    0221|Doesburg
    0222|Doetinchem;Gaanderen;Wehl
    0225|Afferden;Deest;Druten;Horssen;Puiflijk
    0226|Duiven;Groessen;Loo Gld
    0228|Bennekom;De Klomp;Deelen;Ede;Ederveen;Harskamp;Hoenderloo;Lunteren;Otterlo;Wekerom
    0230|'t Harde;Doornspijk;Elburg
    0232|Emst;Epe;Oene;Vaassen
    0233|Ermelo
    0243|Harderwijk;Hierden
    0244|Hattem
    0246|Heerde;Veessen;Vorchten;Wapenveld
    0252|Heumen;Malden;Nederasselt;Overasselt
    0262|Almen;Barchem;Eefde;Epse;Gorssel;Harfsen;Joppe;Kring van Dorth;Laren;Lochem
    0263|Alem;Ammerzoden;Hedel;Heerewaarden;Hoenzadriel;Hurwenen;Kerkdriel;Rossum;Velddriel;Well
    0267|Hoevelaken;Nijkerk;Nijkerkerveen
    0268|Lent;Nijmegen
    0269|'t Loo Oldebroek;Hattemerbroek;Noordeinde Gld;Oldebroek;Oosterwolde Gld;Wezep
    0273|Putten
    0274|Doorwerth;Heelsum;Heveadorp;Oosterbeek;Renkum;Wolfheze
    0275|De Steeg;Dieren;Ellecom;Laag-Soeren;Rheden;Spankeren;Velp
    0277|Rozendaal
    0279|Scherpenzeel
    0281|Kapel Avezaath;Kerk Avezaath;Tiel;Wadenoijen;Zennewijnen
    0285|Klarenbeek;Nijbroek;Steenenkamer;Terwolde;Teuge;Twello;Voorst;Wilp
    0289|Wageningen
    0293|Westervoort
    0294|Winterswijk;Winterswijk Brinkheurne;Winterswijk Corle;Winterswijk Henxel;Winterswijk Huppel
    0294|Winterswijk Kotten;Winterswijk Meddo;Winterswijk Miste;Winterswijk Ratum;Winterswijk Woold
    0296|Balgoij;Batenburg;Bergharen;Hernen;Leur;Niftrik;Wijchen
    0297|Aalst;Bern;Brakel;Bruchem;Delwijnen;Gameren;Kerkwijk;Nederhemert;Nieuwaal;Poederoijen
    0297|Zaltbommel;Zuilichem
    0299|Aerdt;Angerlo;Babberich;Giesbeek;Herwen;Lathum;Lobith;Pannerden;Spijk;Tolkamer;Zevenaar
    0301|Warnsveld;Zutphen
    0302|Elspeet;Hulshorst;Nunspeet;Vierhouten
    0303|Biddinghuizen;Dronten;Swifterbant
    0307|Amersfoort;Hoogland;Hooglanderveen;Stoutenburg Noord
    0308|Baarn;Lage Vuursche
    0310|Bilthoven;De Bilt;Groenekan;Hollandsche Rading;Maartensdijk;Westbroek
    0312|Bunnik;Odijk;Werkhoven
    0313|Bunschoten-Spakenburg;Eemdijk
    0317|Eemnes
    0321|'t Goy;Houten;Schalkwijk;Tull en 't Waal
    0327|Achterveld;Leusden;Stoutenburg
    0331|Benschop;Jaarsveld;Lopik;Lopikerkapel;Polsbroek
    0335|Linschoten;Montfoort
    0339|Renswoude
    0340|Elst Ut;Rhenen
    0342|Soest;Soesterberg
    0344|De Meern;Haarzuilens;Utrecht;Vleuten
    0345|Veenendaal
    0351|Woudenberg
    0352|Cothen;Langbroek;Wijk bij Duurstede
    0353|IJsselstein
    0355|Austerlitz;Bosch en Duin;Den Dolder;Huis ter Heide;Zeist
    0356|Nieuwegein
    0358|Aalsmeer;Kudelstaart
    0361|Alkmaar;De Rijp;Driehuizen;Graft;Grootschermer;Koedijk;Markenbinnen;Noordeinde
    0361|Oost-Graftdijk;Oterleek;Oudorp;Schermerhorn;Starnmeer;Stompetoren;Ursem;West-Graftdijk
    0361|Zuidschermer
    0362|Amstelveen
    0363|Amsterdam;Weesp
    0373|Bergen (NH);Bergen aan Zee;Egmond aan Zee;Egmond aan den Hoef;Egmond-Binnen;Groet;Schoorl
    0375|Beverwijk;Wijk aan Zee
    0376|Blaricum
    0377|Aerdenhout;Bennebroek;Bloemendaal;Overveen;Vogelenzang
    0383|Akersloot;Castricum;Limmen;de Woude
    0384|Diemen
    0385|Beets;Edam;Hobrede;Kwadijk;Middelie;Oosthuizen;Purmer;Schardam;Volendam;Warder
    0388|Enkhuizen
    0392|Haarlem;Spaarndam gem. Haarlem
    0394|Aalsmeerderbrug;Abbenes;Badhoevedorp;Beinsdorp;Boesingheliede;Buitenkaag;Burgerveen
    0394|Cruquius;Haarlemmerliede;Halfweg;Hoofddorp;Leimuiderbrug;Lijnden;Lisserbroek;Nieuw-Vennep
    0394|Oude Meer;Rijsenhout;Rozenburg;Schiphol;Schiphol-Rijk;Spaarndam;Vijfhuizen;Weteringbrug
    0394|Zwaanshoek;Zwanenburg
    0396|Heemskerk
    0397|Heemstede
    0399|Heiloo
    0400|Den Helder;Huisduinen;Julianadorp
    0402|Hilversum
    0405|Blokker;Hoorn;Zwaag
    0406|Huizen
    0415|Den Ilp;Landsmeer;Purmerland
    0417|Laren
    0420|Abbekerk;Andijk;Benningbroek;Hauwert;Lambertschaag;Medemblik;Midwoud;Nibbixwoud;Oostwoud
    0420|Opperdoes;Sijbekarspel;Twisk;Wervershoof;Wognum;Zwaagdijk-Oost;Zwaagdijk-West
    0431|Oostzaan
    0432|Aartswoud;De Weere;Hoogwoud;Opmeer;Spanbroek
    0437|Amsterdam-Duivendrecht;Duivendrecht;Ouderkerk aan de Amstel
    0439|Middenbeemster;Noordbeemster;Purmerend;Westbeemster;Zuidoostbeemster
    0441|'t Zand;Burgerbrug;Callantsoog;Dirkshorn;Oudesluis;Oudkarspel;Petten;Schagen;Schagerbrug
    0441|Sint Maarten;Sint Maartensbrug;Sint Maartensvlotbrug;Tuitjenhorn;Waarland;Warmenhuizen
    0448|De Cocksdorp;De Koog;De Waal;Den Burg;Den Hoorn;Oosterend;Oudeschild
    0450|Uitgeest
    0451|De Kwakel;Uithoorn
    0453|Driehuis NH;IJmuiden;Santpoort-Noord;Santpoort-Zuid;Velsen-Noord;Velsen-Zuid;Velserbroek
    0473|Bentveld;Zandvoort
    0479|Assendelft;Koog aan de Zaan;Krommenie;Westknollendam;Westzaan;Wormerveer;Zaandam;Zaandijk
    0482|Alblasserdam
    0484|Aarlanderveen;Alphen aan den Rijn;Benthuizen;Boskoop;Hazerswoude-Dorp;Hazerswoude-Rijndijk
    0484|Koudekerk aan den Rijn;Zwammerdam
    0489|Barendrecht
    0498|Hem;Hoogkarspel;Oosterblokker;Oosterleek;Schellinkhout;Venhuizen;Westwoud;Wijdenes
    0502|Capelle aan den IJssel
    0503|Delft
    0505|Dordrecht
    0512|Dalem;Gorinchem
    0513|Gouda
    0518|'s-Gravenhage
    0523|Hardinxveld-Giessendam
    0531|Hendrik-Ido-Ambacht
    0532|Bovenkarspel;Grootebroek;Lutjebroek
    0534|Hillegom
    0537|Katwijk;Rijnsburg;Valkenburg
    0542|Krimpen aan den IJssel
    0546|Leiden
    0547|Leiderdorp
    0553|Lisse
    0556|Maassluis
    0569|Nieuwkoop;Nieuwveen;Noorden;Ter Aar;Vrouwenakker;Woerdense Verlaat;Zevenhoven
    0575|De Zilk;Noordwijk;Noordwijkerhout
    0579|Oegstgeest
    0589|Hekendorp;Oudewater;Papekop;Snelrewaard
    0590|Papendrecht
    0597|Ridderkerk
    0599|Botlek Rotterdam;Europoort Rotterdam;Hoek van Holland;Hoogvliet Rotterdam
    0599|Maasvlakte Rotterdam;Pernis Rotterdam;Rotterdam;Rozenburg;Vondelingenplaat Rotterdam
    0603|Rijswijk
    0606|Schiedam
    0610|Sliedrecht
    0613|Poortugaal;Rhoon;Rotterdam-Albrandswaard
    0622|Vlaardingen
    0626|Voorschoten
    0627|Waddinxveen
    0629|Wassenaar
    0632|Harmelen;Kamerik;Woerden;Zegveld
    0637|Zoetermeer
    0638|Gelderswoude;Zoeterwoude
    0642|Heerjansdam;Zwijndrecht
    0654|'s-Gravenpolder;'s-Heer Abtskerke;'s-Heerenhoek;Baarland;Borssele;Driewegen;Ellewoutsdijk
    0654|Heinkenszand;Hoedekenskerke;Kwadendamme;Lewedorp;Nieuwdorp;Nisse;Oudelande;Ovezande
    0664|'s-Heer Arendskerke;'s-Heer Hendrikskinderen;Goes;Kattendijke;Kloetinge;Wilhelminadorp
    0664|Wolphaartsdijk
    0668|Alphen;Altforst;Appeltern;Beneden-Leeuwen;Boven-Leeuwen;Dreumel;Maasbommel;Wamel
    0677|Clinge;Graauw;Heikant;Hengstdijk;Hulst;Kapellebrug;Kloosterzande;Kuitaart;Lamswaarde
    0677|Nieuw Namen;Ossenisse;Sint Jansteen;Terhole;Vogelwaarde;Walsoorden
    0678|Kapelle;Kloetinge;Schore;Wemeldinge
    0687|Arnemuiden;Middelburg;Nieuw- en Sint Joosland
    0703|Hansweert;Krabbendijke;Kruiningen;Oostdijk;Rilland;Waarde;Yerseke
    0715|Axel;Biervliet;Hoek;Koewacht;Overslag;Philippine;Sas van Gent;Sluiskil;Spui;Terneuzen
    0715|Westdorpe;Zaamslag;Zuiddorpe
    0716|Oud-Vossemeer;Poortvliet;Scherpenisse;Sint Philipsland;Sint-Annaland;Sint-Maartensdijk
    0716|Stavenisse;Tholen
    0717|Aagtekerke;Biggekerke;Domburg;Gapinge;Grijpskerke;Koudekerke;Meliskerke;Oostkapelle
    0717|Serooskerke;Veere;Vrouwenpolder;Westkapelle;Zoutelande
    0718|Oost-Souburg;Ritthem;Vlissingen
    0736|Abcoude;Amstelhoek;Baambrugge;Mijdrecht;Vinkeveen;Waverveen;Wilnis;de Hoef
    0737|Aldtsjerk;Burgum;Earnewâld;Eastermar;Garyp;Gytsjerk;Hurdegaryp;Jistrum;Mûnein;Noardburgum
    0737|Oentsjerk;Ryptsjerk;Sumar;Suwâld;Tytsjerk;Wyns
    0743|Asten;Heusden;Ommel
    0744|Baarle-Nassau;Castelre;Ulicoten
    0748|Bergen op Zoom;Halsteren;Lepelstraat
    0753|Best
    0755|Boekel;Venhorst
    0757|Boxtel;Esch;Liempde
    0758|Bavel;Breda;Prinsenbeek;Teteringen;Ulvenhout
    0762|Deurne;Helenaveen;Liessel;Neerkant;Vlierden
    0765|Nieuwe Pekela;Oude Pekela
    0766|'s Gravenmoer;Dongen
    0770|Duizel;Eersel;Knegsel;Steensel;Vessem;Wintelre
    0772|Eindhoven
    0777|Etten-Leur
    0779|Geertruidenberg;Raamsdonk;Raamsdonksveer
    0784|Gilze;Hulten;Molenschot;Rijen
    0785|Goirle;Riel
    0794|Helmond
    0796|'s-Hertogenbosch;Nuland;Rosmalen;Vinkel
    0797|Doeveren;Drunen;Elshout;Haarsteeg;Hedikhuizen;Heesbeen;Herpt;Heusden;Nieuwkuijk;Oudheusden
    0797|Vlijmen
    0798|Biest-Houtakker;Diessen;Esbeek;Haghorst;Hilvarenbeek
    0809|De Moer;Kaatsheuvel;Loon op Zand
    0820|Nuenen
    0823|Oirschot;Oost West en Middelbeers
    0824|Haaren;Heukelom;Moergestel;Oisterwijk
    0826|Den Hout;Dorst;Oosteind;Oosterhout
    0828|Berghem;Demen;Deursen-Dennenburg;Dieden;Geffen;Haren;Herpen;Huisseling;Keent;Lith;Lithoijen
    0828|Macharen;Maren-Kessel;Megen;Neerlangel;Neerloon;Oijen;Oss;Overlangel;Ravenstein;Teeffelen
    0840|Rucphen;Schijf;Sprundel;St. Willebrord;Zegge
    0845|Berlicum;Den Dungen;Gemonde;Sint-Michielsgestel
    0847|Lierop;Someren
    0848|Son en Breugel
    0851|De Heen;Dinteloord;Kruisland;Nieuw-Vossemeer;Steenbergen
    0852|Broek in Waterland;Ilpendam;Katwoude;Marken;Monnickendam;Purmer;Uitdam;Watergang
    0852|Zuiderwoude
    0855|Berkel-Enschot;Biezenmortel;Tilburg;Udenhout
    0858|Valkenswaard
    0861|Veldhoven
    0865|Cromvoirt;Helvoirt;Vught
    0866|Waalre
    0867|Sprang-Capelle;Waalwijk;Waspik
    0873|Hoogerheide;Huijbergen;Ossendrecht;Putte;Woensdrecht
    0879|Achtmaal;Klein Zundert;Rijsbergen;Wernhout;Zundert
    0880|Jisp;Oostknollendam;Spijkerboor;Wijdewormer;Wormer
    0882|Landgraaf
    0888|Beek;Maastricht-Airport;Spaubeek
    0889|Beesel;Reuver
    0893|Afferden L;Bergen L;Siebengewald;Well L;Wellerlooi
    0899|Brunssum
    0907|Gennep;Heijen;Milsbeek;Ottersum;Ven-Zelderheide
    0917|Heerlen;Hoensbroek
    0928|Eygelshoven;Kerkrade
    0935|Maastricht
    0938|Bunde;Geulle;Meerssen;Moorveld;Ulestraten
    0944|Middelaar;Molenhoek;Mook;Plasmolen
    0946|Leveroy;Nederweert;Nederweert-Eind;Ospel
    0957|Herten;Roermond;Swalmen
    0965|Baneheide;Bocholtz;Simpelveld
    0971|Elsloo;Stein;Urmond
    0981|Lemiers;Vaals;Vijlen
    0983|Arcen;Belfeld;Lomm;Steyl;Tegelen;Velden;Venlo
    0984|Blitterswijck;Castenray;Geijsteren;Heide;Leunen;Merselo;Oirlo;Oostrum;Smakt;Venray;Veulen
    0984|Vredepeel;Wanssum;Ysselsteyn
    0986|Klimmen;Ransdaal;Voerendaal
    0988|Stramproy;Weert
    0994|Berg en Terblijt;Schin op Geul;Valkenburg;Walem
    0995|Lelystad
    1507|America;Broekhuizen;Broekhuizenvorst;Evertsoord;Griendtsveen;Grubbenvorst;Hegelsom;Horst
    1507|Kronenberg;Lottum;Meerlo;Melderslo;Meterik;Sevenum;Swolgen;Tienray
    1509|Breedenbroek;Etten;Gendringen;Heelweg;Megchelen;Netterden;Silvolde;Sinderen;Terborg;Ulft
    1509|Varsselder;Varsseveld;Voorst;Westendorp
    1525|Sassenheim;Voorhout;Warmond
    1581|Amerongen;Doorn;Driebergen-Rijsenburg;Leersum;Maarn;Maarsbergen;Overberg
    1586|Groenlo;Harreveld;Lichtenvoorde;Lievelde;Mariënvelde;Vragender;Zieuwent
    1598|Avenhorn;Berkhout;De Goorn;Hensbroek;Obdam;Oudendijk;Scharwoude;Spierdijk;Ursem;Zuidermeer
    1621|Bergschenhoek;Berkel en Rodenrijs;Bleiswijk
    1640|Baexem;Buggenum;Ell;Grathem;Haelen;Haler;Heibloem;Heythuysen;Horn;Hunsel;Ittervoort
    1640|Kelpen-Oler;Neer;Neeritter;Nunhem;Roggel
    1641|Beegden;Heel;Linne;Maasbracht;Ohé en Laak;Stevensweert;Thorn;Wessem
    1652|Bakel;De Mortel;De Rips;Elsendorp;Gemert;Handel;Milheeze
    1655|Bosschenhoofd;Hoeven;Oud Gastel;Oudenbosch;Stampersgat
    1658|Heeze;Leende;Sterksel
    1659|Aarle-Rixtel;Beek en Donk;Lieshout;Mariahout
    1667|Hooge Mierde;Hulsel;Lage Mierde;Reusel
    1669|Herkenbosch;Melick;Montfort;Posterholt;Sint Odiliënberg;Vlodrop
    1674|Heerle;Moerstraten;Nispen;Roosendaal;Wouw;Wouwse Plantage
    1676|Brouwershaven;Bruinisse;Burgh-Haamstede;Dreischor;Ellemeet;Kerkwerve;Nieuwerkerk;Noordgouwe
    1676|Noordwelle;Oosterland;Ouwerkerk;Renesse;Scharendijke;Serooskerke;Sirjansland;Zierikzee
    1676|Zonnemaire
    1680|Amen;Anderen;Anloo;Annen;Annerveenschekanaal;Balloo;Balloërveld;Deurze;Eext;Eexterveen
    1680|Eexterveenschekanaal;Eexterzandvoort;Ekehaar;Eldersloo;Eleveld;Gasselte;Gasselternijveen
    1680|Gasselternijveenschemond;Gasteren;Geelbroek;Gieten;Gieterveen;Grolloo;Marwijksoord
    1680|Nieuw Annerveen;Nieuwediep;Nijlande;Nooitgedacht;Oud Annerveen;Papenvoort;Rolde;Schipborg
    1680|Schoonloo;Spijkerboor;Vredenheim
    1681|1e Exloërmond;2e Exloërmond;2e Valthermond;Borger;Bronneger;Bronnegerveen;Buinen;Buinerveen
    1681|Drouwen;Drouwenermond;Drouwenerveen;Ees;Eesergroen;Eeserveen;Ellertshaar;Exloo;Exloërveen
    1681|Klijndijk;Nieuw-Buinen;Odoorn;Odoornerveen;Valthe;Valthermond;Westdorp;Zandberg
    1690|Alteveer;Ansen;Drogteropslagen;Echten;Eursinge;Kerkenveld;Koekange;Linde;Ruinen;Ruinerwold
    1690|Veeningen;Zuidwolde;de Wijk
    1695|Colijnsplaat;Geersdijk;Kamperland;Kats;Kortgene;Wissenkerke
    1696|'s-Graveland;Ankeveen;Breukeleveen;Kortenhoef;Loosdrecht;Nederhorst den Berg
    1699|Alteveer;Een;Een-West;Foxwolde;Huis ter Heide;Langelo;Leutingewolde;Lieveren;Matsloot
    1699|Nietap;Nieuw-Roden;Norg;Peest;Peize;Roden;Roderesch;Roderwolde;Steenbergen;Veenhuizen
    1699|Westervelde;Zuidvelde
    1700|Bruinehaar;Den Ham;Geerdijk;Kloosterhaar;Sibculo;Vriezenveen;Vroomshoop
    1700|Westerhaar-Vriezenveensewijk
    1701|Ansen;Boschoord;Darp;Diever;Dieverbrug;Doldersum;Dwingeloo;Frederiksoord;Geeuwenbrug
    1701|Havelte;Havelterberg;Hoogersmilde;Nijensleek;Oude Willem;Pesse;Ruinen;Spier;Uffelte;Vledder
    1701|Vledderveen;Wapse;Wapserveen;Wateren;Wilhelminaoord;Wittelte;Zorgvlied
    1705|Angeren;Bemmel;Doornenburg;Gendt;Haalderen;Huissen;Loo Gld;Ressen
    1706|Budel;Budel-Dorplein;Budel-Schoot;Gastel;Maarheeze;Soerendonk
    1708|Baarlo;Baars;Basse;Belt-Schutsloot;Blankenham;Blokzijl;De Bult;De Pol;Eesveen;Giethoorn
    1708|IJsselham;Kalenberg;Kallenkote;Kuinre;Marijenkampen;Nederland;Oldemarkt;Onna;Ossenzijl
    1708|Paasloo;Scheerwolde;Sint Jansklooster;Steenwijk;Steenwijkerwold;Tuk;Vollenhove;Wanneperveen
    1708|Wetering;Willemsoord;Witte Paarden;Zuidveen
    1709|Fijnaart;Heijningen;Klundert;Langeweg;Moerdijk;Noordhoek;Oudemolen;Standdaarbuiten
    1709|Willemstad;Zevenbergen;Zevenbergschen Hoek
    1711|Echt;Koningsbosch;Maria Hoop;Nieuwstadt;Roosteren;Sint Joost;Susteren
    1714|Aardenburg;Biervliet;Breskens;Cadzand;Eede;Groede;Hoofdplaat;IJzendijke;Nieuwvliet;Oostburg
    1714|Retranchement;Schoondijke;Sint Kruis;Sluis;Waterlandkerkje;Zuidzande
    1719|Drimmelen;Hooge Zwaluwe;Lage Zwaluwe;Made;Terheijden;Wagenberg;Zevenbergschen Hoek
    1721|Heesch;Heeswijk-Dinther;Loosbroek;Nistelrode;Vinkel;Vorstenbosch
    1723|Alphen;Bavel AC;Chaam;Galder;Strijbeek;Ulvenhout AC
    1724|Bergeijk;Luyksgestel;Riethoven;Westerhoven
    1728|Bladel;Casteren;Hapert;Hoogeloon;Netersel
    1729|Beutenaken;Elkenrade;Epen;Eys;Gulpen;Heijenrath;Ingber;Mechelen;Reijmerstok;Slenaken;Wijlre
    1729|Wittem
    1730|Bunne;De Groeve;De Punt;Donderen;Eelde;Eelderwolde;Midlaren;Oudemolen;Paterswolde;Taarlo
    1730|Tynaarlo;Vries;Winde;Yde;Zeegse;Zeijen;Zuidlaarderveen;Zuidlaren
    1731|Balinge;Beilen;Bovensmilde;Bruntinge;Drijber;Elp;Eursinge;Garminge;Hijken;Hoogersmilde
    1731|Hooghalen;Mantinge;Nieuw-Balinge;Nieuweroord;Oranje;Orvelte;Smilde;Spier;Stuifzand
    1731|Tiendeveen;Westerbork;Wijster;Witteveen;Zuidveld;Zwiggelte
    1734|Andelst;Driel;Elst;Hemmen;Herveld;Heteren;Homoet;Oosterhout;Randwijk;Slijk-Ewijk;Valburg
    1734|Zetten
    1735|Ambt Delden;Bentelo;Delden;Diepenheim;Goor;Hengevelde;Markelo
    1740|Dodewaard;Echteld;IJzendoorn;Kesteren;Ochten;Opheusden
    1742|Holten;Rijssen
    1771|Geldrop;Mierlo
    1773|Marle;Olst;Welsum;Wesepe;Wijhe
    1774|Agelo;Denekamp;Deurningen;Lattrop-Breklenkamp;Nutter;Ootmarsum;Oud Ootmarsum;Rossum
    1774|Saasveld;Tilligte;Weerselo
    1783|'s-Gravenzande;De Lier;Honselersdijk;Kwintsheul;Maasdijk;Monster;Naaldwijk;Poeldijk
    1783|Ter Heijde;Wateringen
    1842|Den Hoorn;Maasland;Schipluiden
    1859|Beltrum;Borculo;Eibergen;Geesteren;Gelselaar;Haarlo;Neede;Rekken;Rietmolen;Ruurlo
    1876|Baak;Bronkhorst;Drempt;Halle;Hengelo (Gld);Hoog-Keppel;Hummelo;Keijenborg;Laag-Keppel
    1876|Olburgen;Rha;Steenderen;Toldijk;Vierakker;Vorden;Wichmond;Zelhem
    1883|Born;Buchten;Einighausen;Geleen;Grevenbicht;Guttecoven;Holtum;Limbricht;Munstergeleen
    1883|Obbicht;Papenhoven;Sittard;Windraak
    1884|Hoogmade;Kaag;Leimuiden;Nieuwe Wetering;Oud Ade;Oude Wetering;Rijnsaterwoude;Rijpwetering
    1884|Roelofarendsveen;Woubrugge
    1891|Broeksterwâld;Damwâld;De Falom;De Westereen;Driezum;Feanwâlden;Readtsjerk;Rinsumageast
    1891|Sibrandahûs;Wâlterswâld
    1892|Moerkapelle;Moordrecht;Nieuwerkerk aan den IJssel;Zevenhuizen
    1894|Baarlo;Beringe;Egchel;Grashoek;Helden;Kessel;Koningslust;Maasbree;Meijel;Panningen
    1895|'t Waar;Bad Nieuweschans;Beerta;Blauwestad;Drieborg;Finsterwolde;Heiligerlee;Midwolda
    1895|Nieuw Beerta;Nieuw Scheemda;Nieuwolda;Oostwold;Oudezijl;Scheemda;Westerlee;Winschoten
    1896|Genemuiden;Hasselt;Mastenbroek;Zwartsluis
    1900|Abbega;Allingawier;Arum;Blauwhuis;Boazum;Bolsward;Breezanddijk;Britswert;Burgwerd;Cornwerd
    1900|Dearsum;Dedgum;Easterein;Easterwierrum;Exmorra;Ferwoude;Folsgare;Gaast;Gaastmeer;Gauw
    1900|Goënga;Greonterp;Hartwerd;Heeg;Hemelum;Hichtum;Hidaard;Hieslum;Hindeloopen;Hinnaard
    1900|Hommerts;IJlst;Idsegahuizum;Idzega;Iens;Indijk;It Heidenskip;Itens;Jutrijp;Kimswerd
    1900|Kornwerderzand;Koudum;Koufurderrige;Kûbaard;Lollum;Longerhouw;Loënga;Lytsewierrum;Makkum
    1900|Molkwerum;Nijhuizum;Nijland;Offingawier;Oosthem;Oppenhuizen;Oudega;Parrega;Piaam;Pingjum
    1900|Poppenwier;Raerd;Reahûs;Rien;Sandfirden;Scharnegoutum;Schettens;Schraard;Sibrandabuorren
    1900|Smallebrugge;Sneek;Stavoren;Tersoal;Tirns;Tjalhuizum;Tjerkwerd;Uitwellingerga;Waaksens
    1900|Warns;Westhem;Witmarsum;Wiuwert;Wolsum;Wommels;Wons;Workum;Woudsend;Ypecolsga;Ysbrechtum
    1900|Zurich
    1901|Bodegraven;Driebruggen;Nieuwerbrug aan den Rijn;Reeuwijk;Waarder
    1903|Banholt;Bemelen;Cadier en Keer;Eckelrade;Eijsden;Gronsveld;Margraten;Mheer;Noorbeek
    1903|Scheulder;Sint Geertruid
    1904|Breukelen;Kockengen;Loenen aan de Vecht;Loenersloot;Maarssen;Nieuwer Ter Aa;Nieuwersluis
    1904|Nigtevecht;Oud Zuilen;Tienhoven;Vreeland
    1911|'t Veld;Anna Paulowna;Barsingerhorn;Breezand;Den Oever;Haringhuizen;Hippolytushoef;Kolhorn
    1911|Kreileroord;Lutjewinkel;Middenmeer;Nieuwe Niedorp;Oude Niedorp;Slootdorp;Westerland
    1911|Wieringerwaard;Wieringerwerf;Winkel;Zijdewind
    1916|Leidschendam;Voorburg
    1924|Achthuizen;Den Bommel;Dirksland;Goedereede;Herkingen;Melissant;Middelharnis;Nieuwe-Tonge
    1924|Ooltgensplaat;Ouddorp;Oude-Tonge;Sommelsdijk;Stad aan 't Haringvliet;Stellendam
    1926|Delfgauw;Nootdorp;Pijnacker
    1930|Abbenbroek;Geervliet;Heenvliet;Hekelingen;Simonshaven;Spijkenisse;Zuidland
    1931|Ammerstol;Bergambacht;Berkenwoude;Gouderak;Haastrecht;Krimpen aan de Lek;Lekkerkerk
    1931|Ouderkerk aan den IJssel;Schoonhoven;Stolwijk;Vlist
    1940|Akmarijp;Bakhuizen;Balk;Bantega;Boornzwaag;Broek;Delfstrahuizen;Dijken;Doniaga;Echten
    1940|Echtenerbrug;Eesterga;Elahuizen;Follega;Goingarijp;Harich;Haskerhorne;Idskenhuizen;Joure
    1940|Kolderwolde;Langweer;Legemeer;Lemmer;Mirns;Nijehaske;Nijemirdum;Oldeouwer;Oosterzee;Oudega
    1940|Oudehaske;Oudemirdum;Ouwster-Nijega;Ouwsterhaule;Rijs;Rohel;Rotstergaast;Rotsterhaule
    1940|Rottum;Ruigahuizen;Scharsterbrug;Sint Nicolaasga;Sintjohannesga;Sloten;Snikzwaag;Sondel
    1940|Terherne;Terkaple;Teroele;Tjerkgaast;Vegelinsoord;Wijckel
    1942|Bussum;Muiden;Muiderberg;Naarden
    1945|Beek;Berg en Dal;Erlecom;Groesbeek;Heilig Landstichting;Kekerdom;Leuth
    1945|Millingen aan de Rijn;Ooij;Persingen;Ubbergen
    1948|Erp;Schijndel;Sint-Oedenrode;Veghel
    1949|Achlum;Baaium;Berltsum;Bitgum;Bitgummole;Blessum;Boer;Boksum;Deinum;Dongjum;Dronryp;Firdgum
    1949|Franeker;Herbaijum;Hitzum;Ingelum;Klooster Lidlum;Marsum;Menaam;Minnertsga;Nij Altoenae
    1949|Oosterbierum;Oudebildtzijl;Peins;Pietersbierum;Ried;Schalsum;Sexbierum;Skingen;Slappeterp
    1949|Spannum;St.-Annaparochie;St.-Jacobiparochie;Tzum;Tzummarum;Vrouwenparochie;Westhoek;Wier
    1949|Winsum;Wjelsryp;Zweins
    1950|Bellingwolde;Blijham;Bourtange;Oudeschans;Sellingen;Ter Apel;Ter Apelkanaal;Veelerveen
    1950|Vlagtwedde;Vriescheloo;Wedde
    1952|Borgercompagnie;Foxhol;Froombosch;Harkstede;Hellum;Hoogezand;Kiel-Windeweer;Kolham
    1952|Kropswolde;Lageland;Luddeweer;Meeden;Muntendam;Noordbroek;Overschild;Sappemeer;Scharmer
    1952|Schildwolde;Siddeburen;Slochteren;Steendam;Tjuchem;Tripscompagnie;Waterhuizen;Westerbroek
    1952|Woudbloem;Zuidbroek
    1954|Amstenrade;Bingelrade;Doenrade;Hulsberg;Jabeek;Merkelbeek;Nuth;Oirsbeek;Puth;Schimmert
    1954|Schinnen;Schinveld;Sweikhuizen;Wijnandsrade
    1955|'s-Heerenberg;Azewijn;Beek;Braamt;Didam;Kilder;Lengel;Loerbeek;Stokkum;Vethuizen;Wijnbergen
    1955|Zeddam
    1959|Almkerk;Andel;Babyloniënbroek;Drongelen;Dussen;Eethen;Genderen;Giessen;Hank;Meeuwen
    1959|Nieuwendijk;Rijswijk (NB);Sleeuwijk;Uitwijk;Veen;Waardhuizen;Werkendam;Wijk en Aalburg
    1959|Woudrichem
    1960|Acquoy;Asperen;Beesd;Buurmalsen;Deil;Enspijk;Est;Geldermalsen;Gellicum;Haaften;Heesselt
    1960|Hellouw;Herwijnen;Heukelum;Meteren;Neerijnen;Ophemert;Opijnen;Rhenoy;Rumpt;Spijk;Tricht
    1960|Tuil;Varik;Vuren;Waardenburg;Zennewijnen
    1961|Ameide;Everdingen;Hagestein;Hei- en Boeicop;Hoef en Haag;Kedichem;Leerbroek;Leerdam;Lexmond
    1961|Meerkerk;Nieuwland;Oosterwijk;Ossenwaard;Schoonrewoerd;Tienhoven aan de Lek;Vianen
    1961|Zijderveld
    1963|'s-Gravendeel;Goudswaard;Heinenoord;Klaaswaal;Maasdam;Mijnsheerenland;Mookhoek
    1963|Nieuw-Beijerland;Numansdorp;Oud-Beijerland;Piershil;Puttershoek;Strijen;Strijensas;Westmaas
    1963|Zuid-Beijerland
    1966|Adorp;Baflo;Bedum;Den Andel;Eemshaven;Eenrum;Eppenhuizen;Hornhuizen;Houwerzijl;Kantens
    1966|Kloosterburen;Lauwersoog;Leens;Mensingeweer;Niekerk;Noordwolde;Oldenzijl;Onderdendam
    1966|Oosternieland;Oudeschip;Pieterburen;Rasquert;Roodeschool;Rottum;Saaxumhuizen;Sauwerd
    1966|Schouwerzijl;Startenhuizen;Stitswerd;Tinallinge;Uithuizen;Uithuizermeeden;Ulrum;Usquert
    1966|Vierhuizen;Warffum;Warfhuizen;Wehe-den Hoorn;Westernieland;Wetsinge;Winsum;Zandeweer
    1966|Zoutkamp;Zuidwolde;Zuurdijk
    1969|Aduard;Boerakker;Briltil;De Wilp;Den Ham;Den Horn;Doezum;Enumatil;Ezinge;Feerwerd;Garnwerd
    1969|Grijpskerk;Grootegast;Jonkersvaart;Kommerzijl;Kornhorn;Lauwerzijl;Leek;Lettelbert
    1969|Lucaswolde;Lutjegast;Marum;Midwolde;Niebert;Niehove;Niekerk;Niezijl;Noordhorn;Noordwijk
    1969|Nuis;Oldehove;Oldekerk;Oostwold;Opende;Pieterzijl;Saaksum;Sebaldeburen;Tolbert;Visvliet
    1969|Zevenhuizen;Zuidhorn
    1970|Aalsum;Aldwâld;Augsbuert-Lytsewâld;Blije;Boarnwert;Brantgum;Burdaard;Burum;De Trieme;Dokkum
    1970|Eanjum;Easternijtsjerk;Eastrum;Feankleaster;Ferwert;Foudgum;Ginnum;Hallum;Hantum
    1970|Hantumerútbuorren;Hantumhuzen;Hegebeintum;Hiaure;Holwert;Ie;Ingwierrum;Jannum;Jislum
    1970|Jouswier;Kollum;Kollumerpomp;Kollumersweach;Lichtaard;Ljussens;Marrum;Mitselwier;Moarre
    1970|Moddergat;Munnekezijl;Nes;Nijewier;Peazens;Raard;Reitsum;Sweagerbosk;Ternaard;Waaxens
    1970|Warfstermolen;Westergeast;Wetsens;Wierum;Wânswert
    1978|Arkel;Bleskensgraaf ca;Brandwijk;Giessenburg;Goudriaan;Groot-Ammers;Hoogblokland;Hoornaar
    1978|Kinderdijk;Langerak;Molenaarsgraaf;Nieuw-Lekkerland;Nieuwpoort;Noordeloos;Ottoland
    1978|Oud-Alblas;Schelluinen;Streefkerk;Waal;Wijngaarden
    1979|'t Zandt;Appingedam;Bierum;Borgsweer;Delfzijl;Eenum;Farmsum;Garrelsweer;Garsthuizen
    1979|Godlinze;Holwierde;Huizinge;Krewerd;Leermens;Loppersum;Losdorp;Meedhuizen;Middelstum
    1979|Oosterwijtwerd;Spijk;Startenhuizen;Stedum;Termunten;Termunterzijl;Toornwerd;Wagenborgen
    1979|Westeremden;Westerwijtwerd;Wirdum;Woldendorp;Zeerijp;Zijldijk
    1980|Broek op Langedijk;Heerhugowaard;Koedijk;Noord-Scharwoude;Oudkarspel;Sint Pancras
    1980|Zuid-Scharwoude
    1982|Beers NB;Beugen;Boxmeer;Cuijk;Escharen;Gassel;Grave;Groeningen;Haps;Holthees;Katwijk NB
    1982|Landhorst;Langenboom;Ledeacker;Linden;Maashees;Mill;Oeffelt;Oploo;Overloon;Rijkevoort
    1982|Rijkevoort-De Walsert;Sambeek;Sint Agatha;Sint Anthonis;Sint Hubert;Stevensbeek;Velp
    1982|Vianen NB;Vierlingsbeek;Vortum-Mullem;Wanroij;Westerbeek;Wilbertoord
    1991|Odiliapeel;Reek;Schaijk;Uden;Volkel;Zeeland
    1992|Brielle;Hellevoetsluis;Oostvoorne;Oudenhoorn;Rockanje;Tinte;Vierpolders;Zwartewaal
    """#
}
