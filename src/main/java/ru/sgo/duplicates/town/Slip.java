package ru.sgo.duplicates.town;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.detection.Tier;

/**
 * What goes wrong when a child is entered a second time, and the tier in which the two
 * accounts then belong: {@code IDENTICAL} where normalisation takes the noise away.
 */
enum Slip {

	/** One wrong letter, beside the right one on the keyboard. */
	LETTER(Tier.PROBABLE, (child, typist) -> typist.inOneName(child, typist::wrong)),

	/** One letter left out. */
	DROP(Tier.PROBABLE, (child, typist) -> typist.inOneName(child, typist::dropped)),

	/** One letter typed twice. */
	DOUBLE(Tier.PROBABLE, (child, typist) -> typist.inOneName(child, typist::doubled)),

	/** Two neighbouring letters swapped. */
	SWAP_LETTERS(Tier.PROBABLE, (child, typist) -> typist.inOneName(child, typist::swapped)),

	/** И for й. */
	SHORT_I(Tier.PROBABLE, (child, typist) -> typist.inEveryName(child, name -> name.replace('й', 'и'))),

	/** The soft sign left out. */
	SOFT(Tier.PROBABLE, (child, typist) -> typist.inOneName(child, name -> name.replace("ь", ""))),

	/** Another lawful form of the given name: Наталья, Наталия. */
	VARIANT(Tier.PROBABLE, (child, typist) -> typist.otherForm(child)),

	/** A name that people write for it: Артём, Артемий. */
	RELATED_NAME(Tier.PROBABLE, (child, typist) -> typist.relatedName(child)),

	/** The patronymic after another custom: Али оглы, Алиевич. */
	CUSTOM(Tier.PROBABLE, (child, typist) -> typist.otherCustom(child)),

	/** Of a double name one part, or both in the other order. */
	PARTS(Tier.PROBABLE, (child, typist) -> typist.otherParts(child)),

	/** No apostrophe, or the sign that Russian has for it. */
	APOSTROPHE(Tier.PROBABLE, (child, typist) -> typist.withoutApostrophe(child)),

	/** The patronymic left out. */
	NO_PATRONYMIC(Tier.PROBABLE, (child, typist) -> typist.inEveryName(child, child.name().patronymic(""))),

	/** Surname and given name in each other's place. */
	SWAP_FIELDS(Tier.PROBABLE,
			(child, typist) -> typist.inEveryName(child,
					child.name().surname(child.name().givenName()).given(child.name().surname()))),

	/** Day and month of birth swapped. */
	DAYMONTH(Tier.PROBABLE, (child, typist) -> typist.dayAndMonthSwapped(child)),

	/** One wrong digit in the date of birth. */
	DIGIT(Tier.PROBABLE, (child, typist) -> typist.wrongDigit(child)),

	/** Born a year earlier or later. */
	YEAR(Tier.PROBABLE, (child, typist) -> typist.wrongYear(child)),

	/** Born on the first of January, for want of the day. */
	DEFAULT_DATE(Tier.PROBABLE, (child, typist) -> typist.defaultDate(child)),

	/** No birth date. */
	NO_DATE(Tier.PROBABLE, (child, typist) -> Optional.of(child.bornOn(null))),

	/**
	 * The parents have married or parted; a common document says that it is one child.
	 */
	SURNAME_CHANGE(Tier.PROBABLE, Shares.A_DOCUMENT, (child, typist) -> typist.otherSurname(child)),

	/** The same without any common document. */
	SURNAME_CHANGE_UNPROVED(Tier.CHECK, Shares.NO_DOCUMENT, (child, typist) -> typist.otherSurname(child)),

	/** Two of the above at once, in two fields. */
	TWO(Tier.PROBABLE, Slip::two),

	/** The names in Latin letters, as in a passport for travel. */
	TRANSLITERATION(Tier.PROBABLE, (child, typist) -> typist.transliterated(child)),

