package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What speaks in a pair; each can say itself through the message bundles. */
public enum Evidence {

	/** Surname, given name and patronymic are equal. */
	NAMES_EQUAL,

	/** Surname and given name are equal, neither account has a patronymic. */
	NAMES_EQUAL_WITHOUT_PATRONYMIC,

	/** The birth dates are equal. */
	BIRTH_DATE_EQUAL,

	/** Both bear the same СНИЛС. */
	SNILS_EQUAL,

	/** Both bear the same birth certificate. */
	CERTIFICATE_EQUAL,

	/** No document stands in both accounts: compare with the child's file. */
	NO_COMMON_DOCUMENT;

	/** The key of the sentence in the message bundles. */
	public String messageKey() {
		return "evidence." + code();
	}

	/** The word for other programs. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What speaks in a pair whose personal data are equal. */
	public static List<Evidence> ofIdentical(Account a, Account b) {
		List<Evidence> evidence = new ArrayList<>();
		evidence.add(a.name().patronymic().isEmpty() ? NAMES_EQUAL_WITHOUT_PATRONYMIC : NAMES_EQUAL);
		evidence.add(BIRTH_DATE_EQUAL);
		if (a.snils() != null && a.snils().equals(b.snils())) {
			evidence.add(SNILS_EQUAL);
		}
		if (a.birthCertificate() != null && a.birthCertificate().equals(b.birthCertificate())) {
			evidence.add(CERTIFICATE_EQUAL);
		}
		if (a.documentsShared(b) == 0) {
			evidence.add(NO_COMMON_DOCUMENT);
		}
		return evidence;
	}

}
