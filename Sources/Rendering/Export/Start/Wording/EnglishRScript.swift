/// What stands in the R script beside the tables, in English.
struct EnglishRScript: RScriptWording {
  let names = (tables: "tables", read: "read_table", charts: "charts")
  let chartFields = (name: "name", title: "title", under: "under", source: "source")

  let opening = #"""
    # Run this with: Rscript start.R
    # Or open it in RStudio and choose Session > Set Working Directory > To Source File Location, then
    # Source. No packages are needed.

    folder <- "."
    if (!file.exists("datapackage.json")) {
      script <- grep("^--file=", commandArgs(FALSE), value = TRUE)
      if (length(script) == 1) folder <- dirname(sub("^--file=", "", script))
    }

    # Only an empty cell is no value; what is a code stays text.
    read_table <- function(file, types) {
      read.csv(file.path(folder, file), colClasses = types, na.strings = "",
               encoding = "UTF-8", check.names = FALSE)
    }

    tables <- list()
    """#

  let overview = #"""
    print(data.frame(table = names(tables), rows = sapply(tables, nrow), row.names = NULL))

    # Without a screen the pictures are drawn and thrown away, so that no file is added.
    if (!interactive()) pdf(NULL)
    """#

  let drawing = #"""
    # Draws a chart: the first column holds the labels, every column with numbers is a series.
    draw <- function(chart) {
      text_of <- function(field) {
        words <- chart[[field]]
        Encoding(words) <- "UTF-8"
        words
      }
      figures <- read.csv(file.path(folder, "datawrapper", paste0(text_of("name"), ".csv")),
                          encoding = "UTF-8", check.names = FALSE, na.strings = "")
      filled <- sapply(figures[-1], function(series) is.numeric(series) && any(!is.na(series)))
      series <- figures[-1][filled]
      if (nrow(figures) == 0 || ncol(series) == 0) return(invisible())
      # The names on the left get room, but the bars keep more than half of the picture.
      labels <- as.character(figures[[1]])
      labels <- ifelse(nchar(labels) > 40, paste0(substr(labels, 1, 39), "..."), labels)
      width <- max(strwidth(labels, units = "inches", cex = 0.8)) / par("csi") + 1.5
      left <- min(width, 0.45 * par("din")[1] / par("csi"))
      old <- par(mar = c(5, left, 6, 1.5))
      on.exit(par(old))
      colours <- rep(c("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"),
                     length.out = ncol(series))
      # Horizontal bars begin at the bottom: so the first row is at the top.
      values <- t(as.matrix(series))[ncol(series):1, nrow(figures):1, drop = FALSE]
      barplot(values, names.arg = rev(labels), beside = TRUE, horiz = TRUE, las = 1, axes = FALSE,
              col = rev(colours), border = NA,
              cex.names = max(0.4, min(0.8, 18 / nrow(figures))))
      places <- axTicks(1)
      axis(1, places, format(places, big.mark = ",", decimal.mark = ".", scientific = FALSE,
                               trim = TRUE))
      title(main = paste(strwrap(text_of("title"), 60), collapse = "\n"), line = 3, cex.main = 1.1)
      mtext(text_of("under"), side = 3, line = 1.6, cex = 0.8)
      mtext(text_of("source"), side = 1, line = 3, cex = 0.7)
      if (ncol(series) > 1) {
        legend("top", names(series), fill = colours, border = NA, bty = "n", horiz = TRUE,
               inset = -0.05, xpd = NA, cex = 0.8)
      }
    }
    """#

  let charts = #"""
    # A picture without a screen does not know every sign; that deserves no warning.
    for (chart in charts) suppressWarnings(draw(chart))
    """#

  let figures = #"""
    # Every measure of every programme, by period; what is not known or not shown stays empty.
    totals <- subset(tables$measures, dimension == "total" & !is.na(value))
    for (part in split(totals, list(totals$programme, totals$measure), drop = TRUE)) {
      barplot(part$value, names.arg = part$period, ylab = part$unit[1],
              main = paste(part$programme[1], part$measure[1]))
    }
    """#
}
