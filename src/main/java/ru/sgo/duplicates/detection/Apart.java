package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Which two accounts are never one child, whatever else they have in common. */
final class Apart {

	private final Population population;

	private final Statistics statistics;

	private final Crosswise crosswise;

	private final SexComparison sexes;

	private final Set<Long> distinct = new HashSet<>();

	Apart(Population population, Statistics statistics, Crosswise crosswise, SexComparison sexes,
			Set<AccountPair> distinct) {
		this.population = population;
		this.statistics = statistics;
		this.crosswise = crosswise;
		this.sexes = sexes;
		mark(distinct);
	}

	boolean is(int a, int b) {
		return bar(a, b) != null;
	}

	/** What keeps the two apart; {@code null} if nothing does. */
	@Nullable Bar bar(int a, int b) {
		if (differInSnils(a, b) && (!shareCertificate(a, b) || haveOtherNames(a, b))) {
			return Bar.DIFFERENT_SNILS;
		}
		if (isSaid(a, b)) {
			return Bar.DECLARED;
		}
		if (shareDocument(a, b)) {
			return null;
		}
		if (haveOtherNames(a, b)) {
			return Bar.OTHER_GIVEN_NAMES;
		}
		if (areGenerationsApart(a, b)) {
			return Bar.GENERATIONS;
		}
		if (isAnotherDate(a, b)) {
			return Bar.OTHER_BIRTH_DATE;
		}
		return (isUndated(a, b) && !areNamedEqually(a, b)) ? Bar.UNDATED : null;
	}

