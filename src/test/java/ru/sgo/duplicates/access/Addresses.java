package ru.sgo.duplicates.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of the application: as it has them, and as a table of the tests does. */
final class Addresses {

	private Addresses() {
	}

	/** One address, with the method. */
	record Address(HttpMethod method, String path) {
	}

	/**
	 * A line of the table: what a stranger sends there, and what the stranger gets.
	 *
	 * @param expected {@code 404}, {@code own}, {@code gone} or {@code open}
	 * @param sent empty, {@code file}, JSON, or fields as in an address
	 */
	record Attempt(Address address, String expected, String sent) {
	}

	static Set<Address> of(ApplicationContext application) {
		Set<Address> addresses = new TreeSet<>(
				Comparator.comparing(Address::path).thenComparing(one -> one.method().name()));
		application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.forEach(mapping -> mapping.getPatternValues()
				.forEach(path -> methods(mapping).forEach(method -> addresses.add(new Address(method, path)))));
		return addresses;
	}

	/** What names no method takes every one. */
	private static List<HttpMethod> methods(RequestMappingInfo mapping) {
		Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
		return named.isEmpty() ? List.of(HttpMethod.GET, HttpMethod.POST)
				: named.stream().map(RequestMethod::asHttpMethod).toList();
	}

	static List<Attempt> table() {
		try (InputStream in = Objects.requireNonNull(Addresses.class.getResourceAsStream("/addresses.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith("#"))
				.map(line -> line.split("\\s+", 4))
				.map(parts -> new Attempt(new Address(HttpMethod.valueOf(parts[0]), parts[1]), parts[2],
						(parts.length > 3) ? parts[3] : ""))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
