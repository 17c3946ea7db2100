# Computes in R the cases that generate.py wrote: reads python/<family>.csv, writes r/<family>.csv.
# Run by hand: Rscript generate.R (in this folder, after generate.py). Needs e1071 (Debian: r-cran-e1071).
suppressWarnings(suppressMessages(library(e1071)))
options(digits = 17, warn = -1)

exact_text <- function(v) {
  one <- function(x) {
    if (is.na(x)) return("absent")
    if (is.infinite(x)) return(if (x > 0) "inf" else "-inf")
    for (digits in 15:17) {
      s <- formatC(x, digits = digits, format = "g")
      if (as.numeric(s) == x) return(trimws(s))
    }
    trimws(s)
  }
  paste(vapply(v, one, ""), collapse = " ")
}
absent <- NA_real_
tail_of <- function(level) (1 - level) / 2
kendall_s <- function(x) { d <- outer(x, x, "-"); sum(sign(d[lower.tri(d)])) }
permutations <- function(n) {
  if (n == 1) return(matrix(1, 1, 1))
  p <- permutations(n - 1)
  do.call(rbind, lapply(1:n, function(i) cbind(i, matrix(setdiff(1:n, i)[p], nrow(p)))))
}
memory <- new.env()
all_orders <- function(n) {
  key <- as.character(n)
  if (is.null(memory[[key]])) memory[[key]] <- permutations(n)
  memory[[key]]
}
every_s <- function(x) apply(all_orders(length(x)), 1, function(o) kendall_s(x[o]))

