"""The words of a message as a body: out of rendered text, with what its markup cites."""

from __future__ import annotations

from submissions.importers.messages.envelopes import Body
from submissions.importers.records import Span
from submissions.importers.rendering import Around, Block, Rendered

CITING = frozenset(
    {
        *("gmail_quote", "gmail_quote_container", "gmail_attr", "ecxgmail_quote", "yahoo_quoted"),
        *("moz-cite-prefix", "moz-forward-container", "outlookmessageheader", "protonmail_quote"),
        *("zmail_extra", "wordsection1_quote", "cite", "quote", "quotedmessage"),
    }
)
"""Classes by which mail programs mark what they cite."""
CITING_IDS = ("divrplyfwdmsg", "mail-editor-reference-message-container", "reply-intro", "isreply")


def rendered_body(rendered: Rendered, *, within: Span | None = None) -> Body:
    """Give a body out of markup; `within` is where in its text the message is."""
    span = within or Span(0, len(rendered.text))
    return Body(
        text=rendered.text,
        span=span,
        links=tuple((link.span, link.url) for link in rendered.links),
        cited=tuple(block.span for block in rendered.blocks if is_cited(block)),
    )


def is_cited(block: Block) -> bool:
    """Say whether the markup shows it to be quoted: any blockquote is, in a mail."""
    return any(_cites(around) for around in block.around)


def cites_as_mail(block: Block) -> bool:
    """Say whether only a mail program marks it so; an article has blockquotes too."""
    return any(_is_of_mail(around) for around in block.around)


def _cites(around: Around) -> bool:
    return around.name == "blockquote" or _is_of_mail(around)


def _is_of_mail(around: Around) -> bool:
    is_cite = around.name == "blockquote" and around.type == "cite"
    named = any(name.lower() in CITING for name in around.classes if name.lower() != "quote")
    return is_cite or named or around.id.lower() in CITING_IDS
