package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A part has rows, and none of them could be taken: nothing was changed. */
final class NothingTaken extends RuntimeException {

	private final Part part;

	private final int rows;

	private final FailureCode code;

	/**
	 * The failure.
	 * @param commonest the problem by which most of the rows were lost
	 */
	NothingTaken(Part part, int rows, Optional<ProblemCode> commonest) {
		this(part, rows, commonest.map(NothingTaken::code).orElse(FailureCode.NONE_TAKEN));
	}

	private NothingTaken(Part part, int rows, FailureCode code) {
		super("None of the rows could be taken", null, false, false);
		this.part = part;
		this.rows = rows;
		this.code = code;
	}

	/**
	 * Lists have no rows at all.
	 * @param only why none of them could be read, if that is the same for all
	 */
	static NothingTaken ofLists(Optional<FailureCode> only) {
		return new NothingTaken(Part.STUDENTS, 0, only.orElse(FailureCode.NO_LIST_READ));
	}

	Part part() {
		return this.part;
	}

	int rows() {
		return this.rows;
	}

	/** What happened and what to do now. */
	FailureCode code() {
		return this.code;
	}

	private static FailureCode code(ProblemCode commonest) {
		return switch (commonest) {
			case ORGANIZATION_UNKNOWN, AUTHORITY_UNKNOWN -> FailureCode.ORGANIZATIONS_FIRST;
			case LIST_ORGANIZATION_UNKNOWN -> FailureCode.LISTS_OF_WHOM;
			case ACCOUNT_UNKNOWN -> FailureCode.ACCOUNTS_FIRST;
			case OUTSIDE_SCOPE, ACCOUNT_NOT_YOURS, ORGANIZATION_NOT_YOURS_TO_MAKE, GIVEN_AWAY -> FailureCode.NOT_YOURS;
			default -> FailureCode.NONE_TAKEN;
		};
	}

	/**
	 * Lists of which no child could be taken are the wrong ones, or too early; but where
	 * no duplicate is left, the list of them is empty.
	 */
	static void refuse(List<StagedSheet> sheets, ListKind kind, ProblemLog problems) {
		boolean noneLeft = kind == ListKind.DUPLICATES
				&& sheets.stream().allMatch(sheet -> sheet.sheet().headerRow() > 0 && sheet.rows() == 0);
		if (sheets.isEmpty() || noneLeft
				|| sheets.stream().anyMatch(sheet -> sheet.isExport() || sheet.understood().counts().taken() > 0)) {
			return;
		}
		int rows = sheets.stream().mapToInt(StagedSheet::rows).sum();
		if (rows == 0) {
			throw ofLists(commonRefusal(sheets));
		}
		throw new NothingTaken(Part.STUDENTS, rows, problems.commonestLoss());
	}

	private static Optional<FailureCode> commonRefusal(List<StagedSheet> sheets) {
		Set<String> refusals = sheets.stream()
			.map(sheet -> Objects.requireNonNullElse(sheet.understood().refusal(), ""))
			.collect(Collectors.toSet());
		return Arrays.stream(FailureCode.values())
			.filter(code -> refusals.equals(Set.of(code.messageKey())))
			.findFirst();
	}

	/** A file of which nothing can be taken is the wrong one, or too early. */
	static void refuse(Map<Part, StagedFile> sent, Map<Part, Integer> taken, ProblemLog problems) {
		sent.forEach((part, file) -> {
			if (file.rows() > 0 && taken.getOrDefault(part, 0) == 0) {
				throw new NothingTaken(part, file.rows(), problems.commonestLoss(part));
			}
		});
	}

}