	/** Е for ё. */
	YO(Tier.IDENTICAL, (child, typist) -> typist.inEveryName(child, name -> name.replace('ё', 'е'))),

	/** One Latin letter that looks like the Cyrillic one. */
	LATIN(Tier.IDENTICAL, (child, typist) -> typist.latinLetter(child)),

	/** A space before, one too many behind. */
	SPACES(Tier.IDENTICAL,
			(child, typist) -> typist.inEveryName(child, name -> name.isEmpty() ? "" : " " + name + " ")),

	/** Another dash, with spaces around it, in a double surname. */
	DASHES(Tier.IDENTICAL, (child, typist) -> typist.inEveryName(child, name -> name.replace("-", " \u2013 "))),

	/** The surname in capital letters. */
	CASE(Tier.IDENTICAL,
			(child, typist) -> typist.inEveryName(child,
					child.name().surname(child.name().surname().toUpperCase(Locale.ROOT)))),

	/** The three names in each other's place, in another order than the above. */
	OTHER_ORDER(Tier.PROBABLE, (child, typist) -> typist.oddities().otherOrder(child)),
	/** Two or three names in one field. */
	ONE_FIELD(Tier.CHECK, (child, typist) -> typist.oddities().inOneField(child)),
	/** The given name as many clerks misspell it: Дмитрей. */
	HABIT(Tier.PROBABLE, (child, typist) -> typist.oddities().asManyMisspell(child)),
	/** A day that stands for an unknown one: the first of January 2000. */
	STAND_IN_DATE(Tier.CHECK, (child, typist) -> typist.oddities().standInDate(child)),
	/** A boy entered as a girl. */
	WRONG_SEX(Tier.IDENTICAL, (child, typist) -> typist.oddities().wrongSex(child)),
	/** A word behind a name that is none: дубль. */
	MARKER(Tier.IDENTICAL, (child, typist) -> typist.oddities().marked(child)),
	/** In the place of a patronymic that the child does not bear, words that say so. */
	NONE_IN_WORDS(Tier.IDENTICAL, (child, typist) -> typist.oddities().noneInWords(child));

	/** Which slips may be made together. */
	static final List<Slip> TOGETHER = Stream.of(values())
		.filter(slip -> slip.tier == Tier.PROBABLE && slip != TWO && slip != SURNAME_CHANGE)
		.toList();

	/** Which slips are two of the usual ones. */
	static final List<Slip> ONE_OF_TWO = List.of(LETTER, DROP, DOUBLE, SWAP_LETTERS, SHORT_I, SOFT, VARIANT,
			NO_PATRONYMIC, DAYMONTH, DIGIT);

	private final Tier tier;

	private final Shares shares;

	private final Entry entry;

	Slip(Tier tier, Entry entry) {
		this(tier, Shares.AS_IT_COMES, entry);
	}

	Slip(Tier tier, Shares shares, Entry entry) {
		this.tier = tier;
		this.shares = shares;
		this.entry = entry;
	}

	/** How a child is entered. */
	private interface Entry {

		Optional<Child> of(Child child, Typist typist);

	}

	/** Which documents the second account has in common with the first. */
	enum Shares {

		AS_IT_COMES, A_DOCUMENT, NO_DOCUMENT

	}

	/** The child as it is entered; empty when its data do not allow this slip. */
	Optional<Child> enter(Child child, Typist typist) {
		return this.entry.of(child, typist);
	}

	/** Two slips of different kinds, in two fields. */
	private static Optional<Child> two(Child child, Typist typist) {
		Slip one = typist.any(ONE_OF_TWO);
		Slip other = typist.any(ONE_OF_TWO);
		return (one == other) ? Optional.empty()
				: one.enter(child, typist)
					.flatMap(entered -> other.enter(entered, typist))
					.filter(entered -> entered.differencesFrom(child) > 1);
	}

	Tier tier() {
		return this.tier;
	}

	Shares shares() {
		return this.shares;
	}

	/** The word in the truth. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
