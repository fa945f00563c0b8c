package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The numbers by which detection judges, as a page shows them and a report keeps them.
 *
 * @param shareOfDuplicates the share of the accounts that are expected to have a second
 * one, 0 to 1
 * @param probable the least match weight of a probable duplicate, in bits
 * @param check the least match weight of what is worth a look, in bits
 * @param equally an account fits two others equally when their weights differ by less, in
 * bits
 * @param othersSnils the share of the accounts that bear another's СНИЛС
 * @param othersCertificate the share of the accounts that bear another's certificate
 * @param improbable fewer namesakes than this to be expected: identity is not in doubt
 * @param telling the least number of accounts that tells how often a name occurs
 * @param levels how often the two accounts of a child compare so
 * @param bounds how far evidence reaches; {@code null} if an earlier version kept these
 * settings
 * @param trust what is taken for nobody's; {@code null} likewise
 */
public record Settings(double shareOfDuplicates, double probable, double check, double equally, double othersSnils,
		double othersCertificate, double improbable, int telling, List<LevelSetting> levels, @Nullable Bounds bounds,
		@Nullable Trust trust) {

	/**
	 * From where on, and up to where, something counts.
	 *
	 * @param sexes into so many the bearers of given names and patronymics are divided
	 * @param attestedShare a given name of more than one account in so many is a name
	 * @param attestedBearers and has so many bearers at least
	 * @param yearsAtLeast accounts are born in so many years at least
	 * @param shareOfAYear a year in which a smaller share is born is a slip, 0 to 1
	 * @param imagined so many accounts are added to every day of birth
	 * @param longEnough two wrong letters are a slip in names of so many letters
	 * @param neighbours certificates no further apart are those of twins
	 * @param generation born in years so far apart, two are two people
	 * @param life unless the years are further apart than that
	 * @param blockAtMost so many accounts are compared by one key at most
	 * @param namesakesAtMost so many children of one name and day are told apart at most
	 * @param imaginedComparisons what is expected of slips counts like so many
	 * comparisons; {@code null} if an earlier version kept these settings
	 * @param slipsOfAName a spelling one letter away from a name of so many times as many
	 * accounts is a slip; {@code null} if an earlier version kept these settings
	 */
	public record Bounds(int sexes, int attestedShare, int attestedBearers, int yearsAtLeast, double shareOfAYear,
			double imagined, int longEnough, int neighbours, int generation, int life, int blockAtMost,
			int namesakesAtMost, @Nullable Integer imaginedComparisons, @Nullable Integer slipsOfAName) {
	}

	/**
	 * From where on a birth date or a certificate is nobody's.
	 *
	 * @param bearersOfAStandIn a day stands for an unknown one if so many bear it at
	 * least
	 * @param timesItsNeighbours and so many times as many as the days beside it
	 * @param yearsOfPupils born in so many years at most, nobody is older than a pupil
	 * @param accountsOfAChild so many accounts bear one certificate at most
	 */
	public record Trust(int bearersOfAStandIn, int timesItsNeighbours, int yearsOfPupils, int accountsOfAChild) {
	}

	/**
	 * What is known of a level.
	 *
	 * @param share the share of the pairs of one child that compare so, 0 to 1
	 * @param alternatives the number of other values that the slip could as well have
	 * made
	 */
	public record LevelSetting(Level level, double share, double alternatives) {
	}

	/**
	 * Those in force in a registry whose people slip so often.
	 * @param learnt the shares of {@link Slips}, by their names
	 */
	public static Settings of(Map<String, Double> learnt) {
		Slips slips = Slips.of(learnt);
		return new Settings(Parameters.SHARE_OF_DUPLICATES, Parameters.PROBABLE, Parameters.CHECK, Parameters.EQUALLY,
				Parameters.OTHERS_SNILS, Parameters.OTHERS_CERTIFICATE, Parameters.IMPROBABLE, Parameters.TELLING,
				Arrays.stream(Level.values())
					.filter(Level::speaks)
					.map(level -> new LevelSetting(level, slips.share(level), level.alternatives()))
					.toList(),
				new Bounds(Parameters.SEXES, Parameters.ATTESTED_SHARE, Parameters.ATTESTED_BEARERS,
						Parameters.YEARS_AT_LEAST, Parameters.SHARE_OF_A_YEAR, Parameters.IMAGINED,
						Parameters.LONG_ENOUGH, Parameters.NEIGHBOURS, Parameters.GENERATION, Parameters.LIFE,
						Parameters.BLOCK_AT_MOST, Parameters.NAMESAKES_AT_MOST, Parameters.IMAGINED_COMPARISONS,
						Parameters.SLIPS_OF_A_NAME),
				new Trust(Parameters.BEARERS_OF_A_STAND_IN, Parameters.TIMES_ITS_NEIGHBOURS, Parameters.YEARS_OF_PUPILS,
						Parameters.ACCOUNTS_OF_A_CHILD));
	}

}
