package ru.sgo.duplicates.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One contender in a process of its own, so that its memory can be told. Obeys
 * {@link ContenderProcess} line by line and ends with its input.
 */
final class ContenderMain {

	private ContenderMain() {
	}

	/** Which contender, the folder of the town, the folder of another town. */
	public static void main(String[] arguments) throws Exception {
		PrintStream answers = System.out;
		// Whatever a library says must not be taken for an answer.
		System.setOut(System.err);
		Contender contender = arguments[0].equals("duke") ? new Duke() : new OwnDetection();
		contender.read(Path.of(arguments[1]), Path.of(arguments[2]));
		answers.println("ready");
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String order = orders.readLine(); order != null; order = orders.readLine()) {
			answers.println(obey(order, contender));
		}
	}

	/** Finds, tells how much was compared, or writes what was found to a file. */
	private static Object obey(String order, Contender contender) throws Exception {
		switch (order) {
			case "find" -> {
				System.gc();
				return Measured.seconds(contender::find);
			}
			case "compared" -> {
				return contender.compared();
			}
			default -> {
				contender.found().write(Path.of(order));
				return "written";
			}
		}
	}

}
