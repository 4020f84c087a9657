# Impact meten · Herstel Dichtbij, Impuls · 2023, 2024
# Aantallen uit exports van organisaties: wat er gedaan is en hoe vaak mensen meededen. Wat het hun opleverde, staat er niet in.
# Synthetisch: impuls-2023, impuls-2024 bevatten verzonnen records, geen echte mensen.
# Aantallen van 1 t/m 9 personen zijn niet getoond (status suppressed), en ook niet waaruit ze binnen deze uitgave terug te rekenen zijn. Niet beloofd: bescherming tegen andere uitgaven, tegen organisaties die hun eigen cijfers aftrekken of hun cijfers samenleggen, en bij aantallen verschillende personen.

# Voer dit uit met: Rscript start.R
# Of open het in RStudio en kies Session > Set Working Directory > To Source File Location, dan
# Source. Er zijn geen pakketten nodig.

map <- "."
if (!file.exists("datapackage.json")) {
  script <- grep("^--file=", commandArgs(FALSE), value = TRUE)
  if (length(script) == 1) map <- dirname(sub("^--file=", "", script))
}

# Alleen een lege cel is geen waarde; wat een code is, blijft tekst.
lees <- function(bestand, soorten) {
  read.csv(file.path(map, bestand), colClasses = soorten, na.strings = "",
           encoding = "UTF-8", check.names = FALSE)
}

tabellen <- list()

# Cijfers. Eén rij per cijfer: maat, groep en periode. Een lege waarde is geen nul; de kolom status zegt waarom zij ontbreekt. Deelnames zijn inschrijvingen en geen unieke personen.
tabellen$measures <- lees("data/measures.csv", c(
  programme = "character",
  measure = "character",
  dimension = "character",
  category_code = "character",
  category = "character",
  period = "character",
  value = "numeric",
  low = "numeric",
  high = "numeric",
  unit = "character",
  status = "character"
))

# Jaar op jaar. Eén rij per vergelijking van een periode met die ervoor. Het percentage is weggelaten waar het eerdere aantal te klein is (status small-base).
tabellen$year_on_year <- lees("data/year_on_year.csv", c(
  programme = "character",
  measure = "character",
  dimension = "character",
  category_code = "character",
  category = "character",
  period = "character",
  previous_period = "character",
  value = "numeric",
  previous_value = "numeric",
  difference = "numeric",
  relative_change = "numeric",
  status = "character"
))

# Opbouw van het verschil. Eén rij per deel van een verschil. Entered, left, continuing en silent tellen samen op tot het verschil, en los daarvan number_effect en size_effect ook: tel nooit alle zes op.
tabellen$bridge <- lees("data/bridge.csv", c(
  programme = "character",
  measure = "character",
  period = "character",
  previous_period = "character",
  component = "character",
  organisations = "numeric",
  value = "numeric"
))

# Dezelfde organisaties. Eén rij per vergelijking: hoeveel organisaties beide keren leverden, hoe het bij hen ging, en hoe zwaar één organisatie weegt.
tabellen$panel <- lees("data/panel.csv", c(
  programme = "character",
  measure = "character",
  period = "character",
  previous_period = "character",
  organisations_continuing = "numeric",
  organisations_entered = "numeric",
  organisations_left = "numeric",
  organisations_silent = "numeric",
  panel_value = "numeric",
  panel_previous_value = "numeric",
  panel_relative_change = "numeric",
  largest_share = "numeric",
  leave_one_out_low = "numeric",
  leave_one_out_high = "numeric",
  sign_can_flip = "logical"
))

# Wie leverde. Eén rij per maat en periode: wie leveren zou en wie leverde. De twee waarden laten zien wat stilte kan verbergen; het zijn geen grenzen.
tabellen$response <- lees("data/response.csv", c(
  programme = "character",
  measure = "character",
  period = "character",
  organisations_expected = "numeric",
  organisations_delivered = "numeric",
  organisations_silent = "numeric",
  value = "numeric",
  value_silent_as_before = "numeric",
  silent_without_earlier = "numeric",
  status = "character"
))

