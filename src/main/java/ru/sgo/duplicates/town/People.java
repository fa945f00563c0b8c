package ru.sgo.duplicates.town;

/**
 * Who the children of a town are; all shares from 0 to 1.
 *
 * @param common the share of children whose names are among the ten most frequent of
 * their kind, besides those for whom chance has it so; below 1, for some slips need rarer
 * names
 * @param ofManyPeoples the share of children with names of the many peoples of Russia and
 * its neighbours, as often as they occur, besides the few after other customs
 * @param withoutPatronymic the share of children who bear none, besides one in a hundred
 * @param twins the share of children who have a twin, besides two in a hundred
 */
public record People(double common, double ofManyPeoples, double withoutPatronymic, double twins) {

	/** As in most towns. */
	static final People USUAL = new People(0, 0, 0, 0);

	public People {
		Shares.check(common, ofManyPeoples, withoutPatronymic, twins);
		if (common == 1) {
			throw new IllegalArgumentException("Some slips need rarer names");
		}
	}

	People withCommon(double share) {
		return new People(share, this.ofManyPeoples, this.withoutPatronymic, this.twins);
	}

	People withManyPeoples(double share) {
		return new People(this.common, share, this.withoutPatronymic, this.twins);
	}

	People withoutPatronymics(double share) {
		return new People(this.common, this.ofManyPeoples, share, this.twins);
	}

	People withTwins(double share) {
		return new People(this.common, this.ofManyPeoples, this.withoutPatronymic, share);
	}

}
