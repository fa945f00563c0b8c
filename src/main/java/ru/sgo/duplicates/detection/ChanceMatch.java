package ru.sgo.duplicates.detection;

/** Whether chance gives two children equal names and one birth date. */
final class ChanceMatch {

	private final Population population;

	private final Statistics statistics;

	ChanceMatch(Population population, Statistics statistics) {
		this.population = population;
		this.statistics = statistics;
	}

	/** Whether it hardly ever does so with the data of the account, in this registry. */
	boolean isImprobable(int place) {
		return this.statistics.accounts() >= Parameters.TELLING && namesakes(place) < Parameters.IMPROBABLE;
	}

	/**
	 * How many other children chance gives these names and this day, in the whole
	 * registry.
	 */
	private double namesakes(int place) {
		Lexicon names = this.population.names();
		return this.statistics.accounts()
				* this.statistics.share(Field.SURNAME, names.spelling(this.population.surname(place)))
				* Parameters.SEXES
				* this.statistics.share(Field.GIVEN_NAME, names.spelling(this.population.givenName(place)))
				* Parameters.SEXES
				* this.statistics.share(Field.PATRONYMIC, names.spelling(this.population.patronymic(place)))
				* this.statistics.share(this.population.day(place));
	}

}
