"""What the panel made of a protected characteristic of a person."""

from dhr_tui.review.records.base import Record, Slug


class Characteristic(Slug):
    """The nine protected characteristics of the Equality Act 2010, section 4, in its order."""

    AGE = "age"
    DISABILITY = "disability"
    GENDER_REASSIGNMENT = "gender-reassignment"
    MARRIAGE = "marriage-and-civil-partnership"
    PREGNANCY = "pregnancy-and-maternity"
    RACE = "race"
    RELIGION = "religion-or-belief"
    SEX = "sex"
    SEXUAL_ORIENTATION = "sexual-orientation"

    @property
    def place(self) -> int:
        """Where it stands among the nine, from 1."""
        return list(Characteristic).index(self) + 1


class Bearing(Slug):
    """Whether a characteristic was considered, and whether it had a bearing on what happened."""

    RELEVANT = "relevant"
    NOT_RELEVANT = "not-relevant"
    NOT_CONSIDERED = "not-considered"


class Equality(Record, frozen=True, kw_only=True):
    """`person` is a person's id; `because` says why; `findings` are the ids of those linked.

    A record's own id is made of person and characteristic, so that two people who answer the same
    meet. `bearing` is None where an answer was taken back.
    """

    person: int
    characteristic: Characteristic
    bearing: Bearing | None = None
    because: str = ""
    findings: tuple[int, ...] = ()


CHARACTERISTICS_AT_MOST = 100


def equality_id(person: int, characteristic: Characteristic) -> int:
    """The id of the answer about a characteristic of a person (its id): 104, 312."""
    return person * CHARACTERISTICS_AT_MOST + characteristic.place
