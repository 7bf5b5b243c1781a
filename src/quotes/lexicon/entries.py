"""Entries: the reporting words and expressions, and the forms they take in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from quotes.model import CueKind
    from quotes.morphology import Gender, Number, Person, Tense, Voice

EntryKind = Literal["verb", "participle", "noun", "preposition"]
Addressee = Literal["object", "ل", "إلى", "على", "من", "مع"]
Follow = Literal["speaker", "verb", "content", "pronoun"]

# What a reporting word does with what is said: the `sense` of an entry is a word of this table.
SENSES: dict[str, str] = {
    "say": "plain saying, no stance: قال، تحدث، صرح",
    "add": "goes on from what the same speaker has just said: أضاف، تابع، أردف",
    "confirm": "gives weight to what is said: أكد، شدد، جزم",
    "announce": "makes something new public: أعلن، زف، بشر",
    "explain": "makes clear or gives reasons: أوضح، بين، شرح، عزا",
    "mention": "brings up, points to: ذكر، أشار، لفت، نوه",
    "report": "passes facts on: أفاد، أبلغ، روى، سرد",
    "reveal": "brings to light what was hidden: كشف، أظهر، سرب",
    "claim": "the writer keeps a distance from the truth of it: زعم، ادعى",
    "deny": "says it is not so: نفى، أنكر، كذب",
    "warn": "of a danger: حذر، نبه، أنذر",
    "threaten": "with what the speaker will do: هدد، توعد",
    "promise": "binds the speaker: وعد، تعهد، التزم",
    "swear": "on oath: أقسم، حلف",
    "testify": "bears witness: شهد",
    "ask": "a question: سأل، تساءل، استفسر",
    "answer": "to a question or attack: أجاب، رد",
    "order": "from above: أمر، أوعز، وجه",
    "request": "asks for something to be done: طلب، طالب، دعا، ناشد",
    "advise": "recommends: نصح، أوصى، حث",
    "suggest": "puts forward or hints: اقترح، ألمح، أوحى",
    "admit": "against the speaker's own interest: أقر، اعترف، سلم",
    "accuse": "lays blame: اتهم، حمل",
    "criticise": "judges badly: انتقد، أدان، ندد",
    "praise": "judges well: أشاد، أثنى، رحب",
    "thank": "gives thanks or congratulates: شكر، هنأ",
    "describe": "names or characterises: وصف، سمى، نعت",
    "consider": "states a judgement: اعتبر، رأى، عد",
    "think": "holds an opinion, made public: اعتقد، ظن، شكك",
    "expect": "of the future: توقع، رجح، استبعد",
    "hope": "wishes: أمل، تمنى",
    "regret": "is sorry or worried: أسف، أعرب عن أسفه، خشي",
    "express": "gives a feeling or stand words: أعرب، عبر، أبدى",
    "complain": "شكا، اشتكى، تذمر",
    "comment": "on what others said or did: علق، عقب",
    "interrupt": "cuts in or objects: قاطع، اعترض، استدرك",
    "agree": "with what was said: وافق، أيد",
    "reject": "رفض",
    "conclude": "sums up or closes: خلص، ختم، اختتم",
    "find": "a body or study establishes: وجد، تبين، اكتشف",
    "relay": "an outlet passes on what others said: نقل، أورد، نشر، تناقل",
    "write": "in writing: كتب، غرد، دون",
    "call": "by the voice: صاح، هتف، همس، صرخ",
    "formula": "the writer's own turn of phrase, with no speaker: يذكر أن، تجدر الإشارة",
    "according": "ascribes a clause to a source: بحسب، وفقا ل، على حد قول",
}

# What may stand behind a reporting word as the reported content.
FRAMES: dict[str, str] = {
    "إن": "قال إن ...",
    "أن": "أعلن أن ..., طلب أن ...",
    "بأن": "صرح بأن ...",
    "إلى أن": "أشار إلى أن ...",
    "على أن": "شدد على أن ...",
    "عن أن": "كشف عن أن ...",
    "من أن": "حذر من أن ...",
    "في أن": "شكك في أن ...",
    "لأن": "أسف لأن ...",
    "إذا": "سأل إذا كان ..., سأل ما إذا كان ...",
    "question": "an indirect question: سأل هل ..., تساءل عما إذا ..., أوضح كيف ...",
    "quotation": 'the words themselves, after a colon or in marks: قال: "..."',
    "clause": "a clause with no word to bring it in, before or after: بحسب الوزير",
    "object": 'a noun phrase whose words in marks are the speaker\'s: أدان "...", وصفه بـ"..."',
}


@attrs.frozen(cache_hash=True)  # what rules ask of an entry is kept by it
class Entry:
    """One reporting word or expression."""

    lemma: str
    """Dictionary form as newspapers write it: أضاف, بحسب, على حد قول.

    A shadda stands only where the letters alone would be another entry or a commoner word: بيّن.
    """
    kind: EntryKind
    """verb for a verb with its participles and verbal nouns; what an expression is headed by."""
    sense: str
    """One of `SENSES`."""
    frames: frozenset[str]
    """What may follow as content: some of `FRAMES`."""
    ambiguous: bool
    """Whether the lemma's own letters are a common word that reports nothing: a match is no cue."""
    example: str
    """A sentence with the cue in it."""
    relay: str = ""
    """The preposition before the source, folded, where the subject relays the words of others: عن, الي."""
    addressee: Addressee | None = None
    """How the one spoken to is given: "object" (أبلغ فلانا), or the preposition before them."""
    rare: bool = False
    """Whether its forms come after those of other verbs that are written alike: أبان after بيّن."""
    note: str = ""
    """What a reader of the list should know."""


@attrs.frozen
class Form:
    """One inflected form of a reporting verb, without clitics."""

    entry: Entry
    surface: str
    """As generated, unfolded: يُضاف without its vowel signs."""
    kind: CueKind
    """verb, participle or noun (verbal noun)."""
    tense: Tense | None
    """perfect, imperfect (with the jussive) or imperative; None for participles and nouns."""
    voice: Voice | None
    """active or passive; None for nouns."""
    maybe_passive: bool
    """Active, but only the first vowel tells it from the passive: ذكر is dhakara or dhukira; not of يُعلن."""
    person: Person | None
    gender: Gender | None
    number: Number | None
    bound: bool
    """Written so only before an attached pronoun: أخبرو of أخبروه, إشارت of إشارته."""
    ambiguous: bool
    """Whether these letters are also a common word that reports nothing: قول, طالب, كشف."""


@attrs.frozen
class Phrase:
    """One wording of an expression: بحسب, على حد قوله, وفقا ل, نقلا عن, يذكر أن."""

    entry: Entry
    words: tuple[str, ...]
    """Folded words in order, the first without و or ف."""
    follow: Follow
    """What comes next.

    The speaker (بحسب الوزير), a reporting verb with its subject (حسبما ذكر الوزير), the content
    (يذكر أن ...); or "pronoun" where the attached pronoun is the speaker (على حد قوله).
    """
    link: str | None
    """The preposition written together with the next word, such as ل of وفقا للوزير."""
    pronoun: str | None
    """The attached pronoun at the end of the last word, folded: ه of على حد قوله."""
