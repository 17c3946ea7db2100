# Computes in R the cases that generate.py wrote: reads python/<family>.csv, writes r/<family>.csv.
# Run by hand: Rscript generate.R (in this folder, after generate.py). Needs e1071 and robustbase (Debian: r-cran-e1071,
# r-cran-robustbase).
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

tail_s <- function(n, s) { # P(S >= s): products of (1 + q + ... + q^(j - 1)) / j count the inversions
  f <- 1
  for (j in 2:n) { below <- cumsum(c(f, rep(0, j - 1))); f <- (below - c(rep(0, j), head(below, -j))) / j }
  sum(f[1:((n * (n - 1) / 2 - s) / 2 + 1)]) }
fisher_z <- function(r, v) if (is.null(v)) c() else if (abs(r) > 1 - 1e-12) c(r, r) else
  tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt(v))
refine <- function(start, cost, gradient) { # simplex, BFGS, then Newton on the gradient
  start <- optim(start, cost)$par
  t <- optim(start, cost, gradient, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))$par
  for (i in 1:8) {
    h <- 1e-4
    j <- sapply(1:2, function(k) { d <- replace(c(0, 0), k, h); (gradient(t + d) - gradient(t - d)) / (2 * h) })
    t <- t - solve(j, gradient(t))
  }
  t
}
beta_binomial <- function(g) { k <- g[[1]]; n <- g[[2]]
  cost <- function(t) { m <- exp(t[2]); a <- plogis(t[1]) * m; b <- plogis(-t[1]) * m
    -sum(lbeta(k + a, n - k + b) - lbeta(a, b)) }
  gradient <- function(t) { u <- plogis(t[1]); m <- exp(t[2]); a <- u * m; b <- (1 - u) * m
    da <- sum(digamma(k + a) - digamma(a) - digamma(n + m) + digamma(m))
    db <- sum(digamma(n - k + b) - digamma(b) - digamma(n + m) + digamma(m))
    -c((da - db) * u * (1 - u) * m, m * (u * da + (1 - u) * db)) }
  t <- refine(c(qlogis(sum(k) / sum(n)), 3), cost, gradient)
  c(plogis(t[1]), exp(t[2])) }
gamma_poisson <- function(g) { y <- g[[1]]; e <- g[[2]]
  cost <- function(t) { a <- exp(t[1]); b <- exp(t[2])
    -sum(lgamma(y + a) - lgamma(a) + a * t[2] - (y + a) * log(e + b)) }
  gradient <- function(t) { a <- exp(t[1]); b <- exp(t[2])
    -c(a * sum(digamma(y + a) - digamma(a) - log1p(e / b)), b * sum(a / b - (y + a) / (e + b))) }
  t <- exp(refine(c(1, log(mean(e))), cost, gradient))
  c(t[1] / t[2], t[2]) }
rank_sets <- function(g, joint) { v <- g[[1]]; s <- g[[2]]; m <- length(v); set.seed(2)
  noise <- matrix(rnorm(50000 * m), ncol = m) %*% diag(s)
  every <- as.matrix(subset(expand.grid(i = 1:m, j = 1:m), i != j))
  shown <- function(p) { out <- p[0, , drop = FALSE]
    while (nrow(p) > 0) {
      sd <- sqrt(s[p[, 1]]^2 + s[p[, 2]]^2)
      top <- do.call(pmax, lapply(seq_len(nrow(p)), function(k) (noise[, p[k, 1]] - noise[, p[k, 2]]) / sd[k]))
      hit <- (v[p[, 1]] - v[p[, 2]]) / sd > quantile(top, .95)
      if (!any(hit)) break
      out <- rbind(out, p[hit, , drop = FALSE]); p <- p[!hit, , drop = FALSE] }
    out }
  all <- if (joint) shown(every)
  unlist(lapply(1:m, function(b) { r <- if (joint) all else shown(every[every[, 1] == b | every[, 2] == b, ])
    c(1 + sum(r[, 2] == b), m - sum(r[, 1] == b)) })) }
funnel <- function(g, proportion) { k <- g[[1]]; n <- g[[2]]; t <- sum(k) / sum(n)
  error <- sqrt((if (proportion) t * (1 - t) else t) / n); z <- (k / n - t) / error
  e <- quantile(z, c(.1, .9), type = 7); phi <- mean(pmin(pmax(z, e[1]), e[2])^2); w <- 1 / error^2
  tau <- max(0, (length(k) * phi - (length(k) - 1)) / (sum(w) - sum(w^2) / sum(w)))
  exact <- mapply(function(k, n) (if (proportion) binom.test(k, n, t) else poisson.test(k, n, t))$p.value, k, n)
  p <- pmax(exact, 2 * pnorm(-abs((k / n - t) / sqrt(error^2 + tau))))
  list(t, phi, tau, z = z, q = p.adjust(p, "BH")) }
