package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Lays out the lists of one organization, as one person there does. */
final class ListComposer {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

	private final WildLayout layout;

	private final SavedAs savedAs;

	private final Random random;

	private final String organization;

	private final LocalDate day;

	private final boolean ofLeavers;

	private final ColumnMaker make;

	private final List<WrittenColumn> columns;

	private final ClassNames classes;

	ListComposer(WildLayout layout, SavedAs savedAs, Random random, String organization, LocalDate day) {
		this(layout, savedAs, random, organization, day, false);
	}

	private ListComposer(WildLayout layout, SavedAs savedAs, Random random, String organization, LocalDate day,
			boolean ofLeavers) {
		this.layout = layout;
		this.savedAs = savedAs;
		this.random = random;
		this.organization = organization;
		this.day = day;
		this.ofLeavers = ofLeavers;
		boolean asText = layout == WildLayout.REGISTER_OF_TEXTS || layout == WildLayout.REGISTER_WITH_ORDERS;
		PenHabits pen = asText ? new PenHabits(random, PenHabits.Days.DOTTED) : new PenHabits(random);
		this.make = new ColumnMaker(pen, organization, day);
		this.columns = new ArrayList<>(ofLeavers ? layout.columnsOfLeavers(this.make) : layout.columns(this.make));
		this.classes = ClassNames.any(random);
	}

	ListComposer ofLeavers() {
		return new ListComposer(this.layout, this.savedAs, this.random, this.organization, this.day, true);
	}

	boolean isOfLeavers() {
		return this.ofLeavers;
	}

	boolean hasFileOfLeavers() {
		return !this.layout.columnsOfLeavers(this.make).isEmpty();
	}

	boolean tellsOfLeaving() {
		return told().contains(Told.WITHDRAWN_ON);
	}

	private Set<Told> told() {
		Set<Told> told = EnumSet.noneOf(Told.class);
		this.columns.forEach(column -> told.add(column.told()));
		return told;
	}

	/**
	 * Adds what the layout has none for.
	 * @param number whether the numbers of the accounts are to be told
	 * @param rest whether all else that is known of them
	 * @param leaving whether those who have left stand in it, too
	 */
	void addColumns(boolean number, boolean rest, boolean leaving) {
		if (number) {
			this.columns.add(this.random.nextBoolean() ? this.columns.size() : 0,
					this.make.number(this.layout.headingOfNumber()));
		}
		else if (this.layout == WildLayout.PUNCTUATED) {
			this.columns.add(this.make.always("Логин", ""));
		}
		if (rest) {
			Set<Told> told = told();
			List.of(this.make.sex("Пол"), this.make.snils("СНИЛС"), this.make.certificate("Свидетельство о рождении"),
					this.make.className("Класс (группа)"), this.make.enrolledOn("Дата зачисления"),
					this.make.enrolmentOrder("Номер приказа о зачислении"), this.make.attached("Прикреплён"),
					this.make.withdrawnOn("Дата выбытия"), this.make.withdrawalOrder("Номер приказа о выбытии"),
					this.make.createdOn("Дата создания записи"), this.make.entryMethod("Способ ввода"))
				.stream()
				.filter(column -> !told.contains(column.told()))
				.filter(column -> leaving || !column.heading().contains("выбыти"))
				.forEach(this.columns::add);
		}
		decorate();
	}

	/** Columns that say nothing. */
	private void decorate() {
		boolean byPlace = this.layout == WildLayout.STAMPED_REGISTER || this.layout == WildLayout.REPRESENTATIVE_FIRST;
		if (!byPlace && this.random.nextInt(3) == 0) {
			this.columns.add(0, this.make.numbering("№ п/п"));
		}
		if (!byPlace && this.random.nextInt(8) == 0) {
			// The same once more, as it comes of copying.
			this.columns.stream()
				.filter(column -> column.told() == Told.CLASS)
				.findFirst()
				.ifPresent(this.columns::add);
		}
		boolean together = byPlace || this.layout == WildLayout.REGISTER_WITH_ORDERS;
		if (!together && this.random.nextInt(4) == 0) {
			this.columns.add(1 + this.random.nextInt(this.columns.size()), this.make.always("", ""));
		}
		int order = headings().indexOf("Номер приказа о зачислении");
		boolean pair = order >= 0 && headings().indexOf("Дата приказа о зачислении") == order + 1;
		if (pair && this.savedAs.merges()) {
			String above = "Приказ о зачислении";
			this.columns.set(order, this.columns.get(order).under(above, "номер"));
			this.columns.set(order + 1, this.columns.get(order + 1).under(above, "дата"));
		}
	}

