"""The charset of letters that no header names: by which one they make common words.

Only sources whose letters are mostly not Latin are judged; the rest are read as windows-1252,
which is what such sources are. Nothing is judged of fewer than `FEWEST` letters.
"""

from __future__ import annotations

FEWEST = 12
SAMPLE = 20_000
"""Bytes that are looked at."""
FOREIGN = 0.4
"""So large a share of the letters lies above ASCII in texts of other scripts."""
OFTEN = {
    "cp1251": "оеаинтсрвлкмдпу",
    "koi8-r": "оеаинтсрвлкмдпу",
    "cp1256": "اليمنوترةبعدسهف",
}
"""The most frequent letters of Russian and of Arabic, which are three of four in any text."""
LEAST = 0.6
CHINESE = 0.7
"""So large a share of Chinese characters is among the 3,755 common ones of GB 2312."""
COMMON_LEADS = range(0xB0, 0xD8)


def guess_charset(data: bytes) -> str:
    """Give Python's name of the charset that the letters show, "" where they show none."""
    sample = data[:SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte < 0x80)
    if high < FEWEST or high < letters * FOREIGN:
        return ""
    if _is_chinese(sample):
        return "gb18030"
    shares = {charset: _share(sample, charset, often) for charset, often in OFTEN.items()}
    best = max(shares, key=lambda charset: shares[charset])
    return best if shares[best] >= LEAST else ""


def _share(sample: bytes, charset: str, often: str) -> float:
    """Give the share of the frequent small letters among those above ASCII."""
    above = [one for one in sample.decode(charset, "ignore") if ord(one) > 0x7F and one.isalpha()]
    return sum(one in often for one in above) / len(above) if above else 0.0


def _is_chinese(sample: bytes) -> bool:
    """Say whether every character is one of GB 18030, and most are common ones."""
    for cut in range(4):
        try:
            text = sample[: len(sample) - cut].decode("gb18030")
        except UnicodeDecodeError:
            continue
        han = [one for one in text if "\u4e00" <= one <= "\u9fff"]
        common = sum(one.encode("gb18030")[0] in COMMON_LEADS for one in han)
        return common >= max(1, len(han) * CHINESE)
    return False
