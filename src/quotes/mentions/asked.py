"""Which words behind a verb may be passed over, or show that no subject follows: as the word alone tells.

Nearly all words there begin the subject, and each rule of `subject_after` would find out again that it
is not about them. So it is worked out once for each word; where nothing may hold, no rule is asked.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.mentions.adverbials import opens_adverbial
from quotes.mentions.shares import ABOUT, FRACTIONS
from quotes.per_word import PerWord
from quotes.phrases import TOLD
from quotes.voice import CALLS

# Objects of fixed expressions, no subjects: لفت الانتباه إلى, كشف النقاب عن, ألقى الضوء على.
IDIOM_OBJECTS = frozenset(
    [
        "الانتباه", "النظر", "الانظار", "النقاب", "الستار", "الضوء",
        "القول", "الحديث", "حديثه", "حديثها", "كلامه", "كلامها", "مقاله", "مقالها", "مقالته", "مقالتها",
        "كلمته", "كلمتها", "خطابه", "خطابها", "مداخلته", "مداخلتها", "تدوينته", "تغريدته", "رسالته",
    ]
)  # fmt: skip
# Verbs that make a passive with the noun behind them, and the objects of نفت صحة الخبر and
# لا يستبعد إمكانية أن, رأت ضرورة أن; folded.
NO_SUBJECTS = frozenset(
    ["جري", "تجري", "يجري", "تم", "يتم", "تمت", "صحه", "الامر", "امكانيه", "ضروره", "اهميه", "وجوب",
     "احتمال", "استحاله", "حتميه"]
)  # fmt: skip
# Who is called upon, folded: nobody speaks as all of them.
EVERYBODY = frozenset(["جميع", "كافه", "ساير", "اي", "كل"])
# What has organisers, who speak in its name, folded.
ORGANISED = frozenset(
    ["مهرجان", "معرض", "ملتقي", "منتدي", "موتمر", "قمه", "مبادره", "حمله", "جايزه", "دوره", "بطوله"]
)

_BY_FORM = TOLD | CALLS | NO_SUBJECTS | IDIOM_OBJECTS | EVERYBODY | ABOUT
_BY_BASE = FRACTIONS | ORGANISED
# … with a number, and a given name before هذه
_BY_KIND = a.NUMBER | a.GIVEN


def _may_be_passed(reading: Reading) -> bool:
    form = reading.form
    if form in _BY_FORM or reading.base in _BY_BASE or reading.traits & _BY_KIND:
        return True
    if reading.conjunction or reading.preposition or opens_adverbial(reading):
        return True  # والدموع في عينيها, لأولاده
    if not reading.traits and form[0] in "لباس":
        return True  # لأولاده, بوجود خلاف, إلغاء الرسوم, سير الانتخابات
    return form[0] == "م" and form.endswith(("ا", "ه"))  # مخاطبا الجمهور, معلقة


MAY_BE_PASSED = PerWord(_may_be_passed)
"""Whether some rule may pass over the word, or end the search there."""
