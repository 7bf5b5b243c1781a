"""What people judge, want and do is no part of what they are called: خالف سالم حداد | الرأي السابق."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes import analysis as a
from quotes.analysis import Reading

if TYPE_CHECKING:
    from quotes.phrases.reader import PhraseReader

# Nouns that are no names, folded.
MATTERS = frozenset(
    [
        "اتفاق", "اتفاقيه", "اتهام", "اتهامات", "اجراءات", "احتمال", "احتمالات", "اداء", "ادعاءات",
        "ادوار", "اراء", "ارتفاع", "ازمات", "ازمه", "اساليب", "اسباب", "استراتيجيه", "استقاله",
        "اسلوب", "افكار", "القاب", "امكانيه", "انتقادات", "انتهاكات", "انخفاض", "انسحاب", "انضمام",
        "اهميه", "اوضاع", "بدايل", "تاخر", "تاييد", "تحسن", "تدابير", "تراجع", "ترشح", "ترشيح",
        "تصرف", "تصرفات", "تطور", "تطورات", "تعاون", "تفاصيل", "تفاهمات", "تكلفه", "تهديد",
        "تهديدات", "تهم", "تهمه", "ثقه", "جرايم", "جريمه", "جهود", "حجم", "حرص", "حقوق", "حلول",
        "حملات", "حمله", "خروج", "خساره", "خطط", "خطه", "خطوات", "خطوه", "خلاف", "خلافات",
        "خيارات", "دخول", "دور", "راي", "رغبه", "رفض", "زياده", "زياره", "سبب", "سرعه", "سعي", "سلوك",
        "سياسات", "سياسه", "سير", "شرط", "شروط", "شكوك", "صراع", "صفقات", "صفقه", "صيغه", "ضروره", "ضغوط",
        "طريقه", "طلب", "طلبات", "عزم", "عقد", "عقود", "علاقات", "علاقه", "عمليات", "عمليه",
        "غياب", "فحوي", "فرص", "فرصه", "فشل", "فكره", "قانون", "قبول", "قرار", "قرارات", "قضايا",
        "قضيه", "قيمه", "كيفيه", "لقب", "مبادرات", "مبادره", "مبادي", "مباراه", "مبدا", "مخاطر",
        "مخاوف", "مزاعم", "مسار", "مساعي", "مساله", "مستوي", "مسووليات", "مسووليه", "مشاريع",
        "مشاكل", "مشروع", "مشكله", "مصير", "مضمون", "مطالب", "مطلب", "معلومات", "مقترح", "مقترحات",
        "ملف", "ملفات", "ممارسات", "منهج", "مواضيع", "مواقف", "موضوع", "موعد", "موقف", "نتايج",
        "نتيجه", "نزاع", "نسبه", "نص", "نقاط", "نهج", "نيه", "هجمات", "هجوم", "هدنه", "هزيمه",
        "واقع", "وجود", "وضع",
    ]
)  # fmt: skip

_SOURCES = a.ROLE | a.ANONYMOUS


def begins_matter(reader: PhraseReader, index: int, reading: Reading) -> bool:
    """A matter behind somebody's name, or without the article behind a noun that has it, is the object.

    انتقد عزيز سالم | أسلوب الوزارة; اقترح رئيس البعثة | خطة جديدة. What a body is called after stays:
    صحيفة الرأي, مجلس تنسيق المواقف.
    """
    if reading.base not in MATTERS or reading.preposition or reading.conjunction:
        return False
    words = reader.analysis.readings[reader.first : index]
    if any(word.preposition or (word.form[0] == "ل" and not word.traits) for word in words):
        return False  # رئيس لجنة لتصحيح أوضاع العمال
    before = words[-1]
    if reader.named and not reader.head & (a.BODY | a.OUTLET | a.OUTLET_HEAD | a.DOCUMENT):
        return not before.traits & a.NAME_PARTICLE  # أبو الحق
    if reading.definite:
        return False
    if before.definite or (before.traits & (a.NISBA | a.ADJECTIVE) and reader.head & _SOURCES):
        return True  # استبعد خبير أمريكي | إمكانية العودة
    # انتقد أخنوش | أسلوب الحكومة: an unlisted name alone
    alone = index == reader.first + 1 and not before.traits & ~a.FAMILY
    following = reader.analysis.readings[index + 1] if index + 1 < len(reader.analysis) else None
    return alone and following is not None and following.is_word and not following.preposition
