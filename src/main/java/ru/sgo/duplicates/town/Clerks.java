package ru.sgo.duplicates.town;

/**
 * How those work who enter the children; all shares from 0 to 1.
 *
 * @param duplicates the share of children of whom a second account is made, besides the
 * one in twenty about whom the mistakes of the source document are made anyway
 * @param slips the share of second accounts that are entered with a slip
 * @param kinds what goes wrong then
 * @param bare the share of second accounts that bear no document
 * @param undocumented the share of children of whom no account bears a document, neither
 * of theirs nor of their twins, where no slip needs one
 * @param patronymicsLeftOut the share of all accounts without the patronymic of their
 * child
 */
public record Clerks(double duplicates, double slips, SlipKinds kinds, double bare, double undocumented,
		double patronymicsLeftOut) {

	/**
	 * A guess at real life: one second account in thirty with a slip, one in ten without
	 * documents.
	 */
	static final Clerks USUAL = new Clerks(0, 0.03, SlipKinds.USUAL, 0.1, 0, 0);

	public Clerks {
		Shares.check(duplicates, slips, bare, undocumented, patronymicsLeftOut);
	}

	Clerks withDuplicates(double share) {
		return new Clerks(share, this.slips, this.kinds, this.bare, this.undocumented, this.patronymicsLeftOut);
	}

	Clerks withSlips(double share, SlipKinds which) {
		return new Clerks(this.duplicates, share, which, this.bare, this.undocumented, this.patronymicsLeftOut);
	}

	Clerks withBare(double share) {
		return new Clerks(this.duplicates, this.slips, this.kinds, share, this.undocumented, this.patronymicsLeftOut);
	}

	Clerks withUndocumented(double share) {
		return new Clerks(this.duplicates, this.slips, this.kinds, this.bare, share, this.patronymicsLeftOut);
	}

	Clerks withPatronymicsLeftOut(double share) {
		return new Clerks(this.duplicates, this.slips, this.kinds, this.bare, this.undocumented, share);
	}

}
