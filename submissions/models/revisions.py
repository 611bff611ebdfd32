"""Revisions: a later version keeps the day on which the first was received (counting rule 1)."""

import pgtrigger

KEEP_FIRST_RECEIPT = pgtrigger.Trigger(
    name="revision_keeps_first_receipt",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.supersedes_id IS NOT NULL"),
    func="""
        IF EXISTS (
            SELECT 1 FROM submissions_submission earlier
            WHERE earlier.id = NEW.supersedes_id AND earlier.received_edtf <> NEW.received_edtf
        ) THEN
            RAISE EXCEPTION 'submission_revision_keeps_first_receipt'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
"""Refuses a later version with another day of receipt than the version it supersedes."""

HAND_FIRST_RECEIPT_ON = pgtrigger.Trigger(
    name="revision_takes_first_receipt",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("OLD.received_edtf IS DISTINCT FROM NEW.received_edtf"),
    func="""
        UPDATE submissions_submission
        SET received_text = NEW.received_text, received_edtf = NEW.received_edtf,
            received_earliest = NEW.received_earliest, received_latest = NEW.received_latest
        WHERE supersedes_id = NEW.id;
        RETURN NULL;
    """,
)
"""Hands a corrected day of receipt on to the later versions."""
