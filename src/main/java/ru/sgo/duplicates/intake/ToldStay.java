package ru.sgo.duplicates.intake;

/** Of which stay the row of a list tells; for statements about {@code listed s}. */
final class ToldStay {

	/** The day on which the row says that the child was there. */
	private static final String THERE = "coalesce(least(s.withdrawn_on, s.day), s.day)";

	/** Whether the stay {@code t} is the one of which the row tells. */
	static final String IS_TOLD = """
			t.organization_id = s.organization_id and t.begins <= greatest(%1$s, s.enrolled_on)
			and (t.ends is null or t.ends >= %1$s or exists (select from movement m where m.account_id = t.account_id
			  and m.organization_id = t.organization_id and m.date = t.ends and m.kind = 'WITHDRAWAL' and not m.day_known
			  and m.superseded_at is null))"""
		.formatted(THERE);

	/** Its kind. */
	static final String KIND = "case when s.attached then 'ATTACHED' else 'REGULAR' end";

	/** Whether the child is there on the list's day. */
	static final String IS_PRESENT = "(s.withdrawn_on is null or s.withdrawn_on > s.day)";

	private ToldStay() {
	}

}
