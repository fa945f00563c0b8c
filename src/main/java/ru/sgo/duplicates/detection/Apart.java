package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which two accounts are never one child, whatever else they have in common. */
final class Apart {

	private final Population population;

	private final Papers papers;

	private final OtherNames names;

	private final SexComparison sexes;

	private final Set<Long> distinct = new HashSet<>();

	Apart(Population population, Papers papers, OtherNames names, SexComparison sexes, Set<AccountPair> distinct) {
		this.population = population;
		this.papers = papers;
		this.names = names;
		this.sexes = sexes;
		mark(distinct);
	}

	boolean is(int a, int b) {
		return bar(a, b) != null;
	}

	/** What keeps the two apart; {@code null} if nothing does. */
	@Nullable NeverMatch bar(int a, int b) {
		if (this.papers.differInSnils(a, b)
				&& (!this.papers.shareCertificate(a, b) || this.names.haveOtherNames(a, b))) {
			return NeverMatch.DIFFERENT_SNILS;
		}
		if (isSaid(a, b)) {
			return NeverMatch.DECLARED;
		}
		if (this.papers.shareDocument(a, b)) {
			return null;
		}
		if (this.names.haveOtherNames(a, b)) {
			return NeverMatch.OTHER_GIVEN_NAMES;
		}
		if (areGenerationsApart(a, b)) {
			return NeverMatch.GENERATIONS;
		}
		if (isAnotherDate(a, b)) {
			return NeverMatch.OTHER_BIRTH_DATE;
		}
		return (isUndated(a, b) && !areNamedEqually(a, b)) ? NeverMatch.UNDATED : null;
	}

	/**
	 * Whether one child cannot be both, so that nothing joins them by way of a third. A
	 * birth date that is not known contradicts nothing.
	 */
	boolean contradict(int a, int b) {
		NeverMatch bar = bar(a, b);
		return (bar != null && bar != NeverMatch.UNDATED) || this.papers.differInSnils(a, b) || isChangedName(a, b)
				|| differInSex(a, b);
	}

	private boolean isUndated(int a, int b) {
		return this.population.day(a) == Day.MISSING || this.population.day(b) == Day.MISSING;
	}

	private boolean areNamedEqually(int a, int b) {
		return this.population.surname(a) == this.population.surname(b)
				&& this.population.givenName(a) == this.population.givenName(b)
				&& this.population.patronymic(a) == this.population.patronymic(b);
	}

	/**
	 * Whether day, month and year are all others, neither day and month in each other's
	 * place nor the day unknown: such a date is no slip of the other.
	 */
	private boolean isAnotherDate(int a, int b) {
		int left = this.population.day(a);
		int right = this.population.day(b);
		return Day.compare(left, right) == Level.DIFFERENT && Day.year(left) != Day.year(right)
				&& Day.month(left) != Day.month(right) && Day.dayOfMonth(left) != Day.dayOfMonth(right)
				&& !(Day.month(left) == Day.dayOfMonth(right) && Day.dayOfMonth(left) == Day.month(right))
				&& !Day.isFirstOfJanuary(left) && !Day.isFirstOfJanuary(right);
	}

	/**
	 * Whether they are a boy and a girl, for all that their names tell, and no document
	 * is common.
	 */
	boolean differInSex(int a, int b) {
		return this.sexes.compare(a, b) == Level.DIFFERENT && !this.papers.shareDocument(a, b);
	}

	/**
	 * A date that stands for an unknown one, 01.01.1900 or 01.01.2000, is nobody's birth.
	 */
	private boolean areGenerationsApart(int a, int b) {
		int left = this.population.day(a);
		int right = this.population.day(b);
		int years = Math.abs(Day.year(left) - Day.year(right));
		boolean lives = years >= Parameters.GENERATION && years <= Parameters.LIFE;
		Level level = Day.compare(left, right);
		return lives && !Day.isFirstOfJanuary(left) && !Day.isFirstOfJanuary(right)
				&& (level == Level.DIFFERENT || level == Level.TWO_PARTS);
	}

	/**
	 * Why a person has to look, whatever they weigh; {@code null} if nothing is in doubt.
	 * The names of a family are not given independently of each other: Иван Иванович is
	 * the son of Иван Иванович.
	 */
	@Nullable Doubt doubt(int a, int b) {
		boolean proved = this.papers.shareDocument(a, b);
		if (this.papers.differInSnils(a, b)) {
			return Doubt.TWO_SNILS;
		}
		if (this.names.haveOtherNames(a, b) || isChangedName(a, b) || (!proved && this.names.haveOtherSurnames(a, b))) {
			return Doubt.OTHER_NAMES;
		}
		return proved ? null : doubtWithoutDocument(a, b);
	}

	private @Nullable Doubt doubtWithoutDocument(int a, int b) {
		if (differInSex(a, b)) {
			return Doubt.OTHER_SEX;
		}
		if (isUndated(a, b)) {
			return Doubt.NO_BIRTH_DATE;
		}
		if (haveOtherDays(a, b)) {
			return Doubt.OTHER_BIRTH_DATE;
		}
		if (this.names.haveOtherFathers(a, b)) {
			return Doubt.OTHER_PATRONYMIC;
		}
		if (this.papers.haveOtherCertificates(a, b)
				&& Day.year(this.population.day(a)) != Day.year(this.population.day(b))) {
			return Doubt.OTHER_CERTIFICATE;
		}
		boolean sameName = this.population.givenName(a) == this.population.givenName(b);
		return (!sameName && this.papers.haveTwinCertificates(a, b)) ? Doubt.CONSECUTIVE_CERTIFICATES : null;
	}

	private boolean haveOtherDays(int a, int b) {
		return Day.compare(this.population.day(a), this.population.day(b)) == Level.DIFFERENT;
	}

	/**
	 * Whether they have one СНИЛС, but another surname or given name: who compares them
	 * may come upon an adoption.
	 */
	boolean isChangedName(int a, int b) {
		return this.papers.shareSnils(a, b) && this.names.areNamedOtherwise(a, b);
	}

	/** Whether any two of the accounts have one СНИЛС and two names. */
	boolean haveChangedName(List<Integer> places) {
		Map<Long, List<Integer>> named = new HashMap<>();
		for (int place : places) {
			if (this.population.snils(place) != Population.NONE) {
				List<Integer> others = named.computeIfAbsent(this.population.snils(place), absent -> new ArrayList<>());
				if (others.stream().noneMatch(other -> areNamedAlike(place, other))) {
					others.add(place);
				}
			}
		}
		return named.values()
			.stream()
			.anyMatch(others -> others.stream()
				.anyMatch(a -> others.stream().anyMatch(b -> this.names.areNamedOtherwise(a, b))));
	}

	/** Whether the two compare alike with any third. */
	private boolean areNamedAlike(int a, int b) {
		return this.population.surname(a) == this.population.surname(b)
				&& this.population.givenName(a) == this.population.givenName(b)
				&& this.population.patronymic(a) == this.population.patronymic(b)
				&& this.population.certificate(a) == this.population.certificate(b);
	}

	/** Whether a person declared them different children. */
	boolean isSaid(int a, int b) {
		return !this.distinct.isEmpty() && this.distinct.contains(key(a, b));
	}

	private void mark(Set<AccountPair> pairs) {
		for (AccountPair pair : pairs) {
			int first = this.population.place(pair.first());
			int second = this.population.place(pair.second());
			if (first >= 0 && second >= 0) {
				this.distinct.add(key(first, second));
			}
		}
	}

	private static long key(int a, int b) {
		return ((long) Math.min(a, b) << 32) | Math.max(a, b);
	}

}
