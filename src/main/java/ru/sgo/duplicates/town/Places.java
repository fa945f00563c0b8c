package ru.sgo.duplicates.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The organizations: every authority has as many schools as kindergartens, nine at least
 * and one for some 660 children, and a house of crafts; a college belongs to none.
 */
final class Places {

	static final String COLLEGE = "К-01";

	static final String REGION = "РЕГ-01";

	private static final int FEWEST = 9;

	private static final int CHILDREN_OF_A_SCHOOL = 660;

	private final int children;

	private final int authorities;

	private final int ofEachKind;

	/** Of the authorities, in their order. */
	private final List<String> codes;

	Places(TownPlan plan) {
		this.children = plan.children();
		this.authorities = plan.authorities();
		this.ofEachKind = Math.max(FEWEST, plan.children() / plan.authorities() / CHILDREN_OF_A_SCHOOL);
		this.codes = IntStream.rangeClosed(1, plan.authorities())
			.mapToObj(number -> String.format(Locale.ROOT, "УО-%02d", number))
			.toList();
	}

	/** An organization of the import format. */
	record Place(String code, String name, String kind, String authority) {
	}

	/** The authorities share the children evenly, one after the other. */
	int authorityOf(int child) {
		return (int) ((long) child * this.authorities / this.children);
	}

	int next(int authority) {
		return (authority + 1) % this.authorities;
	}

	String school(int authority, int index) {
		return code(authority) + "-Ш" + (index % this.ofEachKind + 1);
	}

	String kindergarten(int authority, int index) {
		return code(authority) + "-Д" + (index % this.ofEachKind + 1);
	}

	String crafts(int authority) {
		return code(authority) + "-Т1";
	}

	List<Place> all() {
		List<Place> places = new ArrayList<>();
		String above = (this.authorities > 1) ? REGION : "";
		if (this.authorities > 1) {
			places.add(new Place(REGION, "Министерство образования Заречного края", "УО", ""));
		}
		for (int authority = 0; authority < this.authorities; authority++) {
			String code = code(authority);
			String suffix = (authority == 0) ? "" : "-" + (authority + 1);
			places.add(new Place(code, "Управление образования города Заречного" + suffix, "УО", above));
			for (int i = 0; i < this.ofEachKind; i++) {
				places.add(new Place(school(authority, i), "Школа № " + (i + 1), "ООО", code));
			}
			for (int i = 0; i < this.ofEachKind; i++) {
				places.add(new Place(kindergarten(authority, i), "Детский сад № " + (i + 1), "ДОО", code));
			}
			places.add(new Place(crafts(authority), "Дом детского творчества", "ДОД", code));
		}
		places.add(new Place(COLLEGE, "Заречный педагогический колледж", "ПОО", ""));
		return places;
	}

	/** Whether a stay there counts: a school or kindergarten. */
	static boolean counts(String organization) {
		return organization.contains("-Ш") || organization.contains("-Д");
	}

	private String code(int authority) {
		return this.codes.get(authority);
	}

}