limits <- function(p, last, q, cumulative, density, test) { # of a funnel, in counts
  r <- q(p, TRUE); low <- max(0, r - (cumulative(r, TRUE) - p) / density(r))
  r <- q(p, FALSE); high <- min(last, r + (cumulative(r - 1, FALSE) - p) / density(r))
  while (ceiling(low) >= 1 && test(ceiling(low) - 1) >= 2 * p) low <- ceiling(low) - 1
  while (floor(high) < last && test(floor(high) + 1) >= 2 * p) high <- floor(high) + 1
  c(low, high) }

# quantity -> list(source, function(input groups), own tolerance if any); NULL where R has nothing of its own to say.
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
    if (!any(duplicated(x))) {
      if (n < 50) return(cor.test(x, seq_along(x), method = "kendall", exact = TRUE)$p.value)
      return(2 * tail_s(n, abs(kendall_s(x)))) }  # cor.test is exact below 50 values only
    t <- table(x); v <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
    2 * pnorm((abs(kendall_s(x)) - 1) / sqrt(v), lower.tail = FALSE) }),
  tau = list("cor(kendall)", function(g) cor(g[[1]], seq_along(g[[1]]), method = "kendall")),
  slope = list("definition", function(g) { o <- outer(g[[2]], g[[2]], "-") / outer(g[[1]], g[[1]], "-")
    median(o[lower.tri(o)]) }),
  intercept = list("definition", function(g) { o <- outer(g[[2]], g[[2]], "-") / outer(g[[1]], g[[1]], "-")
    median(g[[2]] - median(o[lower.tri(o)]) * g[[1]]) }),
  interval = list("all permutations", function(g) { n <- length(g[[1]])
    if (n > 8) return(NULL)
    o <- outer(g[[2]], g[[2]], "-") / outer(g[[1]], g[[1]], "-"); slopes <- sort(o[lower.tri(o)]); N <- length(slopes)
    every <- every_s(seq_len(n)); upper <- function(c) mean(every >= c)
    k <- 0
    while (k < N %/% 2 && upper(N - 2 * k) <= .025 + 1e-12) k <- k + 1
    if (k == 0) absent else c(slopes[k], slopes[N - k + 1], 1 - 2 * upper(N - 2 * (k - 1))) }),
  betaBinomial = list("optim and Newton", function(g) beta_binomial(g)),
  betaBinomialValues = list("optim and Newton", function(g) { f <- beta_binomial(g)
    (g[[1]] + f[1] * f[2]) / (g[[2]] + f[2]) }),
  gammaPoisson = list("optim and Newton", function(g) gamma_poisson(g)),
  gammaPoissonValues = list("optim and Newton", function(g) { f <- gamma_poisson(g)
    (g[[1]] + f[1] * f[2]) / (g[[2]] + f[2]) }),
  expectedRank = list("integrate", function(g) { m <- length(g[[1]])
    sapply(1:m, function(i) 1 + sum(sapply(setdiff(1:m, i), function(j) integrate(function(x)
      dbeta(x, g[[1]][i], g[[2]][i]) * pbeta(x, g[[1]][j], g[[2]][j], lower.tail = FALSE), 0, 1)$value))) }),
  simultaneous = list("the algorithm in R", function(g) rank_sets(g, TRUE)),
  marginal = list("the algorithm in R", function(g) rank_sets(g, FALSE)),
  proportionLimits = list("qbinom pbinom dbinom binom.test", function(g) { v <- g[[1]]; n <- v[1]; t <- v[2]
    limits((1 - v[3]) / 2, n, function(p, lower) qbinom(p, n, t, lower), function(x, lower) pbinom(x, n, t, lower),
      function(x) dbinom(x, n, t), function(x) binom.test(x, n, t)$p.value) / n }),
  rateLimits = list("qpois ppois dpois poisson.test", function(g) { v <- g[[1]]; l <- v[1] * v[2]
    limits((1 - v[3]) / 2, Inf, function(p, lower) qpois(p, l, lower), function(x, lower) ppois(x, l, lower),
      function(x) dpois(x, l), function(x) poisson.test(x, v[1], v[2])$p.value) / v[1] }),
  proportions = list("definition", function(g) unlist(funnel(g, TRUE)[1:3])),
  proportionsZ = list("definition", function(g) funnel(g, TRUE)$z),
  proportionsAdjustedQ = list("definition with binom.test, p.adjust", function(g) funnel(g, TRUE)$q),
  rates = list("definition", function(g) unlist(funnel(g, FALSE)[1:3])),
  ratesZ = list("definition", function(g) funnel(g, FALSE)$z),
  ratesAdjustedQ = list("definition with poisson.test, p.adjust", function(g) funnel(g, FALSE)$q),
  parts = list("definition", function(g) { y <- g[[1]]; n <- g[[2]]; x <- g[[3]]; m <- g[[4]]
    s <- n / sum(n); t <- m / sum(m); r <- y / n; q <- x / m; a <- sum(y) / sum(n); b <- sum(x) / sum(m)
    mid <- (a + b) / 2; both <- n > 0 & m > 0; come <- n == 0 & m > 0; gone <- n > 0 & m == 0
    c(b - a, sum(((q - r) * (s + t) / 2)[both]), sum(((t - s) * ((r + q) / 2 - mid))[both]),
      sum((t * (q - mid))[come]), -sum((s * (r - mid))[gone])) }),
  chiSquare = list("chisq.test", function(g) { h <- chisq.test(do.call(rbind, g), correct = FALSE)
    c(h$statistic, h$parameter, h$p.value) }),
  g = list("definition with chisq.test", function(g) { o <- do.call(rbind, g); e <- chisq.test(o, correct = FALSE)$expected
    v <- 2 * sum(ifelse(o > 0, o * log(pmax(o, 1) / e), 0))
    c(v, pchisq(v, prod(dim(o) - 1), lower.tail = FALSE)) }),
  cramersV = list("chisq.test", function(g) { o <- do.call(rbind, g)
    sqrt(chisq.test(o, correct = FALSE)$statistic / sum(o) / (min(dim(o)) - 1)) }),
  correctedV = list("formula", function(g) { o <- do.call(rbind, g); n <- sum(o); d <- dim(o)
    f <- max(0, chisq.test(o, correct = FALSE)$statistic / n - prod(d - 1) / (n - 1))
    sqrt(f / (min(d - (d - 1)^2 / (n - 1)) - 1)) }),
  residuals = list("chisq.test stdres", function(g) as.vector(t(chisq.test(do.call(rbind, g))$stdres))),
  cellP = list("fisher.test", function(g) { o <- do.call(rbind, g); n <- sum(o); r <- rowSums(o); k <- colSums(o)
    as.vector(t(outer(seq_along(r), seq_along(k), Vectorize(function(i, j) { x <- o[i, j]
      fisher.test(matrix(c(x, r[i] - x, k[j] - x, n - r[i] - k[j] + x), 2))$p.value })))) }),
  exactP = list("chisq.test(simulate.p.value)", function(g) { set.seed(1)
    chisq.test(do.call(rbind, g), simulate.p.value = TRUE, B = 200000)$p.value }),
  distance = list("definition", function(g) { p <- g[[1]] / sum(g[[1]]); q <- g[[2]] / sum(g[[2]]); m <- (p + q) / 2
    k <- function(a) sum(ifelse(a > 0, a * log2(pmax(a, 1e-300) / m), 0), na.rm = TRUE)
    if (all(p == q)) 0 else sqrt((k(p) + k(q)) / 2) }),
  hhi = list("definition", function(g) sum((g[[1]] / sum(g[[1]]))^2)),
  top = list("definition", function(g) sum(sort(g[[1]], decreasing = TRUE)[1:2]) / sum(g[[1]])),
  qn = list("definition, near robustbase::Qn", function(g) { x <- g[[1]]; n <- length(x); h <- n %/% 2 + 1
    small <- c(.399356, .99365, .51321, .84401, .6122, .85877, .66993, .87344, .72014, .88906, .75743)
    rest <- if (n %% 2) 1.60188 + (-2.1284 - 5.172 / n) / n else 3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n
    factor <- if (n <= 12) small[n - 1] else 1 / (1 + rest / n)
    q <- 2.21914 * factor * sort(dist(x))[h * (h - 1) / 2]
    stopifnot(abs(robustbase::Qn(x, constant = 2.21914, finite.corr = TRUE) - q) <= 1e-6 * q) # in part single precision
    q }),
  pearson = list("cor.test", function(g) { h <- cor.test(g[[1]], g[[2]]); c(h$estimate, h$conf.int) }),
  spearman = list("cor and formula", function(g) { r <- cor(g[[1]], g[[2]], method = "spearman"); n <- length(g[[1]])
    c(r, fisher_z(r, if (n > 3) (1 + r^2 / 2) / (n - 3))) }),
  kendall = list("cor and formula", function(g) { r <- cor(g[[1]], g[[2]], method = "kendall"); n <- length(g[[1]])
    c(r, fisher_z(r, if (n > 4) .437 / (n - 4))) })
)

dir.create("r", showWarnings = FALSE)
versions <- paste0("# ", R.version.string, ", e1071 ", packageVersion("e1071"), ", robustbase ",
                   packageVersion("robustbase"))
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
    rows <- c(rows, paste(case[1], case[2], exact_text(value), if (length(rule) > 2) rule[[3]] else case[4], rule[[1]], sep = ","))
  }
  if (length(rows) == 0) next
  writeLines(c(versions, "# written by generate.R", "quantity,input,expected,tolerance,source", rows),
             file.path("r", file))
}
