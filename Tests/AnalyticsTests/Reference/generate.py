"""Writes the reference values of the statistics tests: python/<family>.csv.

Run by hand: python3 generate.py, then Rscript generate.R, which computes the same cases in R.
Needs numpy, scipy, statsmodels, mpmath. A row is quantity,input,expected,tolerance,source: input groups are
separated by ';', numbers by blanks; expected is a list of numbers, or 'absent'; tolerance is relative.
"""

import itertools
import math
import os
import platform
import random
import sys

import mpmath
import numpy as np
import scipy
import scipy.integrate
import scipy.optimize
import scipy.spatial
import scipy.special as sp
import scipy.stats as st
import statsmodels
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python")
VERSIONS = (f"# Python {platform.python_version()}, NumPy {np.__version__}, SciPy {scipy.__version__}, "
            f"statsmodels {statsmodels.__version__}, mpmath {mpmath.__version__}")
families = {}
mpmath.mp.dps = 40


def number(x):
    return repr(int(x)) if float(x).is_integer() and abs(x) < 1e15 else repr(float(x))


def text(values):
    return " ".join(number(v) for v in np.atleast_1d(values))


def add(family, quantity, groups, expected, source, tolerance=1e-10):
    """One case; expected None means that the quantity is absent."""
    value = "absent" if expected is None else text(expected)
    row = ",".join([quantity, ";".join(text(g) for g in groups), value, repr(tolerance), source])
    families.setdefault(family, []).append(row)


