package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The message bundles, and what names their keys: the code and the templates. */
final class MessageSources {

	static final Path JAVA = Path.of("src/main/java/ru/sgo/duplicates");

	static final Path TEMPLATES = Path.of("src/main/resources/templates");

	static final Path BUNDLES = Path.of("src/main/resources/messages");

	static final Map<String, String> RUSSIAN = bundle(file -> !isEnglish(file));

	static final Map<String, String> ENGLISH = bundle(MessageSources::isEnglish);

	private MessageSources() {
	}

	/** What the one group of the pattern that matches finds, outside of comments. */
	static Set<String> keysIn(Path folder, String ending, Pattern pattern) {
		Set<String> keys = new TreeSet<>();
		for (Path file : files(folder, ending)) {
			pattern.matcher(withoutComments(read(file))).results().map(MessageSources::firstGroup).forEach(keys::add);
		}
		return keys;
	}

	private static String firstGroup(MatchResult result) {
		return IntStream.rangeClosed(1, result.groupCount())
			.mapToObj(result::group)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
	}

	static String withoutComments(String source) {
		return source.replaceAll("(?s)/\\*.*?\\*/|<!--.*?-->", "").replaceAll("(?m)^\\s*//.*$", "");
	}

	static List<Path> files(Path folder, String ending) {
		try (Stream<Path> all = Files.walk(folder)) {
			return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending)).sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean isEnglish(Path bundle) {
		return bundle.toString().endsWith("_en.properties");
	}

	private static Map<String, String> bundle(Predicate<Path> language) {
		Properties properties = new Properties();
		for (Path file : files(BUNDLES, ".properties").stream().filter(language).toList()) {
			try (var reader = Files.newBufferedReader(file)) {
				properties.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		Map<String, String> texts = new TreeMap<>();
		properties.forEach((key, text) -> texts.put((String) key, (String) text));
		return texts;
	}

}
