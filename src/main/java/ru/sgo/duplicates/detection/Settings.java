package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.List;

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
 */
public record Settings(double shareOfDuplicates, double probable, double check, double equally, double othersSnils,
		double othersCertificate, double improbable, int telling, List<LevelSetting> levels) {

	/**
	 * What is known of a level.
	 *
	 * @param share the share of the pairs of one child that compare so, 0 to 1
	 * @param alternatives the number of other values that the slip could as well have
	 * made
	 */
	public record LevelSetting(Level level, double share, double alternatives) {
	}

	/** Those in force. */
	public static Settings inForce() {
		return new Settings(Parameters.SHARE_OF_DUPLICATES, Parameters.PROBABLE, Parameters.CHECK, Parameters.EQUALLY,
				Parameters.OTHERS_SNILS, Parameters.OTHERS_CERTIFICATE, Parameters.IMPROBABLE, Parameters.TELLING,
				Arrays.stream(Level.values())
					.filter(Level::speaks)
					.map(level -> new LevelSetting(level, level.share(), level.alternatives()))
					.toList());
	}

}