def samples():
    rng = random.Random(20240131)
    yield [1, 2, 3, 4, 10, 20, 50]
    yield [1, 2, 3, 4]
    yield [0, 0, 0, 7, 7, 12]
    yield [3.5, 3.5, 9.25]
    yield [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    yield [0.02, 0.11, 0.5, 0.97, 1, 0.33, 0.33, 0.04]
    yield [round(rng.lognormvariate(3, 1.5), 3) for _ in range(40)]
    yield [rng.randrange(0, 9) for _ in range(101)]
    yield [-5, -1.5, 0, 2, 8, 13]


def gini(x):
    x = np.asarray(x, float)
    return np.abs(x[:, None] - x[None, :]).sum() / (2 * len(x) ** 2 * x.mean())


def gamma_quantile(shape, lower=None, upper=None):
    """Root of SciPy's gammainc, its gammaincinv being off in the seventh digit at shapes of 3e6; above 1e5 polished
    with mpmath, because gammainc itself is off in the far lower tail there (1e-6 at 3e6)."""
    excess = (lambda x: sp.gammainc(shape, x) - lower) if upper is None else (lambda x: upper - sp.gammaincc(shape, x))
    s = math.sqrt(shape)
    x = scipy.optimize.brentq(excess, max(0, shape - 10 * s), shape + 10 * s + 30, xtol=1e-300, rtol=1e-15)
    if shape <= 1e5:
        return x
    a = mpmath.mpf(shape)
    x = mpmath.mpf(x)
    p = mpmath.mpf(lower) if upper is None else 1 - mpmath.mpf(upper)
    for _ in range(4):  # Newton
        density = mpmath.exp((a - 1) * mpmath.log(x) - x - mpmath.loggamma(a))
        term = mpmath.mpf(1) / a  # the series of the lower incomplete gamma function
        total = term
        n = 0
        while term > total * mpmath.mpf(10) ** -30:
            n += 1
            term *= x / (a + n)
            total += term
        x -= (density * x * total - p) / density
    return float(x)


def binomial_tails(k, n, p):
    """P(X <= k) and P(X > k) to 25 digits: the terms added up outwards from k. SciPy's values are off in the tenth digit
    at 10^7 trials (cephes and Boost alike), where R's agree with these."""
    p = mpmath.mpf(p)
    odds = p / (1 - p)
    small = mpmath.mpf(10) ** -30

    def term(i):
        return mpmath.exp(mpmath.loggamma(n + 1) - mpmath.loggamma(i + 1) - mpmath.loggamma(n - i + 1)
                          + i * mpmath.log(p) + (n - i) * mpmath.log1p(-p))

    def total(i, step):
        t = s = term(i)
        while 0 <= i + step <= n:
            t *= mpmath.mpf(n - i) / (i + 1) * odds if step > 0 else mpmath.mpf(i) / (n - i + 1) / odds
            i += step
            s += t
            if t < s * small:
                break
        return s

    below = k <= n * p
    tail = total(k, -1) if below else total(k + 1, 1)
    return [float(tail), float(1 - tail)] if below else [float(1 - tail), float(tail)]


def fisher_p(a, m, b, n):
    """Fisher's two-sided p-value to 25 digits, for counts at which SciPy's is off in the tenth."""
    draws, low, high = a + b, max(0, a + b - n), min(a + b, m)

    def term(i):
        choose = lambda x, y: mpmath.loggamma(x + 1) - mpmath.loggamma(y + 1) - mpmath.loggamma(x - y + 1)
        return mpmath.exp(choose(m, i) + choose(n, draws - i) - choose(m + n, draws))

    ratio = lambda i: mpmath.mpf(m - i) * (draws - i) / (mpmath.mpf(i + 1) * (n - draws + i + 1))
    limit = term(a) * (1 + mpmath.mpf(10) ** -7)
    mode = min(max((draws + 1) * (m + 1) // (m + n + 2), low), high)
    total = mpmath.mpf(0)
    for i, step in ((mode, 1), (mode - 1, -1)):
        if not low <= i <= high:
            continue
        t = term(i)
        while True:
            if t <= limit:
                total += t
                if t < total * mpmath.mpf(10) ** -30:
                    break
            if not low <= i + step <= high:
                break
            t = t * ratio(i) if step > 0 else t / ratio(i - 1)
            i += step
    return float(min(1, total))


def descriptive():
    for x in samples():
        a = np.array(x, float)
        n = len(a)
        sd = a.std(ddof=1)
        shrink = ((n - 1) / n)
        put = lambda q, v, s, t=1e-10: add("descriptive", q, [x], v, s, t)
        put("n", n, "len")
        put("mean", a.mean(), "numpy.mean")
        put("sd", sd, "numpy.std(ddof=1)")
        put("cv", sd / a.mean() if a.mean() > 0 else None, "numpy.std/mean")
        for q, p in (("min", 0), ("q1", .25), ("median", .5), ("q3", .75), ("max", 1)):
            put(q, np.quantile(a, p), "numpy.quantile")
        put("iqr", st.iqr(a), "scipy.stats.iqr")
        put("mad", st.median_abs_deviation(a, scale="normal"), "scipy.stats.median_abs_deviation(normal)")
        put("skewness", st.skew(a) * shrink ** 1.5 if n >= 3 else None, "scipy.stats.skew*((n-1)/n)^1.5")
        put("kurtosis", st.kurtosis(a, fisher=False) * shrink ** 2 - 3 if n >= 4 else None,
            "scipy.stats.kurtosis*((n-1)/n)^2")
        put("gini", gini(a) if a.min() >= 0 else None, "definition")


def quantile():
    for x in samples():
        for p in (0, .01, .1, .25, 1 / 3, .5, .9, .975, 1):
            add("quantile", "quantile", [x, [p]], np.quantile(x, p), "numpy.quantile")


def ranks():
    for x in samples():
        a = np.array(x, float)
        add("ranks", "competition", [x], st.rankdata(-a, method="min"), "scipy.stats.rankdata(min)")
        add("ranks", "average", [x], st.rankdata(a), "scipy.stats.rankdata(average)")


COUNTS = [(0, 1), (1, 1), (0, 10), (1, 3), (7, 50), (50, 50), (3, 2811), (31, 1000), (32, 1000), (59, 1000),
          (22, 3000), (6, 10000), (8, 10000), (1, 10 ** 6), (2, 10 ** 6), (150, 10 ** 6), (999999, 10 ** 6),
          (5 * 10 ** 6, 10 ** 7), (3333333, 10 ** 7), (10 ** 7 - 1, 10 ** 7), (12345, 4289602)]


def proportion():
    for k, n in COUNTS:
        for level in (.95, .998):
            p = (1 - level) / 2
            wilson = list(proportion_confint(k, n, 1 - level, "wilson"))
            if k == 0:
                wilson[0] = 0
            if k == n:
                wilson[1] = 1
            add("proportion", "wilson", [[k, n], [level]], wilson, "statsmodels wilson")
            low, high = proportion_confint(k, n, 1 - level, "beta")
            add("proportion", "clopperPearson", [[k, n], [level]], [0 if k == 0 else low, 1 if k == n else high],
                "statsmodels beta")
            low, high = sp.betaincinv(k + .5, n - k + .5, p), sp.betainccinv(k + .5, n - k + .5, p)
            add("proportion", "jeffreys", [[k, n], [level]], [0 if k == 0 else low, 1 if k == n else high],
                "scipy betaincinv")


def poisson():
    for k in (0, 1, 2, 3, 10, 77, 1000, 33333, 50000, 333333, 10 ** 6, 10 ** 7):
        for exposure, level in ((1, .95), (250.5, .998)):
            p = (1 - level) / 2
            low = 0 if k == 0 else gamma_quantile(k, p)
            add("poisson", "garwood", [[k, exposure], [level]],
                [low / exposure, gamma_quantile(k + 1, upper=p) / exposure], "root of scipy gammainc")


def poisson_ratio():
    for x, y, s, t in ((3, 40, 1, 1), (0, 7, 1, 1), (7, 0, 1, 1), (12, 5000, 1, 1), (11, 6, 800, 1095),
                       (2, 10 ** 6, 1, 1), (400, 380, 2.5, 3)):
        for level in (.95, .99):
            a = (1 - level) / 2
            low = 0 if x == 0 else sp.betaincinv(x, y + 1, a)
            low_other = 0 if y == 0 else sp.betaincinv(y, x + 1, a)
            high_other = 1 if x == 0 else sp.betainccinv(y + 1, x, a)
            low_ratio = 0 if x == 0 else low / high_other
            high = math.inf if y == 0 else (1 if y == 0 else sp.betainccinv(x + 1, y, a)) / low_other
            add("poisson-ratio", "ratio", [[x, y], [s, t], [level]], [low_ratio * t / s, high * t / s],
                "scipy betaincinv")


def distributions():
    for n in (10, 1000, 10 ** 5, 10 ** 7):
        for k in sorted({0, 1, 9, n // 1000, n // 3, n // 2}):
            a, b = k + 1, n - k + 1
            for p in (1e-6, .001, .025, .5, .975):
                add("distributions", "betaQuantile", [[p, a, b]], sp.betaincinv(a, b, p), "scipy betaincinv")
                add("distributions", "gammaQuantile", [[p, a]], gamma_quantile(a, p), "root of scipy gammainc")
            m = a / (a + b)
            s = math.sqrt(m * (1 - m) / (a + b))
            for z in (-4, -1, 0, 2, 5):
                x = m + z * s
                if 0 < x < 1:
                    # I_x(a, b) is P(X >= a) of a + b - 1 trials.
                    upper = binomial_tails(a - 1, a + b - 1, x)[::-1]
                    add("distributions", "betaTails", [[x, a, b]], upper, "mpmath")
                    add("distributions", "binomialTails", [[k, n, x]], binomial_tails(k, n, x), "mpmath")
                    if n <= 1000:
                        add("distributions", "betaTails", [[x, a, b]], [sp.betainc(a, b, x), sp.betaincc(a, b, x)],
                            "scipy betainc")
                        add("distributions", "binomialTails", [[k, n, x]],
                            [st.binom.cdf(k, n, x), st.binom.sf(k, n, x)], "scipy binom")
                mean = k + z * math.sqrt(k)
                if mean > 0:
                    add("distributions", "poissonTails", [[k, mean]], [st.poisson.cdf(k, mean), st.poisson.sf(k, mean)],
                        "scipy poisson")


PAIRS = [(7, 50, 12, 60), (0, 10, 0, 12), (0, 5, 5, 5), (8, 10, 1, 6), (2, 10, 11, 14), (120, 400, 150, 390), (3, 2811, 9, 3120),
         (1, 1, 1, 1), (45000, 100000, 45600, 100100), (300123, 10 ** 6, 301500, 10 ** 6)]


def change():
    for a, m, b, n in PAIRS:
        low, high = confint_proportions_2indep(b, n, a, m, compare="diff", method="newcomb")
        add("change", "newcombe", [[a, m], [b, n], [.95]], [100 * (b / n - a / m), 100 * low, 100 * high],
            "statsmodels newcomb")


def exact_tests():
    for a, m, b, n in PAIRS:
        if m + n < 10 ** 5:
            p = st.fisher_exact([[a, m - a], [b, n - b]])[1]
            add("fisher", "fisher", [[a, m], [b, n]], p, "scipy fisher_exact")
        add("fisher", "fisher", [[a, m], [b, n]], fisher_p(a, m, b, n), "mpmath")
    for k, n, p in ((7, 50, .2), (0, 10, .3), (10, 10, .3), (5, 10, .5), (3, 2811, .004), (480, 1000, .5),
                    (33333, 10 ** 5, .33), (500, 10 ** 6, .0006)):
        add("exact-tests", "binomial", [[k, n, p]], st.binomtest(k, n, p).pvalue, "scipy binomtest")
    for x, s, y, t in ((11, 800, 6, 1095), (0, 3, 5, 4), (3, 1, 3, 1), (0, 1, 0, 2), (300, 2.5, 380, 3), (5200, 1, 5000, 1)):
        p = 1 if x + y == 0 else st.binomtest(x, x + y, s / (s + t)).pvalue
        add("exact-tests", "equalRates", [[x, s, y, t]], p, "scipy binomtest")
    for x, mean in ((3, 5.5), (0, 2), (12, 4.2), (1000, 1100), (10, 10)):
        support = np.arange(0, 3000)
        pmf = st.poisson.pmf(support, mean)
        p = min(1, pmf[pmf <= st.poisson.pmf(x, mean) * (1 + 1e-7)].sum())
        add("exact-tests", "poisson", [[x, mean]], p, "definition with scipy poisson.pmf")


def false_discovery():
    rng = random.Random(7)
    families_of_p = [[.001, .008, .039, .041, .042, .06, .074, .205], [.5], [1, 1, 1], [.01, .01, .2],
                     [0, .04, .9], [round(rng.random() ** 3, 6) for _ in range(60)]]
    for p in families_of_p:
        add("false-discovery", "bh", [p], st.false_discovery_control(np.array(p, float), method="bh"), "scipy false_discovery_control")
        add("false-discovery", "by", [p], st.false_discovery_control(np.array(p, float), method="by"), "scipy false_discovery_control")


def kendall_s(x):
    return sum((x[j] > x[i]) - (x[j] < x[i]) for j in range(len(x)) for i in range(j))


def mann_kendall():
    series = [[2, 3, 5, 4, 9], [1, 2, 3], [1, 2, 3, 4], [5, 4, 3, 2, 1], [1, 2, 3, 4, 5, 6], [3, 1], [2, 2, 2, 2],
              [1, 1, 2, 3], [0, 0, 0, 5, 7], [4, 4, 2, 2, 1, 1], [10, 12, 11, 15, 15, 18, 17], [1, 0, 0, 0, 0, 0],
              [3, 8, 2, 7, 7, 9, 1, 4]]
    for x in series:
        s = kendall_s(x)
        every = [abs(kendall_s(p)) for p in itertools.permutations(x)]
        p = np.mean([e >= abs(s) for e in every])
        least = np.mean([e >= max(every) for e in every])
        add("mann-kendall", "test", [x], [s, p, least], "all permutations")
        if len(set(x)) == len(x):
            p = st.kendalltau(range(len(x)), x, method="exact").pvalue
            add("mann-kendall", "test", [x], [s, p, least], "scipy kendalltau(exact)")
    rng = random.Random(11)
    for n in (12, 30, 60):
        x = [round(i * .05 + rng.gauss(0, 1), 6) for i in range(n)]
        r = st.kendalltau(range(n), x, method="exact")
        add("mann-kendall", "p", [x], r.pvalue, "scipy kendalltau(exact)")
        add("mann-kendall", "tau", [x], r.statistic, "scipy kendalltau")
    x = [rng.randrange(12) for _ in range(80)]  # beyond the exact limit: normal, ties, continuity
    s = kendall_s(x)
    _, t = np.unique(x, return_counts=True)
    n = len(x)
    v = (n * (n - 1) * (2 * n + 5) - (t * (t - 1) * (2 * t + 5)).sum()) / 18
    add("mann-kendall", "p", [x], 2 * st.norm.sf((abs(s) - 1) / math.sqrt(v)), "formula with scipy norm")


def sen_slope():
    rng = random.Random(12)
    series = [([1, 2, 3, 4, 5], [2, 3, 5, 4, 9]), ([2019, 2020, 2022, 2023, 2024], [10, 30, 28, 41, 60]),
              ([1, 2, 3, 4], [1, 2, 3, 5]), ([1, 2], [4, 7]), ([1, 2, 3, 4, 5, 6], [7, 7, 7, 7, 7, 7]),
              (list(range(8)), [round(rng.gauss(0, 1) + i, 4) for i in range(8)])]
    for t, y in series:
        n = len(t)
        slope, intercept = st.theilslopes(y, t, method="joint")[:2]
        slopes = sorted((y[j] - y[i]) / (t[j] - t[i]) for j in range(n) for i in range(j))
        add("sen-slope", "slope", [t, y], slope, "scipy theilslopes")
        add("sen-slope", "intercept", [t, y], intercept, "scipy theilslopes(joint)")
        every = [kendall_s(p) for p in itertools.permutations(range(n))]
        upper = lambda c: np.mean([e >= c for e in every])
        N = len(slopes)
        fits = [k for k in range(1, N // 2 + 1) if upper(N - 2 * (k - 1)) <= .025 + 1e-12]
        if fits:
            k = max(fits)
            ends = [slopes[k - 1], slopes[N - k], 1 - 2 * upper(N - 2 * (k - 1))]
        else:
            ends = None
        add("sen-slope", "interval", [t, y], ends, "all permutations")


COUNT_GROUPS = [
    ([12, 30, 7, 55, 19, 3], [40, 52, 31, 88, 60, 12]),
    ([0, 1, 5, 0, 2, 9, 14, 3], [10, 12, 25, 4, 30, 41, 50, 17]),
    ([3, 45], [50, 60]),
    ([120, 8000, 51, 999, 2, 40], [1500, 61000, 300, 20000, 7, 900]),
    ([0, 1, 3, 6, 9, 10], [10, 10, 10, 10, 10, 10]),
    ([412345, 17, 3001, 260, 5555555, 0], [600000, 40, 9000, 261, 9999999, 1200]),
    ([40, 520, 240, 1100, 5000], [100, 1000, 500, 2000, 10000]),
]


def sharp(score, near):
    """The root of a score of mpmath digamma values, to 25 digits."""
    return [float(x) for x in mpmath.findroot(score, [mpmath.mpf(float(x)) for x in near], tol=1e-50, maxsteps=50)]


def shrinkage():
    for k, n in COUNT_GROUPS:
        k, n = np.array(k, float), np.array(n, float)

        def score(t, m):
            mu = 1 / (1 + mpmath.exp(-t))
            m = mpmath.exp(m)
            rise = lambda a, counts: sum(mpmath.digamma(a + int(c)) - mpmath.digamma(a) for c in counts)
            whole = rise(m, n)
            da, db = rise(mu * m, k) - whole, rise((1 - mu) * m, n - k) - whole
            return [(da - db) * mu * (1 - mu), mu * da + (1 - mu) * db]

        cost = lambda t: -(sp.betaln(k + sp.expit(t[0]) * math.exp(t[1]), n - k + sp.expit(-t[0]) * math.exp(t[1]))
                           - sp.betaln(sp.expit(t[0]) * math.exp(t[1]), sp.expit(-t[0]) * math.exp(t[1]))).sum()
        near = scipy.optimize.minimize(cost, [sp.logit(k.sum() / n.sum()), 3], method="Nelder-Mead").x
        best = sharp(score, near)
        mu, m = sp.expit(best[0]), math.exp(best[1])
        add("shrinkage", "betaBinomial", [k, n], [mu, m], "root of the score, mpmath digamma")
        add("shrinkage", "betaBinomialValues", [k, n], (k + mu * m) / (n + m), "root of the score, mpmath digamma")
    for y, e in COUNT_GROUPS[:4] + COUNT_GROUPS[5:6] + [([3, 0, 9, 1], [1.5, 2.25, 2.5, 0.75])]:
        y, e = np.array(y, float), np.array(e, float)

        def score(a, b):
            a, b = mpmath.exp(a), mpmath.exp(b)
            return [a * sum(mpmath.digamma(int(c) + a) - mpmath.digamma(a) - mpmath.log1p(x / b) for c, x in zip(y, e)),
                    b * sum(a / b - (int(c) + a) / (x + b) for c, x in zip(y, e))]

        cost = lambda t: -(sp.gammaln(y + math.exp(t[0])) - sp.gammaln(math.exp(t[0])) + math.exp(t[0]) * t[1]
                           - (y + math.exp(t[0])) * np.log(e + math.exp(t[1]))).sum()
        near = scipy.optimize.minimize(cost, [1, math.log(e.mean())], method="Nelder-Mead").x
        a, b = np.exp(sharp(score, near))
        add("shrinkage", "gammaPoisson", [y, e], [a / b, b], "root of the score, mpmath digamma")
        add("shrinkage", "gammaPoissonValues", [y, e], (y + a) / (e + b), "root of the score, mpmath digamma")


def rank_ranges():
    for a, b in (([3, 5, 20, 8], [10, 9, 25, 30]), ([1, 30], [2, 55]), ([4, 4, 4], [9, 9, 9]),
                 ([2, 40, 7, 9, 15, 60], [30, 300, 20, 100, 44, 90])):
        expected = []
        for i in range(len(a)):
            ahead = 1
            for j in range(len(a)):
                if i != j:  # P(j ahead of i)
                    f = lambda x: st.beta.pdf(x, a[i], b[i]) * st.beta.sf(x, a[j], b[j])
                    ahead += scipy.integrate.quad(f, 0, 1, epsabs=1e-10, limit=200)[0]
            expected.append(ahead)
        add("rank-ranges", "expectedRank", [a, b], expected, "scipy quad", 0.02)


ESTIMATES = [
    ([1, 2, 3, 10], [1, 1, 1, 1]),
    ([0, 4, 4.2, 9, 13], [1, 1, 1.5, .7, 1]),
    ([5, 5, 5], [.1, .2, .3]),
    ([0.1, 0.35, 0.6, 0.62, 0.9, 1.4, 2.4], [.1, .05, .1, .02, .06, .2, .1]),
]


def rank_sets():
    rng = np.random.default_rng(3)
    for values, errors in ESTIMATES:
        v, s = np.array(values, float), np.array(errors, float)
        noise = rng.standard_normal((100_000, len(v))) * s

        def shown(pairs):
            rejected = []
            while pairs:
                sd = {p: math.hypot(s[p[0]], s[p[1]]) for p in pairs}
                top = np.max([(noise[:, i] - noise[:, j]) / sd[i, j] for i, j in pairs], axis=0)
                c = np.quantile(top, .95)
                new = [(i, j) for i, j in pairs if (v[i] - v[j]) / sd[i, j] > c]
                if not new:
                    break
                rejected += new
                pairs = [p for p in pairs if p not in new]
            return rejected

        def sets(of):
            m = len(v)
            ends = []
            for b in range(m):
                r = of(b)
                ends += [1 + sum(j == b for _, j in r), m - sum(i == b for i, _ in r)]
            return ends

        every = [(i, j) for i in range(len(v)) for j in range(len(v)) if i != j]
        joint = shown(every)
        add("rank-sets", "simultaneous", [v, s], sets(lambda b: joint), "the algorithm in numpy")
        add("rank-sets", "marginal", [v, s], sets(lambda b: shown([p for p in every if b in p])),
            "the algorithm in numpy")


def two_sided(x, d, top):  # all outcomes no more likely than x
    p = d.pmf(np.arange(top + 1))
    return p[p <= p[x] * (1 + 1e-7)].sum()


def funnel_limits(d, coverage, last, pvalue):
    tail = (1 - coverage) / 2
    r = d.ppf(tail)
    low = max(0, r - (d.cdf(r) - tail) / d.pmf(r))
    r = d.isf(tail)  # the least with P(X > r) <= tail, so the greatest with P(X >= r) > tail
    high = min(last, r + (d.sf(r - 1) - tail) / d.pmf(r))
    while math.ceil(low) >= 1 and pvalue(math.ceil(low) - 1) >= 1 - coverage:
        low = math.ceil(low) - 1
    while math.floor(high) < last and pvalue(math.floor(high) + 1) >= 1 - coverage:
        high = math.floor(high) + 1
    return low, high


def funnel():
    for n in (1, 5, 10, 37, 400, 12345):
        for target in (.03, .41, .5, .9):
            for coverage in (.95, .998):
                low, high = funnel_limits(st.binom(n, target), coverage, n,
                                          lambda x: st.binomtest(x, n, target).pvalue)
                add("funnel", "proportionLimits", [[n, target, coverage]], [low / n, high / n],
                    "scipy binom binomtest", 1e-9)
    for e, target in ((1, .026), (1, .4), (.5, 7.46), (20, .4), (300.5, .07), (90000, 1.25)):
        for coverage in (.95, .998):
            d = st.poisson(e * target)
            top = int(e * target + 40 * math.sqrt(e * target) + 40)
            low, high = funnel_limits(d, coverage, math.inf, lambda x: two_sided(x, d, top))
            add("funnel", "rateLimits", [[e, target, coverage]], [low / e, high / e], "scipy poisson", 1e-9)
    for k, n in COUNT_GROUPS:
        k, n = np.array(k, float), np.array(n, float)
        for kind in ("proportions", "rates"):
            t = k.sum() / n.sum()
            error = np.sqrt((t * (1 - t) if kind == "proportions" else t) / n)
            z = (k / n - t) / error
            low, high = np.quantile(z, [.1, .9])
            phi = (np.clip(z, low, high) ** 2).mean()
            w = 1 / error ** 2
            tau2 = max(0, (len(k) * phi - (len(k) - 1)) / (w.sum() - (w ** 2).sum() / w.sum()))
            adjusted = (k / n - t) / np.sqrt(error ** 2 + tau2)
            add("funnel", kind, [k, n], [t, phi, tau2], "definition in numpy")
            add("funnel", kind + "Z", [k, n], z, "definition in numpy")
            exact = [st.binomtest(int(x), int(m), t).pvalue if kind == "proportions" else
                     two_sided(int(x), st.poisson(m * t), int(m * t + 40 * math.sqrt(m * t) + 40 + x))
                     for x, m in zip(k, n)]
            p = np.maximum(np.minimum(1, exact), 2 * st.norm.sf(np.abs(adjusted)))
            q = st.false_discovery_control(p)
            add("funnel", kind + "AdjustedQ", [k, n], q, "scipy norm, binomtest, poisson, false_discovery_control")


def kitagawa():
    cases = [([10, 30, 5], [40, 50, 20], [12, 20, 9], [30, 60, 60]), ([5, 5, 0], [10, 20, 0], [0, 9, 4], [0, 18, 12]),
             ([7], [50], [12], [60]), ([1, 2, 3, 4], [9, 9, 9, 9], [1, 2, 3, 4], [9, 9, 9, 9])]
    for y, n, x, m in cases:
        y, n, x, m = (np.array(v, float) for v in (y, n, x, m))
        s, t = n / n.sum(), m / m.sum()
        with np.errstate(invalid="ignore"):
            r, q = y / n, x / m
        a, b = y.sum() / n.sum(), x.sum() / m.sum()
        middle = (a + b) / 2
        both = (n > 0) & (m > 0)
        within = ((q - r) * (s + t) / 2)[both].sum()
        composition = ((t - s) * ((r + q) / 2 - middle))[both].sum()
        entry = (t * (q - middle))[(n == 0) & (m > 0)].sum()
        leave = -(s * (r - middle))[(n > 0) & (m == 0)].sum()
        assert abs(within + composition + entry + leave - (b - a)) < 1e-14
        add("kitagawa", "parts", [y, n, x, m], [b - a, within, composition, entry, leave], "definition in numpy")


TABLES = [[[30, 10, 5], [20, 25, 10], [5, 5, 30]], [[8, 2], [1, 5]], [[12, 7, 3, 1], [9, 14, 2, 6]],
          [[3, 0, 1], [0, 2, 4]], [[1200, 3400], [1350, 3300], [900, 2100]],
          [[5, 12], [4, 179]]]


def contingency():
    for table in TABLES:
        o = np.array(table)
        r, c = o.shape
        n = o.sum()
        chi2, p, df, expected = st.chi2_contingency(o, correction=False)
        g, gp = st.chi2_contingency(o, correction=False, lambda_="log-likelihood")[:2]
        put = lambda q, v, s, t=1e-10: add("contingency", q, table, v, s, t)
        put("chiSquare", [chi2, df, p], "scipy chi2_contingency")
        put("g", [g, gp], "scipy chi2_contingency(log-likelihood)")
        put("cramersV", st.contingency.association(o, method="cramer"), "scipy association")
        phi = max(0, chi2 / n - (r - 1) * (c - 1) / (n - 1))
        least = min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1
        put("correctedV", math.sqrt(phi / least), "formula in numpy")
        put("residuals", Table(o, shift_zeros=False).standardized_resids.ravel(), "statsmodels Table")
        row, column = o.sum(1), o.sum(0)
        put("cellP", [st.fisher_exact([[o[i, j], row[i] - o[i, j]], [column[j] - o[i, j], n - row[i] - column[j] + o[i, j]]])[1]
                      for i in range(r) for j in range(c)], "scipy fisher_exact", 1e-8)
        if n < 30:  # all tables with the same margins
            total = hits = 0.0
            rows, columns = o.sum(1), o.sum(0)
            for cells in itertools.product(*(range(min(rows[i], columns[j]) + 1) for i in range(r - 1) for j in range(c - 1))):
                t = np.zeros((r, c), int)
                t[:-1, :-1] = np.array(cells).reshape(r - 1, c - 1)
                t[:-1, -1] = rows[:-1] - t[:-1, :-1].sum(1)
                t[-1] = columns - t[:-1].sum(0)
                if t.min() < 0:
                    continue
                weight = math.exp(-sp.gammaln(t + 1).sum())
                total += weight
                hits += weight * (((t - expected) ** 2 / expected).sum() >= chi2 * (1 - 1e-9))
            put("exactP", hits / total, "all tables", 0.05)


def jensen_shannon():
    for p, q in (([.6, .1, .1, .1, .05, .05], [.3, .1, .2, .3, .05, .05]), ([1, 0], [0, 1]), ([2, 3, 5], [4, 6, 10]),
                 ([10, 0, 3], [7, 2, 0])):
        d = scipy.spatial.distance.jensenshannon(p, q, base=2)
        add("jensen-shannon", "distance", [p, q], d, "scipy jensenshannon")


def concentration():
    for x in samples():
        a = np.array(x, float)
        if a.min() < 0:
            continue
        add("concentration", "gini", [x], gini(a), "definition")
        add("concentration", "hhi", [x], ((a / a.sum()) ** 2).sum(), "definition")
        add("concentration", "top", [x, [2]], np.sort(a)[-2:].sum() / a.sum(), "definition")


def robust():
    # The factors for small n of robustbase since 0.92-3, which GSL has too.
    small = [.399356, .99365, .51321, .84401, .61220, .85877, .66993, .87344, .72014, .88906, .75743]
    for x in samples():
        n = len(x)
        h = n // 2 + 1
        d = sorted(abs(x[i] - x[j]) for i in range(n) for j in range(i))[h * (h - 1) // 2 - 1]
        c = (1.60188 + (-2.1284 - 5.172 / n) / n) / n if n % 2 else (3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n) / n
        factor = small[n - 2] if n <= 12 else 1 / (1 + c)
        add("robust", "qn", [x], 2.21914 * factor * d, "definition")


def correlation():
    rng = random.Random(5)
    pairs = [([1, 2, 3, 4, 10, 20, 50], [2, 1, 4, 3, 3, 9, 5]), ([1, 2, 3], [2, 2, 5]), ([1, 2, 3, 4, 5], [10, 8, 6, 4, 2]),
             ([rng.gauss(0, 1) for _ in range(30)], [rng.randrange(5) for _ in range(30)])]
    z = st.norm.ppf(.975)
    for x, y in pairs:
        n = len(x)
        for name, r, v in (("pearson", st.pearsonr(x, y)[0], lambda r: 1 / (n - 3) if n > 3 else None),
                           ("spearman", st.spearmanr(x, y)[0], lambda r: (1 + r * r / 2) / (n - 3) if n > 3 else None),
                           ("kendall", st.kendalltau(x, y)[0], lambda r: .437 / (n - 4) if n > 4 else None)):
            ends = []
            if v(r) is not None:
                ends = [r, r] if abs(r) > 1 - 1e-12 else list(np.tanh(np.arctanh(r) + np.array([-1, 1]) * z * math.sqrt(v(r))))
            add("correlation", name, [x, y], [r] + ends, "scipy " + name)


def write():
    os.makedirs(FOLDER, exist_ok=True)
    for family, rows in families.items():
        with open(os.path.join(FOLDER, family + ".csv"), "w", encoding="utf-8", newline="\n") as file:
            file.write(VERSIONS + "\n# written by generate.py\nquantity,input,expected,tolerance,source\n")
            file.write("\n".join(rows) + "\n")


FAMILIES = [descriptive, quantile, ranks, proportion, poisson, poisson_ratio, distributions, change,
            exact_tests, false_discovery, mann_kendall, sen_slope, shrinkage, rank_ranges, rank_sets, funnel,
            kitagawa, contingency, jensen_shannon, concentration, robust, correlation]

if __name__ == "__main__":
    chosen = [f for f in FAMILIES if f.__name__ in sys.argv[1:]] or FAMILIES  # all, or those named
    for family in chosen:
        family()
    write()