# Zonder einddatum. Eén rij per maat en periode waarin mensen meetellen die eerder begonnen en van wie geen einddatum bekend is. Of zij er nog zijn, weet niemand: value is het meeste.
tabellen$open_ends <- lees("data/open_ends.csv", c(
  programme = "character",
  measure = "character",
  period = "character",
  value = "numeric",
  open_ended = "numeric",
  value_without_open_ended = "numeric",
  organisations_open_ended_only = "numeric",
  status = "character"
))

# Personen. Eén rij per vraag over personen die aan hun nummer te herkennen zijn. Waar nummers alleen binnen één organisatie gelden, zijn alleen grenzen bekend.
tabellen$persons <- lees("data/persons.csv", c(
  programme = "character",
  indicator = "character",
  period = "character",
  previous_period = "character",
  value = "numeric",
  low = "numeric",
  high = "numeric",
  base = "numeric",
  share = "numeric",
  status = "character"
))

# Toeval. Eén rij per verandering bij dezelfde organisaties. Ligt 1 tussen de grenzen, dan kan het verschil toeval zijn. Kijk eerst naar de grenzen met spreiding tussen organisaties.
tabellen$chance <- lees("data/chance.csv", c(
  programme = "character",
  measure = "character",
  period = "character",
  previous_period = "character",
  organisations = "numeric",
  rate_ratio = "numeric",
  exact_low = "numeric",
  exact_high = "numeric",
  clustered_low = "numeric",
  clustered_high = "numeric",
  overdispersion = "numeric",
  status = "character"
))

# Over alle jaren. Eén rij per jaar van een reeks, vergeleken met het eerste jaar (index 100).
tabellen$trend <- lees("data/trend.csv", c(
  programme = "character",
  measure = "character",
  period = "character",
  first_period = "character",
  value = "numeric",
  first_value = "numeric",
  index = "numeric",
  average_yearly_change = "numeric",
  status = "character"
))

# Dekking per gebied. Eén rij per gebied en periode, ook de gebieden zonder organisatie (0). Geteld naar vestigingsplaats. Kies één indeling tegelijk: de indelingen overlappen elkaar.
tabellen$coverage <- lees("data/coverage.csv", c(
  programme = "character",
  level = "character",
  code = "character",
  name = "character",
  period = "character",
  organisations = "numeric",
  population = "numeric",
  organisations_per_100k = "numeric",
  participants = "numeric",
  participants_per_10k = "numeric",
  status = "character"
))

# Dekking per indeling. Eén rij per indeling: in hoeveel gebieden een organisatie zit en hoeveel mensen daar wonen.
tabellen$coverage_summary <- lees("data/coverage_summary.csv", c(
  programme = "character",
  level = "character",
  period = "character",
  regions = "numeric",
  regions_covered = "numeric",
  population = "numeric",
  population_covered = "numeric"
))

# Dekking per fase. Als dekking per indeling, van de organisaties in één fase.
tabellen$coverage_by_phase <- lees("data/coverage_by_phase.csv", c(
  programme = "character",
  phase = "character",
  level = "character",
  period = "character",
  regions = "numeric",
  regions_covered = "numeric",
  population = "numeric",
  population_covered = "numeric"
))

# Gewonnen en verloren gebieden. Eén rij per gebied dat er een organisatie bij kreeg (won) of zonder kwam te zitten (lost).
tabellen$coverage_change <- lees("data/coverage_change.csv", c(
  programme = "character",
  phase = "character",
  level = "character",
  code = "character",
  name = "character",
  period = "character",
  previous_period = "character",
  change = "character"
))

# Binnen bereik. Eén rij per straal: hoeveel inwoners zo dicht bij een organisatie wonen.
tabellen$reach <- lees("data/reach.csv", c(
  programme = "character",
  period = "character",
  radius_km = "numeric",
  population = "numeric",
  population_within = "numeric",
  status = "character"
))

# Binnen bereik per gebied. Eén rij per gebied en straal. Kies één indeling tegelijk: de indelingen overlappen elkaar.
tabellen$reach_by_region <- lees("data/reach_by_region.csv", c(
  programme = "character",
  level = "character",
  code = "character",
  name = "character",
  period = "character",
  radius_km = "numeric",
  population = "numeric",
  population_within = "numeric",
  status = "character"
))

