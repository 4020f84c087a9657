/// What stands in the R script beside the tables, in Dutch.
struct DutchRScript: RScriptWording {
  let names = (tables: "tabellen", read: "lees", charts: "grafieken")
  let chartFields = (name: "naam", title: "titel", under: "onder", source: "bron")

  let opening = #"""
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
    """#

  let overview = #"""
    print(data.frame(tabel = names(tabellen), rijen = sapply(tabellen, nrow), row.names = NULL))

    # Zonder scherm worden de plaatjes getekend en weggegooid, zodat er geen bestand bij komt.
    if (!interactive()) pdf(NULL)
    """#

  let drawing = #"""
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
    """#

  let charts = #"""
    # Een plaatje zonder scherm kent niet elk teken; dat is geen waarschuwing waard.
    for (grafiek in grafieken) suppressWarnings(teken(grafiek))
    """#

  let figures = #"""
    # Elke maat van elk programma, per periode; wat niet bekend of niet getoond is, blijft leeg.
    totalen <- subset(tabellen$measures, dimension == "total" & !is.na(value))
    for (deel in split(totalen, list(totalen$programme, totalen$measure), drop = TRUE)) {
      barplot(deel$value, names.arg = deel$period, ylab = deel$unit[1],
              main = paste(deel$programme[1], deel$measure[1]))
    }
    """#
}
