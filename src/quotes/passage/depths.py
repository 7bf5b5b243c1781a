"""In which stretch each token stands, where stretches are nested."""

from __future__ import annotations


def fill(inside: list[int], events: list[tuple[int, int, int]]) -> None:
    """Write into `inside` the innermost open stretch of each token."""
    events.sort()
    stack: list[int] = []
    closed: set[int] = set()
    place = 0
    for index, opening, number in events:
        if stack and place < index:
            inside[place:index] = [stack[-1]] * (index - place)
        place = index
        if opening:
            if number not in closed:  # a stretch without words opens and closes at one token
                stack.append(number)
        else:
            closed.add(number)
            while stack and stack[-1] in closed:
                stack.pop()


def merged(tokens: list[int], opens: dict[int, int]) -> list[int]:
    """The tokens, which are in order, with the opening marks among them, of which one text in four has none."""
    return sorted({*tokens, *opens}) if opens else tokens
