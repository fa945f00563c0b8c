package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.DoubleCount;

/**
 * The mistakes that make a second account, or count one twice; after the source document.
 */
enum Mistakes {

	/** S4: the kindergarten did not withdraw the child, the school entered it anew. */
	KINDERGARTEN_FORGOT {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().notWithdrawn();
			child.again(Cause.NOT_WITHDRAWN, first.plusDays(1), life.school()).enrolled(life.school(), first, "1А");
		}
	},

	/** The kindergarten withdrew the child three weeks late. */
	WITHDRAWN_LATE {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().withdrawnOn(first.plusDays(20));
			child.again(Cause.NOT_WITHDRAWN, first.plusDays(2), life.school()).enrolled(life.school(), first, "1А");
		}
	},

	/** The kindergarten keeps the child until the end of August, the order is of July. */
	LAWFUL_AUGUST {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().withdrawnOn(first.minusDays(1));
			child.again(Cause.NOT_WITHDRAWN, first.plusDays(2), life.school())
				.enrolled(life.school(), first.minusDays(SUMMER), "1А");
		}
	},

	/** The same in one account: nothing to put right once the summer is over. */
	LAWFUL_AUGUST_OF_ONE {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().withdrawnOn(first.minusDays(1)).enrolled(life.school(), first.minusDays(SUMMER), "1А");
			child.counts(DoubleCount.Kind.OVERLAP, life.kindergarten(), life.school());
		}
	},

	/** Withdrawn in time, and entered anew instead of enrolled from the withdrawn. */
	AFTER_WITHDRAWAL {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().withdrawnOn(first.plusDays(9));
			child.again(Cause.AFTER_WITHDRAWAL, first.plusDays(20), life.school())
				.enrolled(life.school(), first.plusDays(20), "1А");
		}
	},

	/** The same with a withdrawal in August: outside of the period of the report. */
	OUTSIDE {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().withdrawnOn(first.minusDays(1));
			child.again(Cause.AFTER_WITHDRAWAL, first.plusDays(1), life.school()).enrolled(life.school(), first, "1А");
		}
	},

	/** S6: attached by mistake, then entered in the same school. */
	ATTACHED {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().attached(life.school(), first.minusDays(15));
			child.again(Cause.ATTACHED, first.plusDays(3), life.school())
				.enrolled(life.school(), first.plusDays(3), "1А");
		}
	},

	/** The kindergarten forgot, and two schools entered the child. */
	TRIPLET {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.leavesSchool().notWithdrawn();
			child.again(Cause.NOT_WITHDRAWN, first.plusDays(1), life.school()).enrolled(life.school(), first, "1А");
			LocalDate later = child.calendar().someDay();
			child.again(Cause.NOT_WITHDRAWN, later, life.other()).enrolled(life.other(), later, "1Б");
		}
	},

	/** Applied for one kindergarten, entered by another before the first took it in. */
	TAKEN_IN_ELSEWHERE {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.original()
				.without(life.kindergarten())
				.enrolled(life.kindergarten(), first.plusDays(40), "Младшая группа");
			child.again(Cause.UNDETERMINED, first.plusDays(1), life.nearby())
				.enrolled(life.nearby(), first, "Младшая группа");
		}
	},

	/** S4 between schools. */
	SCHOOL_FORGOT {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate day = child.calendar().someDay();
			child.again(Cause.NOT_WITHDRAWN, day, life.other()).enrolled(life.other(), day, life.grade());
		}
	},

	/** S5: withdrawn and enrolled on one day, by a new account. */
	SAME_DATE {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate day = child.calendar().someDay();
			child.original().withdrawn(life.school(), day);
			child.again(Cause.SAME_DATE, day.plusDays(1), life.other()).enrolled(life.other(), day, life.grade());
		}
	},

	/** Entered a second time where it was already. */
	SAME_ORGANIZATION {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate day = child.calendar().someDay();
			child.again(Cause.SAME_ORGANIZATION, day, life.school()).enrolled(life.school(), day, life.grade());
		}
	},

	/** The original is in a college, outside of the authority. */
	COLLEGE {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate first = child.calendar().schoolYear();
			child.original().withdrawn(life.school(), first.minusDays(60)).enrolled(Places.COLLEGE, first, "1 курс");
			LocalDate day = child.calendar().someDay();
			child.again(Cause.NOT_WITHDRAWN, day, life.school()).enrolled(life.school(), day, life.grade());
		}
	},

	/** One account, withdrawn and enrolled on one day. */
	COUNTED_ON_ONE_DAY {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate day = child.calendar().someDay();
			child.original().withdrawn(life.school(), day).enrolled(life.other(), day, life.grade());
			child.counts(DoubleCount.Kind.SAME_DATE, life.school(), life.other());
		}
	},

	/** One account, enrolled in two schools. */
	COUNTED_TWICE {
		@Override
		void make(Household child) {
			Life life = child.life();
			child.original().enrolled(life.other(), child.calendar().someDay(), life.grade());
			child.counts(DoubleCount.Kind.OVERLAP, life.school(), life.other());
		}
	},

	/** One account, attached and enrolled in one school. */
	ATTACHED_AND_ENROLLED {
		@Override
		void make(Household child) {
			Life life = child.life();
			child.original().attached(life.school(), child.calendar().someDay());
			child.counts(DoubleCount.Kind.ATTACHED, life.school(), life.school());
		}
	},

	/** The mistake of an earlier year, found by an earlier campaign. */
	LAST_YEAR {
		@Override
		void make(Household child) {
			Life life = child.life();
			LocalDate day = child.calendar().schoolYear().minusYears(1).plusDays(30);
			child.again(Cause.NOT_WITHDRAWN, day, life.other()).enrolled(life.other(), day, life.grade());
		}
	};

	/** Days before the first of September on which the order of July is given. */
	private static final int SUMMER = 43;

	private static final int SECOND_GRADE = 8;

	private static final int NINTH_GRADE = 16;

	private static final Set<Mistakes> OF_ONE_ACCOUNT = EnumSet.of(LAWFUL_AUGUST_OF_ONE, COUNTED_ON_ONE_DAY,
			COUNTED_TWICE, ATTACHED_AND_ENROLLED);

	/** Makes the mistake. */
	abstract void make(Household child);

	boolean makesSecondAccount() {
		return !OF_ONE_ACCOUNT.contains(this);
	}

	/** Which mistake is made about a child, if any: the same for the same child. */
	static Optional<Mistakes> of(int index, int age) {
		int turn = index / 15;
		if (age == Life.SCHOOL_AGE) {
			return firstGrader(turn % 20);
		}
		if (age == Life.YOUNGEST && turn % 20 == 9) {
			return Optional.of(TAKEN_IN_ELSEWHERE);
		}
		if (age == NINTH_GRADE && turn % 100 == 50) {
			return Optional.of(COLLEGE);
		}
		return (age > SECOND_GRADE) ? older(Math.floorMod(index * 31, 400)) : Optional.empty();
	}

	/** A mistake that makes a second account of a child of this age. */
	static Mistakes any(int age, Random random) {
		List<Mistakes> some = (age == Life.SCHOOL_AGE)
				? List.of(KINDERGARTEN_FORGOT, AFTER_WITHDRAWAL, ATTACHED, LAWFUL_AUGUST, WITHDRAWN_LATE)
				: (age < Life.SCHOOL_AGE) ? List.of(TAKEN_IN_ELSEWHERE)
						: List.of(SCHOOL_FORGOT, SAME_DATE, SAME_ORGANIZATION, LAST_YEAR);
		return some.get(random.nextInt(some.size()));
	}

	private static Optional<Mistakes> firstGrader(int turn) {
		return switch (turn) {
			case 1, 4, 7, 10 -> Optional.of(KINDERGARTEN_FORGOT);
			case 2 -> Optional.of(AFTER_WITHDRAWAL);
			case 6 -> Optional.of(OUTSIDE);
			case 8 -> Optional.of(ATTACHED);
			case 12 -> Optional.of(TRIPLET);
			case 14 -> Optional.of(LAWFUL_AUGUST);
			case 16 -> Optional.of(WITHDRAWN_LATE);
			case 18 -> Optional.of(LAWFUL_AUGUST_OF_ONE);
			default -> Optional.empty();
		};
	}

	private static Optional<Mistakes> older(int turn) {
		return switch (turn) {
			case 1, 61, 121 -> Optional.of(SCHOOL_FORGOT);
			case 2, 62 -> Optional.of(SAME_DATE);
			case 3 -> Optional.of(SAME_ORGANIZATION);
			case 4 -> Optional.of(COUNTED_ON_ONE_DAY);
			case 5 -> Optional.of(COUNTED_TWICE);
			case 6 -> Optional.of(ATTACHED_AND_ENROLLED);
			case 7, 67 -> Optional.of(LAST_YEAR);
			default -> Optional.empty();
		};
	}

}