# quantity -> list(source, function(input groups)); NULL where R has nothing of its own to say.
rules <- list(
  n = list("length", function(g) length(g[[1]])),
  mean = list("mean", function(g) mean(g[[1]])),
  sd = list("sd", function(g) sd(g[[1]])),
  cv = list("sd/mean", function(g) if (mean(g[[1]]) > 0) sd(g[[1]]) / mean(g[[1]]) else absent),
  min = list("min", function(g) min(g[[1]])),
  q1 = list("quantile(type=7)", function(g) quantile(g[[1]], .25, type = 7)),
  median = list("median", function(g) median(g[[1]])),
  q3 = list("quantile(type=7)", function(g) quantile(g[[1]], .75, type = 7)),
  max = list("max", function(g) max(g[[1]])),
  iqr = list("IQR", function(g) IQR(g[[1]])),
  mad = list("mad(constant=1/qnorm(.75))", function(g) mad(g[[1]], constant = 1 / qnorm(.75))),
  skewness = list("e1071::skewness(type=3)", function(g)
    if (length(g[[1]]) >= 3) skewness(g[[1]], type = 3) else absent),
  kurtosis = list("e1071::kurtosis(type=3)", function(g)
    if (length(g[[1]]) >= 4) kurtosis(g[[1]], type = 3) else absent),
  gini = list("definition", function(g) { x <- g[[1]]
    if (min(x) < 0) absent else mean(abs(outer(x, x, "-"))) / (2 * mean(x)) }),
  quantile = list("quantile(type=7)", function(g) quantile(g[[1]], g[[2]], type = 7)),
  competition = list("rank(min)", function(g) rank(-g[[1]], ties.method = "min")),
  average = list("rank(average)", function(g) rank(g[[1]])),
  wilson = list("prop.test(correct=FALSE)", function(g) {
    r <- prop.test(g[[1]][1], g[[1]][2], conf.level = g[[2]], correct = FALSE)$conf.int
    c(if (g[[1]][1] == 0) 0 else r[1], if (g[[1]][1] == g[[1]][2]) 1 else r[2]) }),
  clopperPearson = list("qbeta", function(g) { k <- g[[1]][1]; n <- g[[1]][2]; a <- tail_of(g[[2]])
    c(if (k == 0) 0 else qbeta(a, k, n - k + 1), if (k == n) 1 else qbeta(a, k + 1, n - k, lower.tail = FALSE)) }),
  jeffreys = list("qbeta", function(g) { k <- g[[1]][1]; n <- g[[1]][2]; a <- tail_of(g[[2]])
    c(if (k == 0) 0 else qbeta(a, k + .5, n - k + .5),
      if (k == n) 1 else qbeta(a, k + .5, n - k + .5, lower.tail = FALSE)) }),
  garwood = list("poisson.test", function(g)
    poisson.test(g[[1]][1], g[[1]][2], conf.level = g[[2]])$conf.int),
  ratio = list("poisson.test(two counts)", function(g)
    poisson.test(g[[1]], g[[2]], conf.level = g[[3]])$conf.int),
  betaQuantile = list("qbeta", function(g) qbeta(g[[1]][1], g[[1]][2], g[[1]][3])),
  gammaQuantile = list("qgamma", function(g) qgamma(g[[1]][1], g[[1]][2])),
  betaTails = list("pbeta", function(g) { v <- g[[1]]
    c(pbeta(v[1], v[2], v[3]), pbeta(v[1], v[2], v[3], lower.tail = FALSE)) }),
  binomialTails = list("pbinom", function(g) { v <- g[[1]]
    c(pbinom(v[1], v[2], v[3]), pbinom(v[1], v[2], v[3], lower.tail = FALSE)) }),
  poissonTails = list("ppois", function(g) { v <- g[[1]]
    c(ppois(v[1], v[2]), ppois(v[1], v[2], lower.tail = FALSE)) }),
  newcombe = list("formula with prop.test", function(g) {
    w <- function(v) prop.test(v[1], v[2], conf.level = g[[3]], correct = FALSE)$conf.int
    a <- w(g[[1]]); b <- w(g[[2]]); p <- g[[1]][1] / g[[1]][2]; q <- g[[2]][1] / g[[2]][2]
    100 * c(q - p, q - p - sqrt((q - b[1])^2 + (a[2] - p)^2), q - p + sqrt((b[2] - q)^2 + (p - a[1])^2)) }),
  fisher = list("fisher.test", function(g)
    fisher.test(cbind(c(g[[1]][1], g[[1]][2] - g[[1]][1]), c(g[[2]][1], g[[2]][2] - g[[2]][1])))$p.value),
  binomial = list("binom.test", function(g) binom.test(g[[1]][1], g[[1]][2], g[[1]][3])$p.value),
  equalRates = list("poisson.test(two counts)", function(g) { v <- g[[1]]
    if (v[1] + v[3] == 0) 1 else poisson.test(c(v[1], v[3]), c(v[2], v[4]))$p.value }),
  poisson = list("poisson.test", function(g) poisson.test(g[[1]][1], 1, g[[1]][2])$p.value),
  bh = list("p.adjust(BH)", function(g) p.adjust(g[[1]], "BH")),
  by = list("p.adjust(BY)", function(g) p.adjust(g[[1]], "BY")),
  test = list("all permutations", function(g) { x <- g[[1]]; s <- kendall_s(x)
    if (length(x) > 7) return(NULL)
    every <- abs(every_s(x)); c(s, mean(every >= abs(s)), mean(every >= max(every))) }),
  p = list("cor.test(exact) or formula", function(g) { x <- g[[1]]; n <- length(x)
    if (!any(duplicated(x))) return(if (n < 50) cor.test(x, seq_along(x), method = "kendall", exact = TRUE)$p.value)
    t <- table(x); v <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
    2 * pnorm((abs(kendall_s(x)) - 1) / sqrt(v), lower.tail = FALSE) }),
  tau = list("cor(kendall)", function(g) cor(g[[1]], seq_along(g[[1]]), method = "kendall")),
  slope = list("definition", function(g) { o <- outer(g[[2]], g[[2]], "-") / outer(g[[1]], g[[1]], "-")
    median(o[lower.tri(o)]) }),
  intercept = list("definition", function(g) { o <- outer(g[[2]], g[[2]], "-") / outer(g[[1]], g[[1]], "-")
    median(g[[2]] - median(o[lower.tri(o)]) * g[[1]]) })
)

dir.create("r", showWarnings = FALSE)
versions <- paste0("# ", R.version.string, ", e1071 ", packageVersion("e1071"))
for (file in list.files("python", pattern = "[.]csv$")) {
  cases <- readLines(file.path("python", file))
  cases <- strsplit(cases[!startsWith(cases, "#")][-1], ",")
  rows <- c()
  seen <- c()
  for (case in cases) {
    key <- paste(case[1], case[2])
    rule <- rules[[case[1]]]
    if (is.null(rule) || key %in% seen) next
    seen <- c(seen, key)
    groups <- lapply(strsplit(strsplit(case[2], ";")[[1]], " "), as.numeric)
    value <- rule[[2]](groups)
    if (is.null(value)) next
    rows <- c(rows, paste(case[1], case[2], exact_text(value), case[4], rule[[1]], sep = ","))
  }
  if (length(rows) == 0) next
  writeLines(c(versions, "# written by generate.R", "quantity,input,expected,tolerance,source", rows),
             file.path("r", file))
}
