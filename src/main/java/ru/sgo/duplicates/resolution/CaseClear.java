package ru.sgo.duplicates.resolution;

/**
 * Which cases may be confirmed without a look: the clear ones that need no comparison
 * with the child's file. What may be an adoption is never among them, nor what rests on a
 * claim that nobody has agreed to.
 */
public final class CaseClear {

	/**
	 * The double count of an account rests on a mere claim, which alone must move no
	 * child from whoever has it. A school that takes in the pupils of kindergartens in
	 * summer or September, of six years at least, needs no look: so it goes every year.
	 */
	private static final String ONLY_CLAIMED = """
			c.kind = 'double_count' and exists (
			  select from stay_claim k where k.account_id = c.keep_id and k.agreed_at is null
			    and stay_held(k.account_id, k.organization_id, k.kind, :today)
			    and not exists (
			      select from organization mine join stay s on s.organization_id = mine.id and s.account_id = k.account_id
			      join student_account a on a.id = s.account_id
			      where mine.id = k.organization_id and mine.kind = 'SCHOOL' and k.kind = 'REGULAR' and s.kind = 'REGULAR'
			        and extract(month from s.begins) between 6 and 9
			        and a.birth_date <= s.begins - interval '6 years'
			        and not exists (
			          select from stay other join organization o on o.id = other.organization_id
			          where other.account_id = s.account_id and other.organization_id <> s.organization_id
			            and other.kind = 'REGULAR' and other.begins <= :today and (other.ends is null or other.ends > :today)
			            and o.kind not in ('KINDERGARTEN', 'EXTRACURRICULAR'))))
			""";

	/** Holds for such a case {@code c}. Has the parameter {@code :today}. */
	public static final String HOLDS = """
			(c.status = 'FOUND' and not c.restricted and c.certainty = 'clear' and c.identity <> 'verify'
			  and c.keep_id is not null and c.cause <> 'undetermined' and c.remark is null and not (%s)
			  and c.number not in (select s.case_number from case_at_source s where s.shown < s.known))
			""".formatted(ONLY_CLAIMED);

	private CaseClear() {
	}

}