	/**
	 * Whether one child cannot be both, so that nothing joins them by way of a third. A
	 * birth date that is not known contradicts nothing.
	 */
	boolean contradict(int a, int b) {
		Bar bar = bar(a, b);
		return (bar != null && bar != Bar.UNDATED) || differInSnils(a, b) || isChangedName(a, b) || differInSex(a, b);
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
		return this.sexes.compare(a, b) == Level.DIFFERENT && !shareDocument(a, b);
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

	/** Whether each has a valid one of its own. */
	boolean differInSnils(int a, int b) {
		long left = this.population.snils(a);
		long right = this.population.snils(b);
		return left != Population.NONE && right != Population.NONE && left != right;
	}

	boolean shareDocument(int a, int b) {
		return shareSnils(a, b) || shareCertificate(a, b);
	}

	private boolean shareCertificate(int a, int b) {
		return this.population.certificate(a) != 0 && this.population.certificate(a) == this.population.certificate(b);
	}

	/**
	 * Why a person has to look, whatever they weigh; {@code null} if nothing is in doubt.
	 * The names of a family are not given independently of each other: Иван Иванович is
	 * the son of Иван Иванович.
	 */
	@Nullable Doubt doubt(int a, int b) {
		boolean proved = shareDocument(a, b);
		if (differInSnils(a, b)) {
			return Doubt.TWO_SNILS;
		}
		if (haveOtherNames(a, b) || isChangedName(a, b) || (!proved && haveOtherSurnames(a, b))) {
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
		if (haveOtherFathers(a, b)) {
			return Doubt.OTHER_PATRONYMIC;
		}
		if (haveOtherCertificates(a, b) && Day.year(this.population.day(a)) != Day.year(this.population.day(b))) {
			return Doubt.OTHER_CERTIFICATE;
		}
		boolean sameName = this.population.givenName(a) == this.population.givenName(b);
		return (!sameName && haveTwinCertificates(a, b)) ? Doubt.CONSECUTIVE_CERTIFICATES : null;
	}

	/** Names in each other's place are no other names. */
	private boolean haveOtherFathers(int a, int b) {
		Level level = compare(Field.PATRONYMIC, this.population.patronymic(a), this.population.patronymic(b));
		if (level != Level.DIFFERENT) {
			return false;
		}
		Crosswise.Fit fit = this.crosswise.fit(a, b);
		return fit == null || (fit instanceof Crosswise.Fit.Exchanged exchanged && !exchanged.moves(2));
	}

	/** Whether the certificates are two, and not one with a slip. */
	private boolean haveOtherCertificates(int a, int b) {
		return this.population.certificate(a) != 0 && this.population.certificate(b) != 0 && switch (DocumentComparison
			.compare(this.population.certificateText(a), this.population.certificateText(b))) {
			case EQUAL, ONE_LETTER -> false;
			default -> true;
		};
	}

	private boolean haveOtherDays(int a, int b) {
		return Day.compare(this.population.day(a), this.population.day(b)) == Level.DIFFERENT;
	}

	/**
	 * Whether they have one СНИЛС, but another surname or given name: who compares them
	 * may come upon an adoption.
	 */
	boolean isChangedName(int a, int b) {
		return shareSnils(a, b) && areNamedOtherwise(a, b);
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
			.anyMatch(others -> others.stream().anyMatch(a -> others.stream().anyMatch(b -> areNamedOtherwise(a, b))));
	}

	/** Whether the two compare alike with any third. */
	private boolean areNamedAlike(int a, int b) {
		return this.population.surname(a) == this.population.surname(b)
				&& this.population.givenName(a) == this.population.givenName(b)
				&& this.population.patronymic(a) == this.population.patronymic(b)
				&& this.population.certificate(a) == this.population.certificate(b);
	}

	/** Whether every account shares a document with another of them. */
	boolean shareDocuments(List<Integer> places) {
		Map<Long, Integer> snils = new HashMap<>();
		Map<Integer, Integer> certificates = new HashMap<>();
		for (int place : places) {
			snils.merge(this.population.snils(place), 1, Integer::sum);
			certificates.merge(this.population.certificate(place), 1, Integer::sum);
		}
		snils.remove(Population.NONE);
		certificates.remove(0);
		return places.stream()
			.allMatch(place -> snils.getOrDefault(this.population.snils(place), 0) > 1
					|| certificates.getOrDefault(this.population.certificate(place), 0) > 1);
	}

	/** Whether the surnames or the given names are those of two people. */
	boolean areNamedOtherwise(int a, int b) {
		return haveOtherSurnames(a, b) || haveOtherNames(a, b);
	}

	private boolean shareSnils(int a, int b) {
		return this.population.snils(a) != Population.NONE && this.population.snils(a) == this.population.snils(b);
	}

	/** Names in each other's place are no other names. */
	private boolean haveOtherSurnames(int a, int b) {
		Crosswise.Fit fit = this.crosswise.fit(a, b);
		if (fit instanceof Crosswise.Fit.Regrouped
				|| (fit instanceof Crosswise.Fit.Exchanged exchanged && exchanged.moves(0))) {
			return false;
		}
		return compare(Field.SURNAME, this.population.surname(a), this.population.surname(b)) == Level.DIFFERENT;
	}

	/**
	 * Whether the given names are those of two children, in whatever fields they stand.
	 */
	private boolean haveOtherNames(int a, int b) {
		Crosswise.Fit fit = this.crosswise.fit(a, b);
		if (fit instanceof Crosswise.Fit.Regrouped regrouped) {
			return haveOtherNames(a, b, regrouped.words());
		}
		if (fit instanceof Crosswise.Fit.Exchanged exchanged) {
			return IntStream.range(0, NameWeights.FIELDS.size())
				.filter(exchanged::mayBeGivenName)
				.anyMatch(field -> haveOtherNames(a, b, this.population.name(a, field),
						this.population.name(b, exchanged.order()[field]), exchanged.levels()[field]));
		}
		int left = this.population.givenName(a);
		int right = this.population.givenName(b);
		return haveOtherNames(a, b, left, right, compare(Field.GIVEN_NAME, left, right));
	}

	private boolean haveOtherNames(int a, int b, int left, int right, Level level) {
		return switch (level) {
			case DIFFERENT -> true;
			case ONE_LETTER, TWO_LETTERS ->
				(areNames(a, b, spelling(left), spelling(right)) && !isOfOtherSex(a, b, left, right))
						|| haveTwinCertificates(a, b);
			case PART, RELATED_NAME -> haveTwinCertificates(a, b);
			default -> false;
		};
	}

	private boolean haveOtherNames(int a, int b, Words.Match words) {
		return words.level() != Level.EQUAL
				&& (areNames(a, b, words.left(), words.right()) || haveTwinCertificates(a, b));
	}

	/**
	 * Whether both are names that children bear; of two accounts with a common document,
	 * what the table does not know is a slip.
	 */
	private boolean areNames(int a, int b, String left, String right) {
		return shareDocument(a, b) ? GivenNames.isKnown(left) && GivenNames.isKnown(right)
				: this.statistics.isAttested(left) && this.statistics.isAttested(right);
	}

	/**
	 * Whether they were registered one after the other: Хасан and Хусан, whom no table
	 * need know, are twins.
	 */
	private boolean haveTwinCertificates(int a, int b) {
		return this.population.certificate(a) != 0 && this.population.certificate(b) != 0 && !shareDocument(a, b)
				&& DocumentComparison.compare(this.population.certificateText(a),
						this.population.certificateText(b)) == Level.NEIGHBOUR;
	}

	private Level compare(Field field, int left, int right) {
		return NameComparison.compare(field, this.population.names(), left, right);
	}

	/** Whether a person declared them different children. */
	boolean isSaid(int a, int b) {
		return !this.distinct.isEmpty() && this.distinct.contains(key(a, b));
	}

	/**
	 * Whether one given name is a boy's and the other a girl's, though both accounts bear
	 * the patronymic of one of them: Марин Антоновна is a slip.
	 */
	private boolean isOfOtherSex(int a, int b, int left, int right) {
		Sex one = GivenNames.sex(spelling(left));
		Sex other = GivenNames.sex(spelling(right));
		return one != null && other != null && one != other && this.population.patronymic(a) != 0
				&& this.population.patronymic(a) == this.population.patronymic(b)
				&& Patronymic.sex(this.population.names().sounds()[this.population.patronymic(a)]) != null;
	}

	private String spelling(int name) {
		return this.population.names().spelling(name);
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
