"""A form of the admin as a browser would send it: every field with the value that it shows."""

from bs4 import BeautifulSoup, Tag


def read_form(html: str) -> dict[str, list[str]]:
    """Give the names and values that the form of a page sends when nothing is changed."""
    form = BeautifulSoup(html, "lxml").select_one("#content-main form[method=post]")
    assert form is not None, "the page has no form"
    sent: dict[str, list[str]] = {}
    for field in form.select("input[name], select[name], textarea[name]"):
        for value in read_values(field):
            sent.setdefault(str(field["name"]), []).append(value)
    return {name: values for name, values in sent.items() if "__prefix__" not in name}


def read_values(field: Tag) -> list[str]:
    """Give what one field sends."""
    if field.has_attr("disabled"):
        return []
    if field.name == "select":
        return [str(option.get("value", "")) for option in field.select("option[selected]")] or (
            [] if field.has_attr("multiple") else [first_option(field)]
        )
    if field.name == "textarea":
        return [field.get_text().removeprefix("\n").replace("\n", "\r\n")]
    kind = field.get("type")
    if kind in {"submit", "button", "file"}:
        return []
    if kind in {"checkbox", "radio"} and not field.has_attr("checked"):
        return []
    return [str(field.get("value", "on" if kind in {"checkbox", "radio"} else ""))]


def first_option(field: Tag) -> str:
    """Give the value of the first option of a select, which is chosen when none is."""
    option = field.select_one("option")
    return str(option.get("value", "")) if option else ""
