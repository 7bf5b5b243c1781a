"""Cards: all that is known of a quotation, one after the other under the article.

The page's script shows a card beside the words that it is about; without the script the words are
a link to it, as to a footnote.
"""

from __future__ import annotations

from quotes.model import Attribution, Cue, Document, Quotation
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
        _card(document, name, index, antecedent) for index, antecedent in enumerate(antecedents.of)
    )
    return f'<section class="cards"><h3>الاقتباسات</h3>\n<ol>\n{items}</ol></section>\n'


def _card(document: Document, name: str, index: int, antecedent: Span | None) -> str:
    quotation = document.quotations[index]
    words = isolated(quotation.text)
    if stands_in(document.text, quotation.content):
        words = f'<a href="#{name}t{index}">{words}</a>'
    source = isolated(antecedent.text) if antecedent else ""
    if antecedent and stands_in(document.text, [antecedent]):
        source = f'<a class="antecedent" href="#{target(name, antecedent)}">{source}</a>'
    parent = quotation.parent
    outer = "" if parent is None else f'<a href="#{name}q{parent}">{nth(parent)}</a>'
    speaker = quotation.speaker.entity if quotation.speaker else None
    return (
        f'<li class="card s{colour(speaker)}" id="{name}q{index}"'
        f' data-speaker="{"" if speaker is None else speaker}">'
        f'<p class="who"><span class="number">{number(speaker)}</span> {who(quotation)}</p>'
        f'<p class="words">{words}</p>{facts(quotation, source, outer)}</li>\n'
    )


def who(quotation: Quotation) -> str:
    """Return the speaker's name and the kind of the quotation."""
    name = isolated(quotation.speaker.name) if quotation.speaker else labels.NOBODY
    return f'<strong>{name}</strong> <span class="kind">{labels.KINDS[quotation.kind]}</span>'


def nth(index: int) -> str:
    """Return what the quotation with this index is called: اقتباس 1."""
    return f"اقتباس {index + 1}"


def facts(quotation: Quotation, antecedent: str, parent: str) -> str:
    """Return a list of what is known of a quotation beside its speaker and words.

    Args:
        quotation: the quotation.
        antecedent: the words that name its speaker, as HTML; "" where they are not known.
        parent: the quotation that it is nested in, as HTML; "" for none.
    """
    found = []
    if quotation.cue:
        found.append(("لفظ الإسناد", _cue(quotation.cue)))
    if quotation.speaker:
        found.append(("ذِكر القائل", _mention(quotation.speaker, antecedent)))
    if quotation.via:
        found.append(("الناقل", "، ".join(isolated(via.name) for via in quotation.via)))
    if parent:
        found.append(("داخل", parent))
    meaning = labels.RULES.get(quotation.rule)
    rule = foreign(quotation.rule)
    found.append(("القاعدة", f"{meaning} {rule}" if meaning else rule))
    found.append(("الثقة", confidence(quotation.confidence)))
    lines = (f"<div><dt>{term}</dt><dd>{value}</dd></div>" for term, value in found)
    return f"<dl>{''.join(lines)}</dl>"


def _cue(cue: Cue) -> str:
    word = f'<span class="cue">{isolated(cue.span.text)}</span>'
    if cue.lemma and cue.lemma != cue.span.text:
        word += f" من {isolated(cue.lemma)}"
    parts = [word]
    parts.append(f'<span class="sense">{sense(cue)}</span>')
    parts.append(f'<span class="sort">{labels.CUE_KINDS[cue.kind]}</span>')
    return " · ".join(parts)


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


def _mention(speaker: Attribution, antecedent: str) -> str:
    kind = f'<span class="sort">{labels.MENTION_KINDS[speaker.kind]}</span>'
    here = speaker.mention
    words = f'<span class="mention">{isolated(here.text)}</span> · ' if here else ""
    return f"{words}{kind} يعود إلى {antecedent}" if antecedent else f"{words}{kind}"
