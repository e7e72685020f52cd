#!/usr/bin/env python3
"""Makes the detector's table of n-grams from frequencies that other detectors publish under the Apache License 2.0.

    pip download --no-deps langidentify==1.0.2
    mvn dependency:copy -Dartifact=com.optimaize.languagedetector:language-detector:0.6 -DoutputDirectory=.
    python3 benchmarks/language/model.py langidentify-1.0.2-py3-none-any.whl language-detector-0.6.jar \
        functions/ingest/src/main/resources/news/broadsheet/ingest/language/ngrams.bin

The same input gives the same bytes. Python 3.11 or later, its standard library alone. What the table means stands
beside its reader, NgramTable.java; why it is made so in docs/decisions/0016-language.md.
"""

import gzip
import io
import json
import math
import re
import struct
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict

LONGEST = 4
FLOOR = 2e-7
STEP = 0.25
FORMAT = 1

# What a profile of trigrams adds to a list of words. Of words that are as frequent as MISSED and not in the list, the
# profile alone is believed: the lists lack words of one letter, and words that a larger neighbour has too ("van", "die"
# and "en" in Afrikaans).
PROFILE_SHARE = 0.35
MISSED = 1e-3

LATIN = (
    "af az bs ca cs cy da de en es et eu fi fr ga gl hr hu id is it lb lt lv ms mt nl nn no pl pt ro sk sl so sq sr sv"
    " sw tl tr vi yo zu"
).split()

# Neighbours marked by ! are given this many times more n-grams.
HARD = 3

# (languages, n-grams in all, n-grams more for each pair of neighbours, pairs of neighbours)
GROUPS = [
    (
        LATIN, 7000, 300,
        "no-da! no-nn no-sv da-sv es-pt es-gl pt-gl es-ca cs-sk hr-sr! hr-bs sr-bs hr-sl id-ms! nl-af tr-az de-lb fi-et lv-lt it-es"
        " fr-ca it-ro en-tl",
    ),
    ("be bg mk mn ru sr uk".split(), 2000, 150, "bg-mk mk-sr ru-uk ru-be uk-be ru-bg bg-sr"),
    ("ar fa ps ur".split(), 1000, 100, "fa-ur ar-fa fa-ps"),
    ("hi mr ne".split(), 600, 100, "hi-mr hi-ne mr-ne"),
    ("am ti".split(), 300, 0, ""),
    ("he yi".split(), 200, 0, ""),
]

WORD = re.compile(r"[^\W\d_]+")
LATIN_OF_SERBIAN = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(),
    )
)
# Languages without a profile take the words of one letter from the neighbour that shares them.
ONE_LETTER_FROM = {"bs": "hr", "nn": "no"}


def normal(text):
    return unicodedata.normalize("NFC", text.lower()).replace("\u0307", "").replace("ş", "ș").replace("ţ", "ț")


class Sources:
    def __init__(self, wheel, jar):
        self.wheel = zipfile.ZipFile(wheel)
        self.jar = zipfile.ZipFile(jar)
        self.profiles = {name.split("/")[1] for name in self.jar.namelist() if name.startswith("languages/")}
        self.listed = {
            name.split("topwords-")[1].split(".")[0] for name in self.wheel.namelist() if "models/lite/topwords-" in name
        }

    def words(self, language):
        """Words by their share of all words of the language; the shares of a list sum up to less than 1."""
        packed = self.wheel.read(f"langidentify/models/lite/topwords-{language}.txt.gz")
        found = Counter()
        for line in gzip.decompress(packed).decode("utf-8").split("\n")[1:]:
            if line.strip():
                word, logarithm = line.rsplit(" ", 1)
                for part in WORD.findall(normal(word)):
                    found[part] += math.exp(float(logarithm))
        return found

    def chained(self, language, least, longest=16):
        """Words as a chain over the trigrams of a profile makes them: real ones where they are frequent."""
        profile = Counter()
        for gram, count in json.loads(self.jar.read(f"languages/{language}").decode("utf-8"))["freq"].items():
            profile[normal(gram)] += count
        following, total = defaultdict(list), Counter()
        for gram, count in profile.items():
            if len(gram) == 3 and gram[1] != " ":
                following[gram[:2]].append((gram[2], count))
                total[gram[:2]] += count
        starts = {gram: count for gram, count in profile.items() if len(gram) == 2 and gram[0] == " " and gram[1] != " "}
        every = sum(starts.values())
        found = Counter()
        stack = [(gram, count / every) for gram, count in starts.items()]
        while stack:
            begun, share = stack.pop()
            if begun[-1] == " ":
                found[begun.strip()] += share
            elif len(begun) <= longest:
                for character, count in following[begun[-2:]]:
                    next_share = share * count / total[begun[-2:]]
                    if next_share >= least:
                        stack.append((begun + character, next_share))
        return found

    def of(self, language):
        profiled = language in self.profiles
        if language not in self.listed:
            return self.chained(language, 1e-6)
        # Beside a list, a profile is asked for the frequent words alone.
        profile = self.chained(language, 1e-5) if profiled else Counter()
        listed = self.words(language)
        together = Counter()
        for word in sorted(listed.keys() | profile.keys()):
            # Missing from the list, not from the language.
            stripped = word not in listed and (len(word) == 1 or profile[word] > MISSED)
            share = (1.0 if stripped else PROFILE_SHARE) if profiled else 0.0
            together[word] = listed[word] * (1 - share) + profile[word] * share
        return together