# Volgende plaatsen. Eén rij per gemeente waar een nieuwe organisatie de meeste inwoners erbij brengt, op volgorde; elke rij rekent met de plaatsen erboven.
tabellen$next_places <- lees("data/next_places.csv", c(
  programme = "character",
  period = "character",
  radius_km = "numeric",
  rank = "numeric",
  code = "character",
  name = "character",
  population_gained = "numeric"
))

# Bekende totalen. Eén rij per cijfer dat eerder is gepubliceerd, met het berekende cijfer en de uitkomst.
tabellen$known_totals <- lees("data/known_totals.csv", c(
  id = "character",
  programme = "character",
  measure = "character",
  kind = "character",
  phase = "character",
  period = "character",
  published = "numeric",
  computed = "numeric",
  difference = "numeric",
  outcome = "character",
  source = "character",
  note = "character"
))

print(data.frame(tabel = names(tabellen), rijen = sapply(tabellen, nrow), row.names = NULL))

# Zonder scherm worden de plaatjes getekend en weggegooid, zodat er geen bestand bij komt.
if (!interactive()) pdf(NULL)

# Tekent een grafiek: de eerste kolom is het opschrift, elke kolom met getallen een reeks.
teken <- function(grafiek) {
  tekst <- function(naam) {
    woorden <- grafiek[[naam]]
    Encoding(woorden) <- "UTF-8"
    woorden
  }
  cijfers <- read.csv(file.path(map, "datawrapper", paste0(tekst("naam"), ".csv")),
                      encoding = "UTF-8", check.names = FALSE, na.strings = "")
  gevuld <- sapply(cijfers[-1], function(reeks) is.numeric(reeks) && any(!is.na(reeks)))
  reeksen <- cijfers[-1][gevuld]
  if (nrow(cijfers) == 0 || ncol(reeksen) == 0) return(invisible())
  # De namen links krijgen ruimte, maar de staven houden meer dan de helft van het plaatje.
  namen <- as.character(cijfers[[1]])
  namen <- ifelse(nchar(namen) > 40, paste0(substr(namen, 1, 39), "..."), namen)
  breedte <- max(strwidth(namen, units = "inches", cex = 0.8)) / par("csi") + 1.5
  links <- min(breedte, 0.45 * par("din")[1] / par("csi"))
  oud <- par(mar = c(5, links, 6, 1.5))
  on.exit(par(oud))
  kleuren <- rep(c("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"),
                 length.out = ncol(reeksen))
  # Een liggende staaf begint onderaan: zo staat de eerste rij bovenaan.
  waarden <- t(as.matrix(reeksen))[ncol(reeksen):1, nrow(cijfers):1, drop = FALSE]
  barplot(waarden, names.arg = rev(namen), beside = TRUE, horiz = TRUE, las = 1, axes = FALSE,
          col = rev(kleuren), border = NA,
          cex.names = max(0.4, min(0.8, 18 / nrow(cijfers))))
  plaatsen <- axTicks(1)
  axis(1, plaatsen, format(plaatsen, big.mark = ".", decimal.mark = ",", scientific = FALSE,
                           trim = TRUE))
  title(main = paste(strwrap(tekst("titel"), 60), collapse = "\n"), line = 3, cex.main = 1.1)
  mtext(tekst("onder"), side = 3, line = 1.6, cex = 0.8)
  mtext(tekst("bron"), side = 1, line = 3, cex = 0.7)
  if (ncol(reeksen) > 1) {
    legend("top", names(reeksen), fill = kleuren, border = NA, bty = "n", horiz = TRUE,
           inset = -0.05, xpd = NA, cex = 0.8)
  }
}

