"""Stems: the radicals in the form's patterns, with weak, doubled and assimilated radicals settled.

A pattern names the radicals by digit; see `spelling` for the vowels. Every finite stem is cut off
before the ending that its class of verb asks for, so that `paradigm` only has to join.
"""

from __future__ import annotations

import re

import attrs


class MorphologyError(ValueError):
    """A verb can't be conjugated as described; `field` names the key at fault."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


@attrs.frozen
class VerbClass:
    """What has to be known of a verb to inflect it."""

    form: str
    """I to X without IX (colours report no speech), QI or QII for four radicals."""
    root: str
    """The radicals, a weak one as و or ي, a hamza as ء: ضيف for أضاف, رءي for رأى."""
    vowels: str = ""
    """Form I where the letters tell: the middle vowels of perfect and imperfect, such as "a-a"."""


@attrs.frozen
class Stem:
    """A stem and the class of endings that it takes."""

    open: str
    """Before an ending that begins with a vowel: قال, يقول."""
    closed: str
    """Before an ending that begins with a consonant: قلت, رددت."""
    jussive: str
    """Before no ending: لم يقل, لم يردّ."""
    ending: str = ""
    """What a weak last radical leaves: a, i, u, or w (دعا); "" for a sound last radical."""


@attrs.frozen
class Stems:
    """All the stems of one verb."""

    stems: tuple[Stem, ...]
    """Perfect, imperfect, passive perfect, passive imperfect, active participle."""
    prefix_vowel: str
    """The vowel of the imperfect's prefix: a (yaqūl) or u (yuḍīf)."""
    masdar: str | None
    """The verbal noun by rule; None for form I, whose verbal nouns have no rule."""

    @property
    def parts(self) -> list[str]:
        """The open, closed and jussive parts of all stems in a row."""
        return [part for stem in self.stems for part in (stem.open, stem.closed, stem.jussive)]


# form: perfect, imperfect, passive perfect, passive imperfect, active participle; the vowel of the
# imperfect's prefix; the verbal noun, "" for form I
FORMS: dict[str, tuple[str, ...]] = {
    "I": ("1a2a3", "12u3", "1u2i3", "12a3", "1A2i3", "a", ""),
    "II": ("1a22a3", "1a22i3", "1u22i3", "1a22a3", "mu1a22i3", "u", "ta12I3"),
    "III": ("1A2a3", "1A2i3", "1U2i3", "1A2a3", "mu1A2i3", "u", "mu1A2a3ah"),
    "IV": ("'a12a3", "12i3", "'u12i3", "12a3", "mu12i3", "u", "'i12A3"),
    "V": ("ta1a22a3", "ta1a22a3", "tu1u22i3", "ta1a22a3", "muta1a22i3", "a", "ta1a22u3"),
    "VI": ("ta1A2a3", "ta1A2a3", "tu1U2i3", "ta1A2a3", "muta1A2i3", "a", "ta1A2u3"),
    "VII": ("in1a2a3", "n1a2i3", "un1u2i3", "n1a2a3", "mun1a2i3", "a", "in1i2A3"),
    "VIII": ("i1ta2a3", "1ta2i3", "u1tu2i3", "1ta2a3", "mu1ta2i3", "a", "i1ti2A3"),
    "X": ("ista12a3", "sta12i3", "ustu12i3", "sta12a3", "musta12i3", "a", "isti12A3"),
    "QI": ("1a23a4", "1a23i4", "1u23i4", "1a23a4", "mu1a23i4", "u", "1a23a4ah"),
    "QII": ("ta1a23a4", "ta1a23a4", "tu1u23i4", "ta1a23a4", "muta1a23i4", "a", "ta1a23u4"),
}
# The forms whose patterns leave the middle radical without a doubling or a long vowel to lean on.
_BENDING = {"I", "IV", "VII", "VIII", "X"}
_VOWELS = re.compile(r"[aiu]-[aiu]")
_ROOT = re.compile(r"[ءبتثجحخدذرزسشصضطظعغفقكلمنهوي]{3,4}")


def stems_of(verb: VerbClass) -> Stems:
    """Return the stems of a verb.

    Raises:
        MorphologyError: when form, root or vowels are not what they can be.
    """
    *finite, prefix_vowel, masdar = _patterns(verb)
    return Stems(
        stems=tuple(_stem(verb, pattern) for pattern in finite),
        prefix_vowel=prefix_vowel,
        masdar=_fill(_bend_masdar(verb, masdar), verb.root) if masdar else None,
    )


