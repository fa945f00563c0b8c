package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

/**
 * The documents of one account in full; see {@link DocumentLooks} for how to come by
 * them.
 *
 * @param account the account's id
 * @param snils eleven digits that passed their check
 * @param snilsText what was typed instead of a right one
 * @param birthCertificate in the spelling by which certificates are compared
 * @param birthCertificateText what was typed instead of one
 */
public record AccountDocuments(long account, String number, @Nullable String snils, @Nullable String snilsText,
		@Nullable String birthCertificate, @Nullable String birthCertificateText) {

	/** As it is printed: {@code 112-233-445 95}. */
	public @Nullable String printedSnils() {
		return (this.snils != null) ? this.snils.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{2})", "$1-$2-$3 $4") : null;
	}

	/** Without the documents: this may reach a log. */
	@Override
	public String toString() {
		return "AccountDocuments[" + this.account + "]";
	}

}
