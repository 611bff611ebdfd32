"""Log lines name no reader."""

import logging
import sys

import pytest

from igftracker.logs import AddressFreeFormatter, describe_logging


def make_record(message: str) -> logging.LogRecord:
    return logging.LogRecord("test", logging.INFO, __file__, 1, message, None, None)


@pytest.mark.parametrize("address", ["a.b+c@example.org", "x@mail.example.co.uk"])
def test_address_is_blotted_out(address: str) -> None:
    line = AddressFreeFormatter().format(make_record(f"login by {address} refused"))

    assert line == "login by [address] refused"


def test_address_in_a_traceback_is_blotted_out() -> None:
    record = make_record("failed")
    try:
        raise ValueError("Key (email)=(me@example.org) already exists.")
    except ValueError:
        record.exc_info = sys.exc_info()

    assert "example.org" not in AddressFreeFormatter().format(record)


def test_line_without_address_is_left_alone() -> None:
    assert AddressFreeFormatter().format(make_record("E/2012/65 @ 10:00")) == "E/2012/65 @ 10:00"


@pytest.mark.parametrize(
    ("level", "axes"), [("DEBUG", "WARNING"), ("INFO", "WARNING"), ("ERROR", "ERROR")]
)
def test_sign_ins_are_left_to_the_audit(level: str, axes: str) -> None:
    logging_settings = describe_logging(level)
    assert logging_settings["root"]["level"] == level
    assert logging_settings["loggers"]["axes"] == {"level": axes}
