"""The key that a holder's words have in the names table, read by themselves."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claims.holders.voices import Voices
from claimcheck.mentions.find import MentionFinder
from claimcheck.rulepack.pack import LanguagePack, Pack


class KeyReader:
    """Reads holders out of their context, in one language."""

    def __init__(self, pack: Pack, language_pack: LanguagePack) -> None:
        self._pack = pack
        self._finder = MentionFinder(pack, language_pack)
        self.key_of = lru_cache(maxsize=4096)(self._key_of)

    def _key_of(self, text: str) -> str | None:
        """The key of a holder's words, less leading prepositions and titles.

        ``None`` where no known name and no office covers them but for the proclitics.
        """
        chart = self._finder.read(text)
        if not chart.words:
            return None
        voices = Voices(chart, self._pack.names)
        whole = [each for each in voices.actors if each.first == 0]
        widest = max(whole, key=lambda each: each.stop, default=None)
        if widest is None or widest.stop < len(chart.words):
            return None
        return voices.key(widest)
