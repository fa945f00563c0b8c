package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.lists.ListField;
import ru.sgo.duplicates.lists.ListReceiver;
import ru.sgo.duplicates.lists.ListRow;
import ru.sgo.duplicates.lists.ListSheet;
import ru.sgo.duplicates.lists.PupilList;
import ru.sgo.duplicates.sheets.SheetLimits;
import ru.sgo.duplicates.sheets.SheetsRefused;

/**
 * Streams the rows of lists into the temporary table {@code staged_listed}, with what is
 * understood of each sheet on the way.
 */
final class ListStaging {

	private final BulkCopy bulk;

	private final ZonedDateTime now;

	/** Of all lists together: the same days come again and again. */
	private final DateReader dates;

	private final OrganizationFinder organizations;

	private final @Nullable String own;

	private final Map<String, Map<String, String>> mappings;

	private final Consumer<Problem> problems;

	private final List<StagedSheet> sheets;

	private final Map<String, String> digests = new HashMap<>();

	/**
	 * A staging of lists.
	 * @param own the code of the sender's organization, if the lists can be of no other
	 * @param mappings by a header, what people have said of its headings
	 * @param sheets takes all sheets that are read, and the files that cannot be
	 */
	ListStaging(BulkCopy bulk, ZonedDateTime now, OrganizationFinder organizations, @Nullable String own,
			Map<String, Map<String, String>> mappings, Consumer<Problem> problems, List<StagedSheet> sheets) {
		this.bulk = bulk;
		this.now = now;
		this.dates = new DateReader(now);
		this.organizations = organizations;
		this.own = own;
		this.mappings = mappings;
		this.problems = problems;
		this.sheets = sheets;
	}

	/** Lets a file be known that is no list, and is read already. */
	void isRead(SentList file) {
		this.digests.put(file.digest(), file.name());
	}

