package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * One line of a headcount.
 *
 * @param organization the code, of an authority where the line is about one; {@code null}
 * where it is about a kind
 * @param className the class or group, where it is about one; empty where none is known
 * @param dataAsOf the day of the newest data about the organization, of the oldest of
 * several; {@code null} if any of them has sent nothing
 * @param preliminary whether acts noted here are in it that the source has not confirmed
 */
public record HeadcountLine(@Nullable String organization, @Nullable String name, OrganizationKind kind,
		@Nullable String className, HeadcountFigures figures, @Nullable LocalDate dataAsOf, boolean preliminary) {

	/** Whom it is about; of pupils, where it is about more than a class or group. */
	public HeadcountStage stage() {
		return HeadcountStage.of(this.kind, this.className);
	}

}
