package ru.sgo.duplicates.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a child stands in two organizations lawfully. */
public enum CaseLawfulGround {

	/** Летняя дежурная группа. */
	SUMMER_GROUP,

	/** The building of one of them is under repair. */
	REPAIRS,

	/** Санаторная организация or школа при больнице. */
	SANATORIUM,

	/** Сохранено место. */
	KEPT_PLACE,

	/** Семейное образование, attested elsewhere. */
	FAMILY_EDUCATION,

	/** Another one, which the reason says. */
	OTHER;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<CaseLawfulGround> of(String code) {
		return Arrays.stream(values()).filter(ground -> ground.code().equals(code)).findFirst();
	}

}