grafieken <- list(
  c(naam = "herstel-dichtbij-meetings-by-kind",
    titel = "Meeste bijeenkomsten in 2023: lmo-sessie en vvdb-plenair (elk 6)",
    onder = "Herstel Dichtbij, bijeenkomsten naar soort, 2023",
    bron = "Bron: registraties Herstel Dichtbij"),
  c(naam = "herstel-dichtbij-coverage",
    titel = "Geen organisatie in Groningen, Drenthe en Flevoland",
    onder = "Herstel Dichtbij, organisaties per provincie, stand 2024",
    bron = "Bron: registraties Herstel Dichtbij"),
  c(naam = "herstel-dichtbij-reach",
    titel = "38,9 % van de inwoners woont binnen 10 km van een organisatie",
    onder = "Herstel Dichtbij, inwoners naar afstand tot een organisatie, stand 2024",
    bron = "Bron: registraties Herstel Dichtbij; inwoners CBS, 1 januari 2024"),
  c(naam = "herstel-dichtbij-next-places",
    titel = "Een organisatie in Blaricum brengt er 504.100 inwoners bij binnen 10 km",
    onder = "Herstel Dichtbij, waar een volgende organisatie de meeste inwoners binnen 10 km brengt, stand 2024",
    bron = "Bron: registraties Herstel Dichtbij; inwoners CBS, 1 januari 2024"),
  c(naam = "impuls-organisations",
    titel = "Het aantal organisaties steeg van 12 in 2023 naar 14 in 2024 (+2)",
    onder = "Impuls, organisaties per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-participants",
    titel = "Deelnames daalden van 1.390 in 2023 naar 1.251 in 2024 (−10,0 %)",
    onder = "Impuls, deelnames per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-unique-participants",
    titel = "Unieke deelnemers: tussen 180 en 1.251 in 2024",
    onder = "Impuls, unieke deelnemers per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-volunteers",
    titel = "Het aantal vrijwilligers steeg van 165 in 2023 naar 233 in 2024 (+41,2 %)",
    onder = "Impuls, vrijwilligers per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-unique-volunteers",
    titel = "Unieke vrijwilligers: tussen 17 en 233 in 2024",
    onder = "Impuls, unieke vrijwilligers per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-participants-per-volunteer",
    titel = "Deelnames per vrijwilliger: 8,42 in 2023 en 5,37 in 2024",
    onder = "Impuls, deelnames per vrijwilliger per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-participants-per-organisation",
    titel = "Deelnames per organisatie: 115,8 in 2023 en 89,4 in 2024",
    onder = "Impuls, deelnames per organisatie per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-volunteers-per-organisation",
    titel = "Vrijwilligers per organisatie: 13,8 in 2023 en 16,6 in 2024",
    onder = "Impuls, vrijwilligers per organisatie per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-volunteer-hours",
    titel = "Vrijwilligersuren stegen van 13.786,5 in 2023 naar 20.378,5 in 2024 (+47,8 %)",
    onder = "Impuls, vrijwilligersuren per jaar (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-participants-change",
    titel = "Van 1.390 naar 1.251 deelnames: nieuwe organisaties +1.251, gestopte organisaties −1.390",
    onder = "Impuls, waardoor het aantal veranderde van 2023 op 2024 (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-volunteers-change",
    titel = "Van 165 naar 233 vrijwilligers: nieuwe organisaties +233, gestopte organisaties −165",
    onder = "Impuls, waardoor het aantal veranderde van 2023 op 2024 (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-response",
    titel = "Alle 14 organisaties leverden deelnames over 2024",
    onder = "Impuls, organisaties die cijfers leverden (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-meetings-by-kind",
    titel = "Bijeenkomsten naar soort in 2023 en 2024",
    onder = "Impuls, bijeenkomsten naar soort, 2023 en 2024 (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-coverage",
    titel = "In alle 12 provincies zit een organisatie",
    onder = "Impuls, organisaties per provincie, stand 2024 (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen)"),
  c(naam = "impuls-reach",
    titel = "16,5 % van de inwoners woont binnen 10 km van een organisatie",
    onder = "Impuls, inwoners naar afstand tot een organisatie, stand 2024 (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen); inwoners CBS, 1 januari 2024"),
  c(naam = "impuls-next-places",
    titel = "Een organisatie in Amstelveen brengt er 1.151.536 inwoners bij binnen 10 km",
    onder = "Impuls, waar een volgende organisatie de meeste inwoners binnen 10 km brengt, stand 2024 (synthetisch)",
    bron = "Bron: synthetische records (verzonnen, geen echte mensen); inwoners CBS, 1 januari 2024")
)

# Een plaatje zonder scherm kent niet elk teken; dat is geen waarschuwing waard.
for (grafiek in grafieken) suppressWarnings(teken(grafiek))
