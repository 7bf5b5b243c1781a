"""The page's words: what the values of the schema are called in Arabic."""

from __future__ import annotations

KINDS = {"direct": "مباشر", "indirect": "غير مباشر", "mixed": "مختلط"}

CUE_KINDS = {
    "verb": "فعل",
    "participle": "اسم فاعل",
    "noun": "مصدر",
    "preposition": "تركيب إسنادي",
    "colon": "نقطتان",
}

MENTION_KINDS = {
    "named": "باسمه",
    "described": "بوصفه",
    "pronoun": "بضمير",
    "implicit": "مستتر",
}

SPEAKER_TYPES = {
    "person": "شخص",
    "organisation": "جهة",
    "anonymous": "مصدر مجهول",
    "group": "جماعة",
}

GENDERS = {"m": "مذكر", "f": "مؤنث"}

NOTICES = {
    "unclosed_mark": "علامة تنصيص لم تُغلق",
    "reopened_mark": "علامة تنصيص فُتحت ثانية قبل إغلاقها",
    "stray_mark": "علامة تنصيص بلا نظير",
    "mirrored_marks": "علامة تنصيص مكتوبة بعكس جهتها",
    "mixed_marks": "علامتا تنصيص من نوعين عُدّتا زوجا",
}

SENSES = {
    "say": "قول",
    "add": "إضافة",
    "confirm": "تأكيد",
    "announce": "إعلان",
    "explain": "إيضاح",
    "mention": "إشارة",
    "report": "إفادة",
    "reveal": "كشف",
    "claim": "زعم",
    "deny": "نفي",
    "warn": "تحذير",
    "threaten": "تهديد",
    "promise": "وعد",
    "swear": "قسم",
    "testify": "شهادة",
    "ask": "سؤال",
    "answer": "إجابة",
    "order": "أمر",
    "request": "طلب",
    "advise": "نصح",
    "suggest": "اقتراح",
    "admit": "إقرار",
    "accuse": "اتهام",
    "criticise": "انتقاد",
    "praise": "إشادة",
    "thank": "شكر",
    "describe": "وصف",
    "consider": "رأي",
    "think": "اعتقاد",
    "expect": "توقع",
    "hope": "أمل",
    "regret": "أسف",
    "express": "تعبير",
    "complain": "شكوى",
    "comment": "تعليق",
    "interrupt": "مقاطعة",
    "agree": "موافقة",
    "reject": "رفض",
    "conclude": "ختام",
    "find": "استنتاج",
    "relay": "نقل",
    "write": "كتابة",
    "call": "نداء",
    "formula": "صيغة تحريرية",
    "according": "إسناد إلى مصدر",
}

RULES = {
    "dialogue_line": "سطر حوار بعد شرطة",
    "interview_answer": "جواب في مقابلة",
    "speaker_colon": "قائل ثم نقطتان بلا فعل",
    "source_clause": "بحسب المصدر، ثم الكلام",
    "clause_possessive_source": "الكلام، ثم «على حد قوله»",
    "verbal_noun": "مصدر قول: «قوله إن»",
    "formula": "صيغة من صيغ المحرر",
    "participle_clause": "اسم فاعل ثم جملة: «مشيرا إلى أن»",
    "participle_quotation": "اسم فاعل ثم علامتا تنصيص",
    "quotation_cue": "الكلام أولا، ثم فعل القول",
    "relative_cue": "القائل قبل اسم موصول وفعله",
    "mention_cue": "القائل أولا، ثم فعل القول",
    "cue_mention_clause": "فعل، فقائل، فجملة",
    "cue_mention_unmarked": "فعل، فقائل، فنقطتان، فكلام بلا علامات",
    "cue_mention_colon_quotation": "فعل، فقائل، فنقطتان، فعلامتا تنصيص",
    "cue_mention_quotation": "فعل، فقائل، فعلامتا تنصيص",
    "cue_clause": "فعل فاعله مستتر، ثم جملة",
    "cue_unmarked": "فعل فاعله مستتر، ثم كلام بلا علامات",
    "cue_quotation": "فعل فاعله مستتر، ثم علامتا تنصيص",
}

NOBODY = "بلا قائل"
"""The label of quotations whose speaker is not known."""