def _patterns(verb: VerbClass) -> tuple[str, ...]:
    """The form's patterns with the vowels of a form I verb in place."""
    if verb.form not in FORMS:
        raise MorphologyError("form", f"{verb.form!r} is none of {' '.join(FORMS)}")
    if not _ROOT.fullmatch(verb.root):
        raise MorphologyError("root", f"{verb.root!r} is not three or four radicals (hamza as ء)")
    if len(verb.root) != (4 if verb.form.startswith("Q") else 3):
        raise MorphologyError("root", f"{len(verb.root)} radicals don't fit form {verb.form}")
    perfect, imperfect, *rest = FORMS[verb.form]
    if verb.vowels:
        if verb.form != "I" or not _VOWELS.fullmatch(verb.vowels):
            raise MorphologyError("vowels", 'only form I takes them, written such as "a-i"')
        perfect, imperfect = f"1a2{verb.vowels[0]}3", f"12{verb.vowels[2]}3"
    elif verb.form == "I":
        imperfect = f"12{_usual_vowel(verb.root)}3"
    if verb.form == "I" and verb.root[0] == "و" and imperfect != "12u3":
        imperfect = imperfect[1:]  # وصف/يصف: the و goes
    if verb.form == "IV" and verb.root[0] == "ي":
        imperfect, rest[1] = "U2i3", "U2a3"  # أيقن/يوقن: behind the u of the prefix
    return (perfect, imperfect, *rest)


def _usual_vowel(root: str) -> str:
    """The imperfect vowel of form I where a weak radical decides: يقول, يزيد, ينفي, يصف."""
    if root[0] == "و" or root[2] == "ي" or root[1] == "ي":
        return "i"
    return "u"


def _stem(verb: VerbClass, pattern: str) -> Stem:
    """Settle one finite stem or participle."""
    root = verb.root
    last = pattern[-1]
    if root == "رءي" and verb.form in ("I", "IV"):
        pattern = re.sub(r"(?<![aiuAIU])2", "", pattern)  # يرى, أرى: the hamza goes
    if root[-1] in "وي":
        return _final_weak(verb, pattern)
    if verb.form in _BENDING and root[1] in "وي":
        long = _bend_hollow(pattern)
        closed = re.sub(r"[AIU](?=3$)", lambda match: match[0].lower(), long)
        if pattern.startswith("1a2"):  # the perfect of form I: قلت, زدت, خفت
            closed = "1i3" if root[1] == "ي" or verb.vowels.startswith("i") else "1u3"
        short = _fill(closed, root)
        return Stem(_fill(long, root), short, short)
    if last == "3" and root[1] == root[2] and verb.form not in ("II", "V"):
        contracted = _fill(_contract(pattern), root)
        return Stem(contracted, _fill(pattern, root), contracted)
    filled = _fill(pattern, root)
    return Stem(filled, filled, filled)


def _final_weak(verb: VerbClass, pattern: str) -> Stem:
    """نفى, دعا, نسي, أنهى: the last radical melts into the ending."""
    vowel, base = pattern[-2], _fill(pattern[:-2], verb.root)
    if pattern == "1a2a3" and verb.root[2] == "و":
        vowel = "w"  # دعا, دعوت: only here the و shows
    return Stem(base, base, base, vowel)


def _bend_hollow(pattern: str) -> str:
    """The weak middle radical becomes a long vowel: قال for qawal, يضيف for yuDyif."""
    pattern = pattern.replace("A2i3", "A'i3")  # قائل
    pattern = re.sub(r"a2[aiu]3", "A3", pattern)
    pattern = re.sub(r"u2i3", "I3", pattern)
    return re.sub(r"2([aiu])3", lambda match: match[1].upper() + "3", pattern)


def _contract(pattern: str) -> str:
    """Two equal last radicals close up: ردّ for radad, أصرّ for 'aSrar."""
    if re.search(r"[aiuA]2[aiu]3$", pattern):
        return re.sub(r"2[aiu]3$", "23", pattern)
    return re.sub(r"2([aiu])3$", r"\g<1>23", pattern)


def _bend_masdar(verb: VerbClass, pattern: str) -> str:
    """The verbal noun of a weak root: إضافة, استقالة, إنهاء, تسمية, مناداة, تمنٍّ."""
    middle, last = verb.root[1], verb.root[-1]
    if verb.form in _BENDING and middle in "وي" and last not in "وي":
        pattern = pattern.replace("12A3", "1A3ah").replace("i2A", "iyA")
    if last in "وي":
        pattern = pattern.replace("a3ah", "Ah").replace("I3", "iيah")
        pattern = re.sub(r"A3$", "A'", pattern)
        pattern = re.sub(r"u3$", "I", pattern)
    elif last == "ء":
        pattern = pattern.replace("ta12I3", "ta12i3ah")  # تنبئة, تهنئة
    return pattern


def _fill(pattern: str, root: str) -> str:
    """Put the radicals in and let neighbours assimilate."""
    sounds = pattern.replace("1t", _EIGHTH.get(root[0], "1t"))
    for place, radical in enumerate(root, start=1):
        sounds = sounds.replace(str(place), radical)
    # a w or y between its own kind of vowel and a consonant is that vowel's length: إيضاح, يوقن
    sounds = re.sub(r"iو(?![aiuAIUوY])", "I", sounds)
    return re.sub(r"uي(?![aiuAIUيY])", "U", sounds)


# How the t of form VIII meets the first radical: اتهم, ادعى, ازدرى, اصطف, اطلع.
_EIGHTH = {
    "و": "تت",
    "ت": "تت",
    "د": "دد",
    "ذ": "دد",
    "ز": "زد",
    "ص": "صط",
    "ض": "ضط",
    "ط": "طط",
}
