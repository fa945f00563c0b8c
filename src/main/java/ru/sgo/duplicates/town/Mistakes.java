package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The mistakes that make a second account, or count one twice; after the source document.
 */
enum Mistakes {

	/** S4: the kindergarten did not withdraw the child, the school entered it anew. */
	KINDERGARTEN_FORGOT {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate first = town.schoolYear();
			leaveSchool(original, life).notWithdrawn();
			town.again(life, first.plusDays(1), life.school).enrolled(life.school, first, "1А");
		}
	},

	/** The kindergarten keeps the child until the end of August, the order is of July. */
	LAWFUL_AUGUST {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate order = town.schoolYear().minusDays(43);
			leaveSchool(original, life).withdrawnOn(town.schoolYear().plusDays(20));
			town.again(life, town.schoolYear().plusDays(2), life.school).enrolled(life.school, order, "1А");
		}
	},

	/** Withdrawn in time, and entered anew instead of enrolled from the withdrawn. */
	AFTER_WITHDRAWAL {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate first = town.schoolYear();
			leaveSchool(original, life).withdrawnOn(first.plusDays(9));
			town.again(life, first.plusDays(20), life.school).enrolled(life.school, first.plusDays(20), "1А");
		}
	},

	/** The same with a withdrawal in August: outside of the period of the report. */
	OUTSIDE {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate first = town.schoolYear();
			leaveSchool(original, life).withdrawnOn(first.minusDays(1));
			town.again(life, first.plusDays(1), life.school).enrolled(life.school, first, "1А");
		}
	},

	/** S6: attached by mistake, then entered in the same school. */
	ATTACHED {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate first = town.schoolYear();
			leaveSchool(original, life).attached(life.school, first.minusDays(15));
			town.again(life, first.plusDays(3), life.school).enrolled(life.school, first.plusDays(3), "1А");
		}
	},

	/** The kindergarten forgot, and two schools entered the child. */
	TRIPLET {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate first = town.schoolYear();
			leaveSchool(original, life).notWithdrawn();
			town.again(life, first.plusDays(1), life.school).enrolled(life.school, first, "1А");
			LocalDate later = town.someDay();
			town.again(life, later, life.other).enrolled(life.other, later, "1Б");
		}
	},

	/** S4 between schools. */
	SCHOOL_FORGOT {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate day = town.someDay();
			town.again(life, day, life.other).enrolled(life.other, day, life.grade());
		}
	},

	/** S5: withdrawn and enrolled on one day, by a new account. */
	SAME_DATE {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate day = town.someDay();
			original.withdrawn(life.school, day);
			town.again(life, day.plusDays(1), life.other).enrolled(life.other, day, life.grade());
		}
	},

	/** Entered a second time where it was already. */
	SAME_ORGANIZATION {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate day = town.someDay();
			town.again(life, day, life.school).enrolled(life.school, day, life.grade());
		}
	},

	/** The original is in a college, outside of the authority. */
	COLLEGE {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate first = town.schoolYear();
			original.withdrawn(life.school, first.minusDays(60)).enrolled("К-01", first, "1 курс");
			LocalDate day = town.someDay();
			town.again(life, day, life.school).enrolled(life.school, day, life.grade());
		}
	},

	/** One account, withdrawn and enrolled on one day. */
	COUNTED_ON_ONE_DAY {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate day = town.someDay();
			original.withdrawn(life.school, day).enrolled(life.other, day, life.grade());
		}
	},

	/** One account, enrolled in two schools. */
	COUNTED_TWICE {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			original.enrolled(life.other, town.someDay(), life.grade());
		}
	},

	/** One account, attached and enrolled in one school. */
	ATTACHED_AND_ENROLLED {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			original.attached(life.school, town.someDay());
		}
	},

	/** The mistake of an earlier year, found by an earlier campaign. */
	LAST_YEAR {
		@Override
		void make(Town town, Town.Life life, AccountSheet original) {
			LocalDate day = town.schoolYear().minusYears(1).plusDays(30);
			town.again(life, day, life.other).enrolled(life.other, day, life.grade());
		}
	};

	private static final int TO_SCHOOL = 7;

	private static final int SECOND_GRADE = 8;

	private static final int NINTH_GRADE = 16;

	/** Makes the mistake. */
	abstract void make(Town town, Town.Life life, AccountSheet original);

	/** Which mistake is made about a child, if any: the same for the same child. */
	static Optional<Mistakes> of(int index, int age) {
		int turn = index / 15;
		if (age == TO_SCHOOL) {
			return firstGrader(turn % 20);
		}
		if (age == NINTH_GRADE && turn % 100 == 50) {
			return Optional.of(COLLEGE);
		}
		return (age > SECOND_GRADE) ? older(Math.floorMod(index * 31, 400)) : Optional.empty();
	}

	private static Optional<Mistakes> firstGrader(int turn) {
		return switch (turn) {
			case 1, 4, 7, 10 -> Optional.of(KINDERGARTEN_FORGOT);
			case 2 -> Optional.of(AFTER_WITHDRAWAL);
			case 6 -> Optional.of(OUTSIDE);
			case 8 -> Optional.of(ATTACHED);
			case 12 -> Optional.of(TRIPLET);
			case 14 -> Optional.of(LAWFUL_AUGUST);
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

	/** The original knows nothing of the school: there the child was entered anew. */
	private static AccountSheet leaveSchool(AccountSheet original, Town.Life life) {
		return original.without(life.school);
	}

}