def in_latin(serbian):
    latin = Counter()
    for word, share in serbian.items():
        latin["".join(LATIN_OF_SERBIAN.get(letter, letter) for letter in word)] += share
    return latin


def vocabulary(sources, languages):
    lists = {language: sources.of(language) for language in languages}
    if "sr" in lists and "hr" in lists:
        lists["sr"] = in_latin(lists["sr"])
    for language, neighbour in ONE_LETTER_FROM.items():
        if language in lists:
            for word, share in lists[neighbour].items():
                if len(word) == 1:
                    lists[language][word] = max(share, lists[language][word])
    return lists


def grams(word):
    """The n-grams of a word between two marks of its ends, and the word itself, each with its order."""
    marked = "_" + word + "_"
    for length in range(1, LONGEST + 1):
        for at in range(len(marked) - length + 1):
            gram = marked[at : at + length]
            if gram != "_" and not (length == len(marked)):
                yield gram, length
    yield marked, LONGEST + 1


def shares(lists):
    """By n-gram, its share of all n-grams of its length in each language."""
    languages = list(lists)
    rows, orders = {}, {}
    totals = [[0.0] * (LONGEST + 2) for _ in languages]
    for at, language in enumerate(languages):
        whole = sum(lists[language].values())
        for word in sorted(lists[language]):
            share = lists[language][word] / whole
            for gram, order in grams(word):
                row = rows.get(gram)
                if row is None:
                    row = rows[gram] = [0.0] * len(languages)
                    orders[gram] = order
                row[at] += share
                totals[at][order] += share
        # Of words, the share of all words is known, not only of those listed.
        totals[at][LONGEST + 1] = 1 / min(1.0, whole)
    for gram, row in rows.items():
        order = orders[gram]
        for at in range(len(languages)):
            row[at] /= totals[at][order]
    return {gram: row for gram, row in rows.items() if max(row) > 5e-6}


def divergence(values):
    mean = sum(values) / len(values)
    return sum(value * math.log(value / mean) for value in values if value > 0) / len(values)


def telling(rows, languages, most, more, pairs):
    """The n-grams that tell most about the language (Jensen-Shannon), letters always, and more for neighbours."""
    def best(score, count):
        return sorted(rows, key=lambda gram: (-score[gram], gram))[:count]

    chosen = set(best({gram: divergence(row) + (1 if len(gram) == 1 else 0) for gram, row in rows.items()}, most))
    for pair in pairs.split():
        one, other = (languages.index(language) for language in pair.strip("!").split("-"))
        apart = {gram: divergence([row[one], row[other]]) for gram, row in rows.items()}
        chosen |= set(best(apart, more * HARD if pair.endswith("!") else more))
    return sorted(chosen)


def text(out, value):
    encoded = value.encode("utf-8")
    out.write(struct.pack(">H", len(encoded)) + encoded)


def main(wheel, jar, target):
    sources = Sources(wheel, jar)
    out = io.BytesIO()
    out.write(struct.pack(">BB", FORMAT, len(GROUPS)))
    for languages, most, more, pairs in GROUPS:
        rows = shares(vocabulary(sources, languages))
        chosen = telling(rows, languages, most, more, pairs)
        text(out, " ".join(languages))
        out.write(struct.pack(">H", len(chosen)))
        for gram in chosen:
            text(out, gram)
        for at in range(len(languages)):
            for gram in chosen:
                out.write(struct.pack(">B", round(math.log((rows[gram][at] + FLOOR) / FLOOR) / STEP)))
        print(" ".join(languages), len(chosen), "n-grams")
    with open(target, "wb") as file:
        file.write(out.getvalue())
    print(len(out.getvalue()), "bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
