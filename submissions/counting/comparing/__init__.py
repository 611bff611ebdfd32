"""Side by side: the same participants here and there, or several bodies.

No figure is worked out anew: seats, answers, submissions and turns are those of the record of each
body, of its compositions and of counting rule 1.
"""

from submissions.counting.comparing.bodies import SideBySide, compare_bodies
from submissions.counting.comparing.participants import Together, compare_participants

__all__ = ["SideBySide", "Together", "compare_bodies", "compare_participants"]