	private List<String> headings() {
		return this.columns.stream().map(WrittenColumn::heading).toList();
	}

	/** The list of one class, or of all if it has no name. */
	WrittenPage compose(String className, List<Listed> rows) {
		WrittenPage page = new WrittenPage(sheetName());
		List<List<WrittenCell>> header = new HeaderRows(this.columns).rows();
		titles(page, className);
		header.forEach(page::add);
		if (this.layout == WildLayout.REGISTER_WITH_ORDERS && this.random.nextBoolean()) {
			// What column it is, by number.
			page.add(numbers());
		}
		boolean merged = this.savedAs.merges() && told().contains(Told.CLASS) && this.random.nextBoolean();
		List<Listed> sorted = merged ? rows.stream().sorted(Comparator.comparing(Listed::className)).toList() : rows;
		new ListBody(this.layout, this.columns, this.classes, this.random, this.savedAs.merges(), merged).write(page,
				header, sorted);
		end(page, sorted.size());
		return page;
	}

	private List<WrittenCell> numbers() {
		List<WrittenCell> cells = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			cells.add(WrittenCell.of(Long.valueOf(i + 1L)));
		}
		return cells;
	}

	private String sheetName() {
		return switch (this.layout) {
			case REGISTER_WITH_ORDERS -> "Реестр контингента";
			case REPRESENTATIVE_FIRST -> "Импорт";
			case PUNCTUATED -> "ППС";
			default -> "Лист1";
		};
	}

	private void titles(WrittenPage page, String className) {
		switch (this.layout) {
			case REGISTER -> title(page, "Реестр контингента");
			case REGISTER_OF_TEXTS -> title(page, "Реестр контингента. " + this.organization);
			case CLASS_WITH_SUBJECTS -> {
				page.add(this.organization);
				page.add();
				page.add(className.isEmpty() ? "" : "Класс: " + this.classes.write(className));
				page.add();
				page.add("Период: I четверть");
			}
			case PUPILS_AND_PARENTS -> page.add(this.organization);
			case KINDERGARTEN -> {
				title(page, this.organization);
				page.add("Список воспитанников на " + PenHabits.Days.DOTTED.text(this.day));
			}
			case ORDERS -> {
				page.add("«" + this.organization + "»");
				page.add();
			}
			default -> {
			}
		}
	}

	/** Over all columns. */
	private void title(WrittenPage page, String text) {
		List<WrittenCell> row = new ArrayList<>();
		row.add(WrittenCell.of(text).over(1, this.savedAs.merges() ? this.columns.size() : 1));
		while (row.size() < this.columns.size()) {
			row.add(WrittenCell.EMPTY);
		}
		page.add(row);
	}

	private void end(WrittenPage page, int rows) {
		if (this.random.nextBoolean()) {
			page.add("Итого: " + rows);
		}
		if (this.random.nextInt(3) == 0) {
			page.add("", "Всего детей", Long.valueOf(rows));
		}
		if (this.random.nextBoolean()) {
			page.add();
			page.add("Директор ____________ /Иванов И. И./");
			page.add("", "М. П.");
		}
		if (this.random.nextInt(4) == 0) {
			page.add("* обучается по индивидуальному плану");
		}
	}

	/** Without its ending. */
	String fileName(String className) {
		if (!className.isEmpty()) {
			return this.classes.write(className);
		}
		if (this.ofLeavers) {
			return "Учащиеся. Только отчисленные. (5)";
		}
		if (this.layout == WildLayout.STAMPED_REGISTER) {
			return "Реестр контингента ОУ_%s %02d-%02d".formatted(STAMP.format(this.day), 8 + this.random.nextInt(10),
					this.random.nextInt(60));
		}
		return switch (this.layout.named()) {
			case IN_COLUMN -> "Учащиеся. (5)";
			case IN_TITLE -> any("Список", "Лист Microsoft Excel", "Контингент");
			case IN_FILE -> any("%s", "Список %s", "«%s», список", "%s (новый)").formatted(this.organization);
		};
	}

	private String any(String... names) {
		return names[this.random.nextInt(names.length)];
	}

}
