"""The models of Stanza for Arabic: where they are, which are missing, how they are fetched.

Looking needs neither stanza nor the network; only `download` fetches, and only when it is called.
"""

from __future__ import annotations

import importlib.util
import json
import logging
import os
import re
import shlex
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from quotes.errors import AnalyzerError

NEEDED = ("tokenize", "mwt", "pos", "lemma", "depparse")
USED = (*NEEDED, "ner")
LICENCE = (
    "The Arabic models of Stanza are trained on UD Arabic-PADT, whose licence is CC BY-NC-SA 3.0 "
    "(no commercial use); the names on AQMAR, Arabic Wikipedia."
)
INSTALL = 'pip install "arabic-quotes[stanza]"'
_RESOURCES = "resources.json"
_PATIENCE = 30.0  # seconds for the server to answer


@attrs.frozen
class Model:
    """One model of the default package, and the file that holds it."""

    processor: str
    """tokenize, mwt, pos, lemma, depparse, ner; pretrain and charlm for what several need."""
    package: str
    path: Path
    size: int | None
    """In bytes; None when the file is missing."""


def require_stanza() -> None:
    """Check that stanza is installed, without loading it.

    Raises:
        AnalyzerError: when it is not.
    """
    if importlib.util.find_spec("stanza") is None or importlib.util.find_spec("torch") is None:
        raise AnalyzerError(f"stanza is not installed: run {INSTALL} (docs/stanza.md tells how)")


def default_folder() -> Path:
    """Stanza's own folder of models: `STANZA_RESOURCES_DIR`, or the user's cache.

    Raises:
        AnalyzerError: when stanza is not installed.
    """
    named = os.environ.get("STANZA_RESOURCES_DIR")
    if named:
        return Path(named)
    require_stanza()
    # The version of the resources is in the folder's name; importing stanza for it would load torch.
    import platformdirs  # noqa: PLC0415 - a dependency of stanza

    return Path(
        platformdirs.user_cache_dir("stanza", "StanfordNLP", _resources_version()), "resources"
    )


def _resources_version() -> str:
    spec = importlib.util.find_spec("stanza")
    assert spec is not None
    assert spec.origin is not None
    source = Path(spec.origin).with_name("_version.py").read_text("utf-8")
    match = re.search(r"""__resources_version__\s*=\s*["']([^"']+)""", source)
    if match is None:
        raise AnalyzerError(
            "this version of stanza keeps its models in a folder that cannot be told: "
            "set STANZA_RESOURCES_DIR to it"
        )
    return match[1]


def models(folder: Path) -> tuple[Model, ...]:
    """The models that the folder's `resources.json` names for Arabic, present or missing.

    Raises:
        AnalyzerError: when the folder has no `resources.json` that can be read, or none for Arabic.
    """
    path = folder / _RESOURCES
    try:
        resources = json.loads(path.read_text("utf-8"))
        arabic = resources["ar"]
        package = arabic["packages"]["default"]
    except FileNotFoundError:
        raise AnalyzerError(
            f"{folder} has no Stanza models: run {_download_to(folder)}, "
            "or name a folder that has them with --stanza-dir"
        ) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AnalyzerError(
            f"{path} cannot be used ({type(error).__name__}): run {_download_to(folder)} again"
        ) from None
    found = dict(_with_dependencies(arabic, package))
    return tuple(
        Model(processor, name, file, file.stat().st_size if file.is_file() else None)
        for (processor, name), file in (
            (key, folder / "ar" / key[0] / f"{key[1]}.pt") for key in found
        )
    )


def _with_dependencies(
    arabic: Mapping[str, Any], package: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], None]]:
    for processor in USED:
        name = package.get(processor)
        if name is None:
            continue
        yield (processor, name), None
        entry = arabic.get(processor, {}).get(name, {})
        for each in entry.get("dependencies", ()) if isinstance(entry, dict) else ():
            yield (each["model"], each["package"]), None


def require_models(folder: Path | None) -> tuple[str, ...]:
    """The processors that can be loaded from `folder`; `ner` is left out where it is not there.

    Raises:
        AnalyzerError: when a needed model is missing, saying which and what to run.
    """
    where = folder if folder is not None else default_folder()
    found = models(where)
    missing = [each for each in found if each.size is None and each.processor != "ner"]
    processors = {each.processor for each in found if each.size is not None}
    lacking = [name for name in NEEDED if name not in processors]
    if lacking or missing:
        names = ", ".join(lacking or [f"{each.processor}/{each.package}" for each in missing])
        raise AnalyzerError(f"{where} lacks the Stanza models {names}: run {_download_to(where)}")
    return tuple(name for name in USED if name in processors)


def _download_to(folder: Path) -> str:
    return f"quotes models download --dir {shlex.quote(str(folder))}"


@attrs.frozen
class Offer:
    """What `fetch` would fetch."""

    url: str
    size: int | None
    """In bytes; None where the server does not say."""
    folder: Path


def offer(folder: Path) -> Offer:
    """Ask Stanza's server what the default models for Arabic are; nothing is kept.

    Raises:
        AnalyzerError: when stanza is not installed, or the server cannot be reached.
    """
    require_stanza()
    import requests  # noqa: PLC0415 - stanza needs it, and brings it
    from stanza.resources import common  # noqa: PLC0415 - it loads torch, which takes seconds

    logging.getLogger("stanza").setLevel(logging.WARNING)  # it would name the place of its answer
    try:
        with tempfile.TemporaryDirectory() as place:
            path = Path(place, _RESOURCES)
            common.download_resources_json(place, resources_filepath=str(path))
            resources = json.loads(path.read_text("utf-8"))
        pattern = common.expand_model_url(resources, common.DEFAULT_MODEL_URL)
        url = pattern.format(
            resources_version=common.DEFAULT_RESOURCES_VERSION, lang="ar", filename="default.zip"
        )
        answer = requests.head(url, allow_redirects=True, timeout=_PATIENCE)
        answer.raise_for_status()
    except (OSError, ValueError, KeyError) as error:  # requests' own errors are OSErrors
        raise AnalyzerError(
            f"the models cannot be asked for ({type(error).__name__}): try again with a connection to "
            f"{common.DEFAULT_RESOURCES_URL}, or name a folder that has the models with --stanza-dir"
        ) from None
    length = answer.headers.get("content-length")
    return Offer(url, int(length) if length else None, folder)


def fetch(offered: Offer) -> None:
    """Fetch the default models for Arabic into the folder of the offer.

    Raises:
        AnalyzerError: when that fails on the way.
    """
    import stanza  # noqa: PLC0415 - it loads torch, which takes seconds

    try:
        offered.folder.mkdir(parents=True, exist_ok=True)
        stanza.download("ar", model_dir=str(offered.folder), logging_level="WARN")
    except Exception as error:  # of the connection, the disk, the archive
        raise AnalyzerError(
            f"the models could not be fetched ({type(error).__name__}: {error}): "
            f"run {_download_to(offered.folder)} again"
        ) from error
    require_models(offered.folder)
