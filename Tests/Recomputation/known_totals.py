"""Published figures beside computed ones."""

from fractions import Fraction

from figures import MEASURES, Delivery, label, persons
from writing import text


def known_totals(delivery: Delivery, sums) -> list[list[str]]:
    """A row for each published figure; `sums` answers what records come to."""
    rows = []
    for total in delivery.totals:
        value = computed(total, delivery, sums)
        published = total.get("value")
        outcome, difference = "not_computable", None
        if value is not None:
            difference = value - published
            outcome = "accepted" if total.get("reason") else "mismatch"
            if agrees(value, published):
                outcome = "match"
        rows.append(
            [total.get("id") or "", total.get("programme") or "", total.get("measure"),
             total.get("kind") or "", total.get("phase") or "", label(total.get("span")),
             text(published), text(value), text(difference), outcome, total.get("source") or "",
             total.get("reason" if outcome == "accepted" else "note") or ""])
    return rows


def computed(total, delivery: Delivery, sums) -> Fraction | None:
    """The figure; `None` when a year has no record, or the measure is not ours."""
    found = [one for one in MEASURES if one[0] == total.get("measure")]
    if not found or not delivery.years:
        return None
    first, last = total.get("span")
    values = []
    for base in [part for part in found[0][1:3] if part]:
        def matching(period, base=base):
            return [one for group, one in sums(base, ("kind", "phase"), period).items()
                    if group[0] == (total.get("programme") or "")
                    and total.get("kind") in (None, group[1][0][0])
                    and total.get("phase") in (None, group[1][1][0])]
        if not all(matching((year, year)) for year in range(first, last + 1)):
            return None
        groups = matching((first, last))
        if base == "organisations" or base.endswith("_senders"):
            values.append(Fraction(len({record.get("organisation") for one in groups
                                        for record in one.records})))
        elif base.startswith("unique_"):
            low, high = persons([record for one in groups for record in one.counted])
            values.append(Fraction(high) if low == high else None)
        else:
            values.append(sum(one.value for one in groups))
    if len(values) == 1:
        return values[0]
    return values[0] / values[1] if values[1] else None


def agrees(value: Fraction, published: Fraction) -> bool:
    """Whether both agree; a computed fraction in as many decimals as were published."""
    if value == published:
        return True
    if value.denominator == 1:
        return False
    decimals = next((count for count in range(6)
                     if (published * 10 ** count).denominator == 1), 6)
    scale = 10 ** decimals

    def rounded(number):
        size = (2 * abs(number) * scale + 1) // 2
        return size if number >= 0 else -size

    return rounded(value) == rounded(published)
