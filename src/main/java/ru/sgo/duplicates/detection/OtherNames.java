package ru.sgo.duplicates.detection;

import java.util.stream.IntStream;

/** Whether the names of two accounts are those of two people, and no slips. */
final class OtherNames {

	private final Population population;

	private final Statistics statistics;

	private final Crosswise crosswise;

	private final Papers papers;

	OtherNames(Population population, Statistics statistics, Crosswise crosswise, Papers papers) {
		this.population = population;
		this.statistics = statistics;
		this.crosswise = crosswise;
		this.papers = papers;
	}

	/** Whether the surnames or the given names are those of two people. */
	boolean areNamedOtherwise(int a, int b) {
		return haveOtherSurnames(a, b) || haveOtherNames(a, b);
	}

	/** Names in each other's place are no other names. */
	boolean haveOtherSurnames(int a, int b) {
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
	boolean haveOtherNames(int a, int b) {
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

	/** Names in each other's place are no other names. */
	boolean haveOtherFathers(int a, int b) {
		Level level = compare(Field.PATRONYMIC, this.population.patronymic(a), this.population.patronymic(b));
		if (level != Level.DIFFERENT) {
			return false;
		}
		Crosswise.Fit fit = this.crosswise.fit(a, b);
		return fit == null || (fit instanceof Crosswise.Fit.Exchanged exchanged && !exchanged.moves(2));
	}

	private boolean haveOtherNames(int a, int b, int left, int right, Level level) {
		return switch (level) {
			case DIFFERENT -> true;
			case ONE_LETTER, TWO_LETTERS ->
				(areNames(a, b, spelling(left), spelling(right)) && !isOfOtherSex(a, b, left, right))
						|| this.papers.haveTwinCertificates(a, b);
			case PART, RELATED_NAME -> this.papers.haveTwinCertificates(a, b);
			default -> false;
		};
	}

	private boolean haveOtherNames(int a, int b, NameWords.Match words) {
		return words.level() != Level.EQUAL
				&& (areNames(a, b, words.left(), words.right()) || this.papers.haveTwinCertificates(a, b));
	}

	/**
	 * Whether both are names that children bear; of two accounts with a common document,
	 * what the table does not know is a slip.
	 */
	private boolean areNames(int a, int b, String left, String right) {
		return this.papers.shareDocument(a, b) ? GivenNames.isKnown(left) && GivenNames.isKnown(right)
				: this.statistics.isAttested(left) && this.statistics.isAttested(right);
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

	private Level compare(Field field, int left, int right) {
		return NameComparison.compare(field, this.population.names(), left, right);
	}

	private String spelling(int name) {
		return this.population.names().spelling(name);
	}

}
