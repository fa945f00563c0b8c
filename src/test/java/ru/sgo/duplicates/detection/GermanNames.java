package ru.sgo.duplicates.detection;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The names of a register in another country: a hundred surnames for all, many of them
 * alike in letters though they are two, and the most frequent ones borne by many. Written
 * down from memory in the order of their frequency; how it falls is a guess.
 */
final class GermanNames {

	private static final String SURNAMES = """
			mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer koch bauer richter
			klein wolf schroeder neumann schwarz zimmermann braun krueger hofmann hartmann lange schmitt werner schmitz
			krause meier lehmann schmid schulze maier koehler herrmann koenig walter mayer huber kaiser fuchs peters
			lang scholz moeller weiss jung hahn schubert vogel friedrich keller guenther frank berger winkler roth beck
			lorenz baumann franke albrecht schuster simon ludwig boehm winter kraus martin schumacher kraemer vogt stein
			jaeger otto sommer gross seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl
			engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer""";

	private static final String WOMEN = """
			ursula karin helga sabine ingrid renate monika susanne gisela petra birgit andrea claudia brigitte maria
			anna stefanie nicole heike christa gabriele martina elke angelika anja ruth hannelore erika gerda edith
			elisabeth christine silke julia katrin kathrin ute marion margarete hildegard ilse gertrud bettina jutta
			sandra christina tanja melanie barbara heidi anke antje inge ingeborg lena lea hanna hannah sarah""";

	private static final String MEN = """
			peter michael thomas andreas wolfgang klaus juergen guenter stefan christian uwe werner horst frank dieter
			manfred gerhard hans bernd thorsten mathias helmut walter heinz martin joerg rolf jens sven alexander jan
			ralf dirk karl holger markus dennis daniel matthias carsten karsten friedrich guenther otto kurt rainer
			reiner ernst hermann ulrich volker detlef stephan tim tobias florian marcel lukas lucas jonas paul felix""";

	private GermanNames() {
	}

	static NavigableMap<Integer, String> surnames() {
		return counted(SURNAMES);
	}

	static NavigableMap<Integer, String> women() {
		return counted(WOMEN);
	}

	static NavigableMap<Integer, String> men() {
		return counted(MEN);
	}

	/** By the sum of counts. */
	private static NavigableMap<Integer, String> counted(String names) {
		NavigableMap<Integer, String> upTo = new TreeMap<>();
		int rank = 1;
		int sum = 0;
		for (String name : names.split("\\s+")) {
			sum += (int) (1000 / Math.pow(rank++, 0.65));
			upTo.put(sum, name);
		}
		return upTo;
	}

}
