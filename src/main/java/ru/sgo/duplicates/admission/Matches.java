package ru.sgo.duplicates.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.Likeness;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.StoredStays;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.StatisticsBook;

/** Finds the accounts that may already be a child. */
@Service
public class Matches {

	/**
	 * Where an account {@code a} is now, else last was; an enrolment before an
	 * attachment.
	 */
	private static final String PLACE = """
			left join lateral (
			  select o.code, coalesce(o.short_name, o.name) as name, %1$s as enrolled
			  from stay s join organization o on o.id = s.organization_id
			  where s.account_id = a.id and o.kind <> 'EXTRACURRICULAR'
			  order by %1$s desc, s.kind desc, s.begins desc, o.code
			  limit 1) place on true
			""".formatted(StoredStays.CURRENT);

	private final JdbcClient jdbc;

	private final StatisticsBook statistics;

	private final Journal journal;

	private final AskingRate rate;

	private final DailyLimit day;

	private final SoughtChild sought;

	private final Clock clock;

	Matches(JdbcClient jdbc, StatisticsBook statistics, Journal journal, AskingRate rate, DailyLimit day,
			SoughtChild sought, Clock clock) {
		this.day = day;
		this.sought = sought;
		this.jdbc = jdbc;
		this.statistics = statistics;
		this.journal = journal;
		this.rate = rate;
		this.clock = clock;
	}

	/** What became of the question. */
	public sealed interface Outcome {

		/** The accounts, best first. */
		record Found(List<Match> matches) implements Outcome {
		}

		/** Nobody is the child, but somebody is like it: the authority knows who. */
		record Similar() implements Outcome {
		}

		/**
		 * The user has asked too often.
		 *
		 * @param seconds after which to ask again
		 * @param messageKey the key of the message that says so
		 */
		record TooOften(int seconds, String messageKey) implements Outcome {
		}

	}

	/** The accounts of the scope, for those who may see them in full. */
	@Transactional
	public Outcome within(Scope scope, Probe probe, Actor by) {
		List<Match> found = find(probe, scope);
		tell(found, probe, by);
		return new Outcome.Found(found);
	}

	/**
	 * The accounts of the whole town around an organization: those under the authorities
	 * above it. Only of the child itself, and no more than where it is; of one that is
	 * only like it no more than that there is one. Asked for often, it is refused.
	 */
	@Transactional
	public Outcome around(Scope organization, Probe probe, Actor by) {
		int wait = this.rate.secondsToWait(by.login());
		if (wait > 0) {
			return new Outcome.TooOften(wait, "api.refused.too-often");
		}
		int untilTomorrow = this.day.secondsToWait(by.login());
		if (untilTomorrow > 0) {
			return new Outcome.TooOften(untilTomorrow, "api.refused.too-many-today");
		}
		List<Match> found = new ArrayList<>();
		for (long authority : authoritiesAbove(organization)) {
			find(probe, new Scope(new OrganizationId(authority))).stream()
				.filter(match -> found.stream().noneMatch(known -> known.account().equals(match.account())))
				.forEach(found::add);
		}
		tell(found, probe, by);
		List<Match> itself = found.stream().filter(Match::isTheChild).toList();
		return (itself.isEmpty() && !found.isEmpty()) ? new Outcome.Similar() : new Outcome.Found(itself);
	}

	/** The journal keeps how many there were, and by what the child is known again. */
	private void tell(List<Match> found, Probe probe, Actor by) {
		this.journal.asked(JournalKind.MATCHES, found.size(), this.sought.hashes(probe), by);
	}

	private List<Long> authoritiesAbove(Scope organization) {
		return this.jdbc.sql("""
				select r.ancestor_id from organization_reach r join organization o on o.id = r.ancestor_id
				where r.organization_id = :organization and o.kind = 'AUTHORITY' order by o.code
				""").param("organization", organization.parameter()).query(Long.class).list();
	}

	private List<Match> find(Probe probe, Scope scope) {
		Map<String, Place> places = new HashMap<>();
		List<Account> candidates = new ArrayList<>();
		LocalDate today = LocalDate.now(this.clock);
		Account asked = probe.account(today);
		scope.bind(this.jdbc.sql("""
				select %s, place.code as place_code, place.name as place_name,
				  coalesce(place.enrolled, false) as enrolled
				from student_account a
				%s
				where a.deleted_at is null and a.id in (
				    select id from student_account where surname_key = :surname and given_name_key = :givenName
				    union select id from student_account where birth_date = :birthDate and surname_key = :surname
				    union select id from student_account where birth_date = :birthDate and given_name_key = :givenName
				    union select id from student_account where surname_key = :givenName and given_name_key = :surname
				    union select id from student_account where snils = :snils)
				  and (:scope::bigint is null or exists (select from organization_reach r
				    where r.ancestor_id = :scope and (r.organization_id = a.creator_id
				      or r.organization_id in (select organization_id from stay where account_id = a.id))))
				""".formatted(PersonalData.COLUMNS, PLACE)))
			.param("surname", asked.name().surname())
			.param("givenName", asked.name().givenName())
			.param("birthDate", probe.birthDate())
			.param("snils", asked.snils())
			.param("today", today)
			.query(rs -> {
				Account candidate = PersonalData.of(rs, today);
				candidates.add(candidate);
				places.put(candidate.number(),
						new Place(rs.getString("place_code"), rs.getString("place_name"), rs.getBoolean("enrolled")));
			});
		return Detection.matches(asked, candidates, DetectionStatistics.statistics(this.statistics.current()))
			.stream()
			.map(like -> match(like, places.get(like.number())))
			.toList();
	}

	private static Match match(Likeness like, Place place) {
		return new Match(like.number(), like.tier(), like.weight(),
				like.findings().stream().map(Finding::code).toList(), place.code(), place.name(), place.enrolled());
	}

	/** Where an account is, or last was. */
	private record Place(@Nullable String code, @Nullable String name, boolean enrolled) {
	}

}
