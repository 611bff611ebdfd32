"""Fill the database named by the environment with many rows, and time pages and counts."""

import statistics
import sys
import time

import django
from django.conf import settings

ADDRESSES = (
    "/",
    "/bodies/",
    "/bodies/bench/",
    "/bodies/bench/members/?on=2015-06-01",
    "/bodies/bench/timeline/",
    "/bodies/bench/record/",
    "/meetings/",
    "/meetings/bench-1/",
    "/calls/",
    "/calls/bench-1/",
    "/submissions/",
    "/submissions/?group=bench-3&year=2015",
    "/submissions/bench-1/",
    "/participants/",
    "/participants/bench-1/",
    "/documents/",
    "/search/?q=contribution",
    "/api/v1/submissions/",
    "/api/v1/submissions/counts/?group_by=group",
    "/api/v1/submissions/counts/?group_by=year",
    "/api/v1/submissions/counts/?group_by=group,year",
    "/api/v1/submissions/counts/?group_by=participant&format=csv",
    "/api/v1/memberships/counts/?group_by=group&on=2015-06-01",
)


def say(line: str) -> None:
    """Print a line of the report."""
    sys.stdout.write(f"{line}\n")


def fill(rows: int) -> None:
    """Write `rows` submissions with two contributors each, and what they hang on."""
    from meetings.models import Body, Meeting, Membership, Participant, StakeholderGroup
    from submissions.models import Call, Contributor, Submission

    done = {"state": "published"}
    body = Body.objects.create(slug="bench", name="Bench", kind="forum", featured=True, **done)
    groups = StakeholderGroup.objects.bulk_create(
        StakeholderGroup(slug=f"bench-{n}", name=f"Group {n}", order=n, **done) for n in range(5)
    )
    people = Participant.objects.bulk_create(
        Participant(slug=f"bench-{n}", name=f"Person {n}", kind="person", **done)
        for n in range(max(50, rows // 20))
    )
    Membership.objects.bulk_create(
        Membership(
            slug=f"bench-{n}",
            body=body,
            participant=one,
            group=groups[n % 5],
            starts="2014",
            **done,
        )
        for n, one in enumerate(people[:100])
    )
    meetings = Meeting.objects.bulk_create(
        Meeting(slug=f"bench-{n}", body=body, title=f"Meeting {n}", held=f"{2006 + n % 20}", **done)
        for n in range(40)
    )
    calls = Call.objects.bulk_create(
        Call(slug=f"bench-{n}", body=body, title=f"Call {n}", opens=f"{2006 + n}", **done)
        for n in range(20)
    )
    sent = Submission.objects.bulk_create(
        (
            Submission(
                slug=f"bench-{n}",
                body=body,
                title=f"Contribution {n}",
                call=calls[n % 20],
                meeting=meetings[n % 40],
                received=f"{2006 + n % 20}-{1 + n % 12:02}",
                **done,
            )
            for n in range(rows)
        ),
        batch_size=5000,
    )
    Contributor.objects.bulk_create(
        (
            Contributor(
                submission=one,
                position=place,
                participant=people[(n * (place + 6) + place) % len(people)],
                group=groups[(n + place) % 5],
            )
            for n, one in enumerate(sent)
            for place in (1, 2)
        ),
        batch_size=5000,
        ignore_conflicts=True,
    )


def measure(times: int) -> None:
    """Print milliseconds (median) and bytes of each address, asked once before to warm up."""
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    say(f"{'median ms':>10} {'bytes':>9}  address")
    for address in ADDRESSES:
        response = client.get(address)
        if response.status_code != 200:
            sys.exit(f"{address} answers {response.status_code}")
        taken = []
        for _ in range(times):
            start = time.perf_counter()
            client.get(address)
            taken.append((time.perf_counter() - start) * 1000)
        say(f"{statistics.median(taken):10.1f} {len(response.content):9}  {address}")


def main() -> None:
    """Make the tables, fill them, measure."""
    rows, times = int(sys.argv[1]), int(sys.argv[2])
    django.setup()
    settings.DEBUG = False
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    start = time.perf_counter()
    fill(rows)
    say(f"{rows} submissions written in {time.perf_counter() - start:.1f} s")
    measure(times)


if __name__ == "__main__":
    main()
