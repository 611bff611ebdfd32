"""Examples of the machine interface that can be copied and run; the tests run each of them.

They are written with `{site}` for the address of this installation and `{day}` for the day of the
latest change. Python needs pandas where it is imported, R jsonlite.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

LANGUAGES = {"python": "Python", "r": "R", "curl": "curl"}


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to do, in three languages."""

    anchor: str
    title: str
    words: str
    python: str
    r: str
    curl: str
    prints: str
    """What the output of each of the three has in it, with the real record."""

    @property
    def codes(self) -> list[tuple[str, str]]:
        """Give the name of each language with the lines to copy."""
        return [(name, getattr(self, key)) for key, name in LANGUAGES.items()]

    def at(self, site: str, day: str) -> Example:
        """Give the example for one installation and day."""
        codes = {
            key: getattr(self, key).strip().replace("{site}", site).replace("{day}", day)
            for key in LANGUAGES
        }
        return replace(self, **codes)


FIRST_LINE = (
    'import pandas as pd; counts = pd.read_csv("{site}/api/v1/submissions/counts/'
    '?group_by=group,call&format=csv"); print(counts[["group", "call", "count"]])'
)
"""From nothing to a data frame of counts by group and call."""

COUNTS = Example(
    anchor="counts",
    title="Count by group and call",
    words=(
        "One row for each stakeholder group and call. “records” in each row is the address of "
        "the list of exactly the submissions that it counts."
    ),
    python="""
import pandas as pd

address = "{site}/api/v1/submissions/counts/?group_by=group,call&format=csv"
counts = pd.read_csv(address, keep_default_na=False, na_values=[""])
print(counts[["group", "call", "count", "fractional"]])
""",
    r="""
address <- "{site}/api/v1/submissions/counts/?group_by=group,call&format=csv"
counts <- read.csv(address, na.strings = "")
print(counts[c("group", "call", "count", "fractional")])
""",
    curl="""
curl --silent --show-error '{site}/api/v1/submissions/counts/?group_by=group,call&format=csv'
""",
    prints="cstd-wg-igf-c2",
)
RESPONSE = Example(
    anchor="response",
    title="Who was asked, and who answered",
    words=(
        "By group with one call as the filter, each row has the seats that were entitled to "
        "answer, how many answered, and what sources report."
    ),
    python="""
import pandas as pd

address = "{site}/api/v1/submissions/counts/?call=cstd-wg-igf-c2&group_by=group&format=csv"
answers = pd.read_csv(address)
print(answers[["group", "entitled", "answered", "count", "reported"]])
""",
    r="""
address <- "{site}/api/v1/submissions/counts/?call=cstd-wg-igf-c2&group_by=group&format=csv"
answers <- read.csv(address)
print(answers[c("group", "entitled", "answered", "count", "reported")])
""",
    curl="""
curl --silent --show-error \\
  '{site}/api/v1/submissions/counts/?call=cstd-wg-igf-c2&group_by=group&format=csv'
""",
    prints="government",
)
LIST = Example(
    anchor="list",
    title="Fetch a whole list, page by page",
    words=(
        "Each page names the address of the next, in “meta.next” and in the header Link. "
        "Rows that are added meanwhile are neither lost nor told twice."
    ),
    python="""
import json
from urllib.request import urlopen

import pandas as pd

rows, address = [], "{site}/api/v1/submissions/?limit=5"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    rows += page["results"]
    address = page["meta"]["next"]
print(pd.json_normalize(rows)[["slug", "title"]].to_string())
""",
    r="""
library(jsonlite)

pages <- list()
address <- "{site}/api/v1/submissions/?limit=5"
while (!is.null(address)) {
  page <- fromJSON(address, flatten = TRUE)
  pages[[length(pages) + 1]] <- page$results[c("slug", "title")]
  address <- page$meta[["next"]]
}
print(do.call(rbind, pages))
""",
    curl="""
address='{site}/api/v1/submissions/?limit=5&format=csv'
while [ "$address" ]; do
  curl --silent --show-error --dump-header headers.txt "$address"
  address=$(sed -n 's/^[Ll]ink: <\\([^>]*\\)>; rel="next".*/\\1/p' headers.txt)
done
""",
    prints="cstd-wg-igf-c2-finland",
)
CHANGES = Example(
    anchor="changes",
    title="Keep a copy up to date",
    words=(
        "Every public change has a whole number. Ask for what came after the last one that you "
        "have; when nothing comes you are up to date, and ask again later from there. A change "
        "that was told to nobody cannot slip in before that number."
    ),
    python="""
import json
from urllib.request import urlopen

last = 0  # in your own program: the number that you stored
while True:
    with urlopen(f"{site}/api/v1/changes/?after={last}&limit=500") as answer:
        changes = json.load(answer)["results"]
    if not changes:
        break
    for change in changes:
        print(change["number"], change["action"], change["noun"], change["key"])
    last = changes[-1]["number"]
""",
    r="""
library(jsonlite)

last <- 0  # in your own program: the number that you stored
repeat {
  changes <- fromJSON(paste0("{site}/api/v1/changes/?limit=500&after=", last))$results
  if (length(changes) == 0) break
  print(changes[c("number", "action", "noun", "key")])
  last <- max(changes$number)
}
""",
    curl="""
curl --silent --show-error '{site}/api/v1/changes/?after=0&limit=500&format=csv'
""",
    prints="cstd-wg-igf",
)
AS_OF = Example(
    anchor="as-of",
    title="The record as it was known on a day",
    words=(
        "“as_of” takes a day (its end, UTC), a moment, or a dataset version such as v1234, on "
        "every address. “on” is another question: who held a seat on that day, as far as is "
        "known now."
    ),
    python="""
import pandas as pd

address = "{site}/api/v1/submissions/counts/?group_by=group&as_of={day}&format=csv"
print(pd.read_csv(address)[["group", "count"]])
""",
    r="""
address <- "{site}/api/v1/submissions/counts/?group_by=group&as_of={day}&format=csv"
print(read.csv(address)[c("group", "count")])
""",
    curl="""
curl --silent --show-error \\
  '{site}/api/v1/submissions/counts/?group_by=group&as_of={day}&format=csv'
""",
    prints="government",
)
EXPORTS = Example(
    anchor="exports",
    title="Everything at once",
    words=(
        "Dated files that never change, with their SHA-256 sums: a ZIP of CSV tables with their "
        "description (Data Package), SQLite, JSON Lines and Popolo JSON. “latest” is the newest."
    ),
    python="""
import json
from urllib.request import urlopen

with urlopen("{site}/api/v1/exports/latest/") as answer:
    export = json.load(answer)
for file in export["files"]:
    print(file["name"], file["bytes"], file["sha256"], file["url"])
""",
    r="""
library(jsonlite)

export <- fromJSON("{site}/api/v1/exports/latest/")
print(export$files[c("name", "bytes", "sha256", "url")])
""",
    curl="""
curl --silent --show-error '{site}/api/v1/exports/latest/'
""",
    prints="sqlite",
)
CITING = Example(
    anchor="citing",
    title="Cite a figure",
    words=(
        "Each count says how to cite it, and each page at its foot: as a sentence, as BibTeX and "
        "as CSL JSON. The address in it gives the same bytes for ever."
    ),
    python="""
import json
from urllib.request import urlopen

with urlopen("{site}/api/v1/submissions/counts/?group_by=year") as answer:
    citation = json.load(answer)["meta"]["citation"]
print(citation["bibtex"])
""",
    r="""
library(jsonlite)

counts <- fromJSON("{site}/api/v1/submissions/counts/?group_by=year")
cat(counts$meta$citation$bibtex, "\\n")
""",
    curl="""
curl --silent --show-error '{site}/api/v1/submissions/counts/?group_by=year'
""",
    prints="@misc{igftracker-v",
)
EXAMPLES = (COUNTS, RESPONSE, LIST, CHANGES, AS_OF, EXPORTS, CITING)
