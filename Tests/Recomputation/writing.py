"""Numbers and statuses as tables write them."""

from fractions import Fraction


def text(number: Fraction | int | None) -> str:
    """A number as tables write it: at most six decimals, rounded half away from zero."""
    if number is None:
        return ""
    number = Fraction(number)
    scaled = (2 * abs(number) * 1_000_000 + 1) // 2
    whole, rest = divmod(scaled, 1_000_000)
    digits = f"{whole}.{rest:06d}".rstrip("0").rstrip(".")
    return ("-" if number < 0 and scaled else "") + digits


def word(status: str) -> str:
    """The status column."""
    return "" if status == "final" else status
