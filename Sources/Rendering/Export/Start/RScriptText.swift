/// What stands in the R script beside the tables.
enum RScriptText {
  static let opening = #"""
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

  static let overview = #"""
    print(data.frame(tabel = names(tabellen), rijen = sapply(tabellen, nrow), row.names = NULL))

    # Zonder scherm worden de plaatjes getekend en weggegooid, zodat er geen bestand bij komt.
    if (!interactive()) pdf(NULL)
    """#

  static let charts = #"""
    # Elke grafiek: de eerste kolom is het opschrift, elke kolom met getallen een reeks.
    for (bestand in sort(list.files(file.path(map, "datawrapper"), pattern = "[.]csv$"))) {
      cijfers <- read.csv(file.path(map, "datawrapper", bestand), encoding = "UTF-8",
                          check.names = FALSE, na.strings = "")
      gevuld <- sapply(cijfers[-1], function(reeks) is.numeric(reeks) && any(!is.na(reeks)))
      reeksen <- cijfers[-1][gevuld]
      if (nrow(cijfers) == 0 || ncol(reeksen) == 0) next
      # Een plaatje zonder scherm kent niet elk teken; dat is geen waarschuwing waard.
      suppressWarnings(
        barplot(t(as.matrix(reeksen)), names.arg = cijfers[[1]], beside = TRUE, las = 2,
                cex.names = 0.6, legend.text = if (ncol(reeksen) > 1) names(reeksen),
                main = sub("[.]csv$", "", bestand)))
    }
    """#

  static let figures = #"""
    # Elke maat van elk programma, per periode; wat niet bekend of niet getoond is, blijft leeg.
    totalen <- subset(tabellen$measures, dimension == "total" & !is.na(value))
    for (deel in split(totalen, list(totalen$programme, totalen$measure), drop = TRUE)) {
      barplot(deel$value, names.arg = deel$period, ylab = deel$unit[1],
              main = paste(deel$programme[1], deel$measure[1]))
    }
    """#
}
