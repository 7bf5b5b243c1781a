"""Trains Stanza models on a few of our own sentences: small, quick, good at nothing but those."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import tempfile
from pathlib import Path

from made_parses import conllu

_SUBJECTS = ("الوزير", "المدير", "الوزيرة", "السفير", "الناطق", "الطبيب", "المدرب", "الرئيس")
_PLACES = ("الجسر", "الطريق", "المطار", "المستشفى", "الملعب", "السوق", "المعبر", "النفق")
_STATES = ("آمن", "مفتوح", "مغلق", "جاهز", "جديد", "قريب", "بعيد", "كبير")


def _sentences() -> list[str]:
    found = []
    for number in range(64):
        who = _SUBJECTS[number % 8]
        where = _PLACES[(number // 8 + number) % 8]
        how = _STATES[(number * 3 + number // 8) % 8]
        if number % 2 == 0:
            found.append(
                f"قال/VERB/0/root {who}/NOUN/1/nsubj إن/PART/5/mark {where}/NOUN/5/nsubj "
                f"{how}/ADJ/1/ccomp ~./PUNCT/1/punct"
            )
        else:
            found.append(
                f"و/CCONJ/2/cc+أضاف/VERB/0/root {who}/NOUN/2/nsubj أن/SCONJ/6/mark "
                f"{where}/NOUN/6/nsubj {how}/ADJ/2/ccomp ~./PUNCT/2/punct"
            )
    first = (
        "قال/VERB/0/root الوزير/NOUN/1/nsubj إن/PART/5/mark الجسر/NOUN/5/nsubj آمن/ADJ/1/ccomp "
        "~./PUNCT/1/punct"
    )
    second = (
        "و/CCONJ/2/cc+أضاف/VERB/0/root الوزير/NOUN/2/nsubj أن/SCONJ/6/mark الطريق/NOUN/6/nsubj "
        "مفتوح/ADJ/2/ccomp ~./PUNCT/2/punct"
    )
    return [first, second, *found]


SENTENCES = _sentences()
"""In the notation of `made_parses.conllu`."""


def train(folder: Path) -> None:
    """Train all models into `folder`, unless they are there, of these sentences."""
    written = conllu(*SENTENCES)
    mark = folder / "trained-on.conllu"
    if mark.exists() and mark.read_text("utf-8") == written:
        return
    import torch

    shutil.rmtree(folder / "ar", ignore_errors=True)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # with two these small models take ten times as long
    try:
        with tempfile.TemporaryDirectory() as work, contextlib.redirect_stdout(io.StringIO()):
            _train_all(folder, Path(work), written)
    finally:
        torch.set_num_threads(threads)
    package = dict.fromkeys(("tokenize", "mwt", "pos", "lemma", "depparse"), "tiny")
    models = {processor: {"tiny": {"md5": "", "license": "ours"}} for processor in package}
    arabic = {"lang_name": "Arabic", "packages": {"default": package}, **models}
    resources = {"ar": {**arabic, "default_md5": ""}, "url": "none"}
    (folder / "resources.json").write_text(json.dumps(resources), "utf-8")
    mark.write_text(written, "utf-8")


def _train_all(folder: Path, work: Path, written: str) -> None:
    from stanza.models import lemmatizer, mwt_expander, parser, tagger, tokenizer
    from stanza.utils.datasets import prepare_tokenizer_data

    bank = str(work / "bank.conllu")
    Path(bank).write_text(written, "utf-8")
    text = work / "bank.txt"
    lines = [line[9:] for line in written.splitlines() if line.startswith("# text = ")]
    text.write_text(
        "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4)), "utf-8"
    )
    labels, words = str(work / "bank.toklabels"), str(work / "mwt.json")
    prepare_tokenizer_data.main([str(text), bank, "-o", labels, "-m", words])
    common = ["--cpu", "--lang", "ar", "--shorthand", "ar_tiny", "--save_name", "tiny.pt"]

    def place(processor: str) -> list[str]:
        target = folder / "ar" / processor
        target.mkdir(parents=True, exist_ok=True)
        return [*common, "--save_dir", str(target)]

    tokenizer.main(
        ["--txt_file", str(text), "--label_file", labels, "--dev_txt_file", str(text),
         "--dev_label_file", labels, "--dev_conll_gold", bank, "--mwt_json_file", words,
         "--conll_file", str(work / "t"), "--steps", "150", "--eval_steps", "150", "--max_seqlen", "150",
         "--batch_size", "8", "--use_mwt", *place("tokenize")]
    )  # fmt: skip
    given = ["--train_file", bank, "--eval_file", bank]
    mwt_expander.main([*given, "--gold_file", bank, "--output_file", str(work / "m"), "--dict_only",
                       "--no_force_exact_pieces", *place("mwt")])  # fmt: skip
    small = ["--no_pretrain", "--no_char", "--hidden_dim", "32", "--deep_biaff_hidden_dim", "32",
             "--max_steps", "80", "--eval_interval", "40", "--no_second_optim",
             "--output_file", str(work / "o")]  # fmt: skip
    tagger.main([*given, *small, "--composite_deep_biaff_hidden_dim", "8", "--batch_size", "8",
                 *place("pos")])  # fmt: skip
    # the lemmatizer knows no --lang
    lemmatizer.main([*given, "--output_file", str(work / "l"), "--dict_only",
                     *(word for word in place("lemma") if word not in ("--lang", "ar"))])  # fmt: skip
    parser.main([*given, *small, "--deep_biaff_output_dim", "16",
                 "--no_checkpoint", *place("depparse")])  # fmt: skip
