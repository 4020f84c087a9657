#!/usr/bin/env python3
"""Writes what SciPy says of distributions and rate ratios, as a table for the tests in Swift.

    python3 -m pip install scipy
    python3 Tests/Scripts/scipy_values.py > Tests/StatisticsTests/Distributions/SciPyValues.swift

The Swift side computes with its own code; this script shares nothing with it.
"""

import math

import numpy
import scipy
from scipy import special, stats

SHAPES = [(0.5, 0.5), (1, 1), (0.5, 2), (2, 0.5), (1, 30), (5, 6), (40, 3), (233, 166),
          (1390, 1251), (1, 10**4), (10**4, 2), (12_345.5, 0.5), (50, 10**6), (10**6, 10**6 + 1),
          (1, 10**7), (10**7, 1), (10**7, 10**7), (3, 10**7), (10**7, 25_000)]
PROBABILITIES = [0.001, 0.025, 0.5, 0.975]
DEGREES = [1, 2, 3, 4, 5, 9, 11, 28, 29, 120, 1_000]
# Earlier and later counts of organisations.
PANELS = [
    [(100, 90), (120, 130), (80, 60), (40, 55), (200, 180)],
    [(12, 30), (45, 40), (30, 61), (9, 0), (70, 35), (33, 33), (21, 28)],
    [(0, 5), (3, 0), (10, 18), (25, 20), (7, 9), (1, 1)],
    [(1_000_000, 1_100_000), (2_000_000, 1_900_000), (3_000_000, 3_000_100),
     (1_500_000, 1_500_000), (2_500_000, 2_600_000)],
    [(20, 40)] * 6,
    [(1, 9_000), (4, 12_000), (6, 11_000), (3, 14_000), (8, 9_500)],
]


def exact(previous: int, current: int) -> list[float]:
    """The rate ratio with the Clopper-Pearson interval of the split, as odds."""
    low = special.betaincinv(current, previous + 1, 0.025)
    without_low = special.betainccinv(previous + 1, current, 0.025)
    high = special.betaincinv(current + 1, previous, 0.975)
    without_high = special.betainccinv(previous, current + 1, 0.975)
    check = stats.binomtest(current, current + previous).proportion_ci(0.95, method="exact")
    assert math.isclose(check.low, low, rel_tol=1e-8)
    assert math.isclose(check.high, high, rel_tol=1e-8)
    return [current / previous, low / without_low, high / without_high]


def clustered(panel: list[tuple[int, int]]) -> list[float]:
    """The interval of the leave-one-out variance, and how overdispersed the counts are."""
    before, now = (numpy.array(column, dtype=float) for column in zip(*panel))
    count = len(panel)
    without = numpy.log((now.sum() - now) / (before.sum() - before))
    variance = (count - 1) / count * ((without - without.mean()) ** 2).sum()
    reach = stats.t.ppf(0.975, count - 1) * math.sqrt(variance)
    ratio = now.sum() / before.sum()
    return [ratio * math.exp(-reach), ratio * math.exp(reach),
            variance / (1 / now.sum() + 1 / before.sum())]


def row(values: list) -> str:
    """A tuple of Swift."""
    return f"    ({', '.join(repr(value) for value in values)}),"


def main() -> None:
    """Prints the file."""
    print(f"// Made by Tests/Scripts/scipy_values.py with SciPy {scipy.__version__}; do not edit.\n")
    print("/// What SciPy says.\nenum SciPyValues {")
    print("  /// Shapes, share, rest, and the regularised incomplete beta function of it.")
    print("  static let cumulative: [(Double, Double, Double, Double, Double)] = [")
    for alpha, beta in SHAPES:
        mean = alpha / (alpha + beta)
        deviation = math.sqrt(mean * (1 - mean) / (alpha + beta + 1))
        for step in (-6, -2, -0.1, 0.5, 3):
            share = mean + step * deviation
            if 0 < share < 1 and special.betainc(alpha, beta, share) > 1e-300:
                print(row([float(alpha), float(beta), share, 1 - share,
                           float(special.betainc(alpha, beta, share))]))
    print("  ]\n\n  /// Shapes, probability, and the quantile with what it leaves.")
    print("  static let quantiles: [(Double, Double, Double, Double, Double)] = [")
    for alpha, beta in SHAPES:
        for probability in PROBABILITIES:
            print(row([float(alpha), float(beta), probability,
                       float(special.betaincinv(alpha, beta, probability)),
                       float(special.betainccinv(beta, alpha, probability))]))
    print("  ]\n\n  /// Degrees of freedom, probability and Student's quantile.")
    print("  static let student: [(Int, Double, Double)] = [")
    for degrees in DEGREES:
        for probability in (0.01, 0.6, 0.95, 0.975, 0.9995):
            print(row([degrees, probability, float(stats.t.ppf(probability, degrees))]))
    print("  ]\n\n  /// Earlier and later counts, rate ratio, exact interval, interval over")
    print("  /// organisations and overdispersion.")
    print("  static let panels: [([(Int64, Int64)], [Double])] = [")
    for panel in PANELS:
        sums = [sum(column) for column in zip(*panel)]
        print(f"    (\n      {panel},\n      {[float(one) for one in exact(*sums) + clustered(panel)]}"
              "\n    ),")
    print("  ]\n}")


if __name__ == "__main__":
    main()
