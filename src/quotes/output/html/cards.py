"""Cards: all that is known of a quotation, one after the other under the article.

The page's script shows a card beside the words that it is about; without the script the words are
a link to it, as to a footnote.
"""

from __future__ import annotations

from quotes.model import Cue, Document, Quotation
from quotes.output.html import labels
from quotes.output.html.antecedents import Antecedents
from quotes.output.html.article import colour, number, stands_in, target
from quotes.output.html.escaping import foreign, in_attribute, isolated
from quotes.span import Span


def cards(document: Document, name: str, antecedents: Antecedents) -> str:
    """Return the list of all quotations; "" where there is none.

    Args:
        document: the document.
        name: what the ids begin with, as in `article`.
        antecedents: what `find_antecedents` returned.
    """
    if not document.quotations:
        return ""
    items = "".join(
        f'<li class="card s{colour(_entity(quotation))}" id="{name}q{index}"'
        f' data-speaker="{"" if _entity(quotation) is None else _entity(quotation)}">'
        f"{_head(quotation)}{_words(document, quotation, name, index)}"
        f"{_facts(document, quotation, name, index, antecedents)}</li>\n"
        for index, quotation in enumerate(document.quotations)
    )
    return f'<section class="cards"><h3>الاقتباسات</h3>\n<ol>\n{items}</ol></section>\n'


def _entity(quotation: Quotation) -> int | None:
    return quotation.speaker.entity if quotation.speaker else None


def _head(quotation: Quotation) -> str:
    speaker = quotation.speaker
    who = isolated(speaker.name) if speaker else labels.NOBODY
    return (
        f'<p class="who"><span class="number">{number(_entity(quotation))}</span> '
        f'<strong>{who}</strong> <span class="kind">{labels.KINDS[quotation.kind]}</span></p>'
    )


def _words(document: Document, quotation: Quotation, name: str, index: int) -> str:
    words = isolated(quotation.text)
    if stands_in(document.text, quotation.content):
        words = f'<a href="#{name}t{index}">{words}</a>'
    return f'<p class="words">{words}</p>'


def _facts(
    document: Document, quotation: Quotation, name: str, index: int, antecedents: Antecedents
) -> str:
    facts = []
    if quotation.cue:
        facts.append(("لفظ الإسناد", _cue(quotation.cue)))
    if quotation.speaker:
        facts.append(("ذِكر القائل", _mention(document, quotation, name, antecedents.of[index])))
    if quotation.via:
        facts.append(("الناقل", "، ".join(isolated(via.name) for via in quotation.via)))
    if quotation.parent is not None:
        inside = f'<a href="#{name}q{quotation.parent}">اقتباس {quotation.parent + 1}</a>'
        facts.append(("داخل", inside))
    rule = labels.RULES.get(quotation.rule)
    facts.append(
        ("القاعدة", f"{rule} {foreign(quotation.rule)}" if rule else foreign(quotation.rule))
    )
    facts.append(("الثقة", confidence(quotation.confidence)))
    return f"<dl>{''.join(f'<div><dt>{term}</dt><dd>{value}</dd></div>' for term, value in facts)}</dl>"


def _cue(cue: Cue) -> str:
    parts = [f'<span class="cue">{isolated(cue.span.text)}</span>']
    if cue.lemma and cue.lemma != cue.span.text:
        parts.append(f"من {isolated(cue.lemma)}")
    parts.append(f'<span class="sense">{sense(cue)}</span>')
    parts.append(f'<span class="sort">{labels.CUE_KINDS[cue.kind]}</span>')
    return " ".join(parts)


def sense(cue: Cue) -> str:
    """Return the Arabic word for what the cue does, with its negation."""
    meaning = labels.SENSES.get(cue.sense)
    shown = meaning or foreign(cue.sense)
    return f'{shown} <em class="negated">منفي</em>' if cue.negated else shown


def confidence(value: float | None) -> str:
    """Return a measured precision as per cent, with a bar."""
    if value is None:
        return "لم تُقس"
    title = in_attribute("نسبة ما أصابت فيه هذه القاعدة عند قياسها على نصوص مشروحة")
    share = round(value * 100)
    return (
        f'<meter min="0" max="1" low="0.6" high="0.8" optimum="1" value="{value:.3f}"'
        f' title="{title}">{share}%</meter> <bdi dir="ltr">{share}%</bdi>'
    )


def _mention(document: Document, quotation: Quotation, name: str, antecedent: Span | None) -> str:
    speaker = quotation.speaker
    assert speaker is not None
    kind = f'<span class="sort">{labels.MENTION_KINDS[speaker.kind]}</span>'
    here = (
        f'<span class="mention">{isolated(speaker.mention.text)}</span> ' if speaker.mention else ""
    )
    if antecedent is None:
        return f"{here}{kind}"
    words = isolated(antecedent.text)
    if stands_in(document.text, [antecedent]):
        words = f'<a class="antecedent" href="#{target(name, antecedent)}">{words}</a>'
    return f"{here}{kind} يعود إلى {words}"