	/**
	 * Reads a list. What cannot be read at all is named, and keeps the others from
	 * nothing.
	 * @return the sheets of which the rows read so far must be taken back
	 */
	List<StagedSheet> load(SentList list, @Nullable Path file) {
		if (list.refusal() != null) {
			sayRefused(list, list.refusal());
			return List.of();
		}
		String before = this.digests.putIfAbsent(list.digest(), list.name());
		if (before != null) {
			StagedSheet twice = refuse(list, "", ProblemCode.LIST_SENT_TWICE.messageKey());
			say(twice, 1, before, ProblemCode.LIST_SENT_TWICE);
			return List.of();
		}
		int from = this.sheets.size();
		List<StagedSheet> broken = new ArrayList<>();
		this.bulk.stream(StagedListed.TABLE, taken -> {
			try {
				read(list, Objects.requireNonNull(file), taken);
			}
			catch (SheetsRefused ex) {
				broken.addAll(this.sheets.subList(from, this.sheets.size()));
				this.sheets.subList(from, this.sheets.size()).clear();
				String why = FailureCode.of(ex.reason()).messageKey();
				this.problems.accept(new Problem(Part.STUDENTS.code(),
						refuse(list, "", why).line(Math.max(1, ex.line())), null, null, null, why, List.of(), true));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return broken;
	}

	/** What is not read is named; what an archive leaves out is no file of the sender. */
	private void sayRefused(SentList list, String why) {
		if (list.file() == null) {
			this.problems.accept(new Problem(list.name(), 1, null, null, null, why, List.of(), false));
			return;
		}
		this.problems.accept(new Problem(Part.STUDENTS.code(), refuse(list, "", why).line(1), null, null, null, why,
				List.of(), true));
	}

	private void read(SentList list, Path file, Consumer<StagedListed> taken) throws IOException {
		PupilList pupils = PupilList.of(file, list.name(), header -> chosen(list, header));
		int from = this.sheets.size();
		pupils.read(SheetLimits.USUAL, new ListReceiver() {

			private @Nullable ListedRows rows;

			@Override
			public void sheet(ListSheet sheet) {
				StagedSheet staged = stage(list, pupils.kind().name().toLowerCase(Locale.ROOT), sheet);
				this.rows = new ListedRows(staged, ListStaging.this.organizations, ListStaging.this.dates,
						ListStaging.this.problems);
				sayOfColumns(staged, list.wish().columns());
				if (sheet.hidden()) {
					say(staged, sheet.headerRow(), sheet.name(), ProblemCode.SHEET_HIDDEN);
				}
			}

			@Override
			public void row(ListRow row) {
				if (this.rows != null) {
					this.rows.read(row).ifPresent(taken);
				}
			}

			@Override
			public void nameless(ListRow row) {
				if (this.rows != null) {
					this.rows.nameless(row);
				}
			}

			@Override
			public void skipped(String sheet, boolean hidden) {
				StagedSheet nothing = refuse(list, sheet, ProblemCode.SHEET_SKIPPED.messageKey());
				say(nothing, 1, sheet, ProblemCode.SHEET_SKIPPED);
			}

		});
		this.sheets.subList(from, this.sheets.size())
			.stream()
			.filter(sheet -> sheet.sheet().headerRow() > 0 && sheet.rows() == 0)
			.forEach(sheet -> say(sheet, sheet.sheet().headerRow(), null, ProblemCode.NO_ROWS));
		if (this.sheets.size() == from) {
			sayRefused(list, FailureCode.EMPTY.messageKey());
		}
	}

	/** Of two columns of which the sender says the same only one is read. */
	private void sayOfColumns(StagedSheet sheet, Map<String, String> said) {
		said.forEach((heading, field) -> {
			boolean unread = !field.isEmpty() && sheet.sheet()
				.columns()
				.stream()
				.anyMatch(column -> ListSheet.words(column.heading()).equals(ListSheet.words(heading))
						&& !column.code().equals(field));
			if (unread) {
				this.problems.accept(Problem.of(Part.STUDENTS, sheet.line(sheet.sheet().headerRow()), null, heading,
						null, ProblemCode.LIST_FIELD_TWICE, false));
			}
		});
	}

	/**
	 * What the sender says now stands before what people have said earlier, who name what
	 * is not recognised and nothing else.
	 */
	private Map<String, String> chosen(SentList list, String header) {
		Map<String, String> chosen = new HashMap<>(this.mappings.getOrDefault(header, Map.of()));
		chosen.keySet().removeIf(ListSheet::isKnown);
		list.wish().columns().forEach((heading, field) -> chosen.put(ListSheet.words(heading), field));
		return chosen;
	}

	private StagedSheet stage(SentList list, String kind, ListSheet sheet) {
		LocalDate day = Stream.of(list.wish().asOf(), sheet.day(), list.usual().asOf())
			.filter(one -> one != null && !one.isAfter(this.now.toLocalDate()))
			.findFirst()
			.orElse(this.now.toLocalDate());
		StagedSheet staged = new StagedSheet(this.sheets.size() + 1, list, kind, sheet, organization(list, sheet), day);
		if (staged.organization() == null && !sheet.has(ListField.ORGANIZATION)) {
			staged.read(unknownOrganization(list, sheet));
		}
		this.sheets.add(staged);
		return staged;
	}

	private static @Nullable String unknownOrganization(SentList list, ListSheet sheet) {
		return Stream.concat(sheet.titles().stream(), Stream.of(sheet.name(), list.name().replaceFirst("\\.\\w+$", "")))
			.flatMap(text -> UnknownOrganization.in(text).stream())
			.findFirst()
			.orElse(null);
	}

	private StagedSheet refuse(SentList list, String sheet, String why) {
		StagedSheet refused = StagedSheet.refused(this.sheets.size() + 1, list, "", why, this.now.toLocalDate());
		this.sheets.add(refused);
		return refused;
	}

	/** Whose children they are, unless each row says it. */
	private @Nullable FoundOrganization organization(SentList list, ListSheet sheet) {
		if (list.wish().organization() != null) {
			return FoundOrganization.chosen(list.wish().organization());
		}
		return Stream
			.concat(sheet.titles().stream().map(this.organizations::byCodeIn),
					sheet.titles().stream().map(this.organizations::in))
			.flatMap(Optional::stream)
			.findFirst()
			.map(code -> new FoundOrganization(code, "title"))
			.or(() -> this.organizations.in(sheet.name()).map(code -> new FoundOrganization(code, "sheet")))
			.or(() -> this.organizations.in(list.name()).map(code -> new FoundOrganization(code, "file")))
			.orElseGet(() -> usual(list));
	}

	private @Nullable FoundOrganization usual(SentList list) {
		String usual = list.usual().organization();
		if (usual != null) {
			return FoundOrganization.chosen(usual);
		}
		return (this.own != null) ? FoundOrganization.own(this.own) : null;
	}

	private void say(StagedSheet sheet, long line, @Nullable String value, ProblemCode code) {
		this.problems.accept(Problem.of(Part.STUDENTS, sheet.line(line), null, null, value, code, false));
	}

}
