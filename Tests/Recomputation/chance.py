"""Intervals of the ratio of two counts, each from its definition."""

import math
from fractions import Fraction

MINIMUM_ORGANISATIONS = 5


def solved(function, wanted: float, low: float, high: float) -> float:
    """Where an increasing function has a value, to the last bit."""
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if function(middle) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def at_least(count: int, total: int, odds: float) -> float:
    """Probability of `count` or more out of `total`, term by term."""
    if odds == 0:
        return 0.0
    term = math.exp(math.log(math.comb(total, count)) + count * math.log(odds)
                    - total * math.log1p(odds))
    terms = []
    for number in range(count, total + 1):
        terms.append(term)
        term *= (total - number) / (number + 1) * odds
    return math.fsum(terms)


def exact(previous: int, current: int) -> list[Fraction]:
    """Limits of current / previous given their sum, by Clopper and Pearson."""
    total = previous + current
    # A limit lies on one side of the ratio, where no term is too small to be a number.
    low = solved(lambda odds: at_least(current, total, odds), 0.025, 0.0, current / previous)
    # Few of the one is many of the other.
    high = 1 / solved(lambda odds: at_least(previous, total, odds), 0.025, 0.0, previous / current)
    return [Fraction(low), Fraction(high)]


def student(degrees: int) -> float:
    """Student's quantile of 97.5 %: the integral for whole degrees of freedom is a finite sum."""

    def within(angle: float) -> float:
        sine, cosine = math.sin(angle), math.cos(angle)
        if degrees % 2:
            term, total = cosine, 0.0
            for number in range(1, degrees - 1, 2):
                total += term
                term *= (number + 1) / (number + 2) * cosine * cosine
            return 2 / math.pi * (angle + sine * total)
        term, total = 1.0, 0.0
        for number in range(0, degrees - 1, 2):
            total += term
            term *= (number + 1) / (number + 2) * cosine * cosine
        return sine * total

    return math.sqrt(degrees) * math.tan(solved(within, 0.95, 0.0, math.pi / 2))


def clustered(pairs: list[tuple[int, int]]) -> list[Fraction | None]:
    """Limits by leaving out one organisation at a time, and the overdispersion."""
    previous, current = (sum(column) for column in zip(*pairs))
    if any(before == previous or now == current for before, now in pairs):
        return [None, None, None]
    count = len(pairs)
    without = [math.log((current - now) / (previous - before)) for before, now in sorted(pairs)]
    mean = math.fsum(without) / count
    variance = (count - 1) / count * math.fsum((one - mean) ** 2 for one in without)
    reach = student(count - 1) * math.sqrt(variance)
    ratio = current / previous
    return [Fraction(one) for one in (ratio * math.exp(-reach), ratio * math.exp(reach),
                                      variance / (1 / current + 1 / previous))]
