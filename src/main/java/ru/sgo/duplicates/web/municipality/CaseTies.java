package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Level;

/**
 * Who of three and more accounts is tied to whom by what, as a drawing: the accounts
 * around a circle, a line for each two of them.
 *
 * @param nodes the accounts
 * @param ties each two of them
 */
record CaseTies(List<Node> nodes, List<Tie> ties) {

	/** In pixels: across and down. */
	private static final int WIDTH = 280;

	private static final int HEIGHT = 200;

	/** Room for the number of an account. */
	private static final int ASIDE = 52;

	private static final int ABOVE = 24;

	/** An account, and where it is drawn, in pixels. */
	public record Node(String number, double x, double y) {
	}

	/** Two accounts. */
	public record Tie(ComparedPair pair, Kind kind, Node from, Node to) {
	}

	/** What ties two accounts, the strongest first. */
	public enum Kind {

		/** One СНИЛС or one birth certificate. */
		DOCUMENT,

		/** Names and birth date. */
		DATA,

		/** Alike, but a person has to say whether they are one child. */
		DOUBT,

		/** They are two children. */
		APART

	}

	static CaseTies of(List<String> numbers, List<ComparedPair> pairs) {
		List<Node> nodes = IntStream.range(0, numbers.size())
			.mapToObj(place -> node(numbers.get(place), 2 * Math.PI * place / numbers.size()))
			.toList();
		return new CaseTies(nodes,
				pairs.stream()
					.map(pair -> new Tie(pair, kind(pair), find(nodes, pair.account()), find(nodes, pair.other())))
					.toList());
	}

	private static Node node(String number, double angle) {
		return new Node(number, Math.round(WIDTH / 2.0 + (WIDTH / 2.0 - ASIDE) * Math.sin(angle)),
				Math.round(HEIGHT / 2.0 - (HEIGHT / 2.0 - ABOVE) * Math.cos(angle)));
	}

	private static Node find(List<Node> nodes, String number) {
		return nodes.stream().filter(node -> node.number().equals(number)).findFirst().orElseThrow();
	}

	private static Kind kind(ComparedPair pair) {
		if (pair.comparison().bar() != null) {
			return Kind.APART;
		}
		boolean document = pair.comparison()
			.findings()
			.stream()
			.anyMatch(finding -> Set.of(Field.SNILS, Field.BIRTH_CERTIFICATE).contains(finding.field())
					&& finding.level() == Level.EQUAL);
		if (document) {
			return Kind.DOCUMENT;
		}
		return (pair.comparison().doubt() != null) ? Kind.DOUBT : Kind.DATA;
	}

	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

}
