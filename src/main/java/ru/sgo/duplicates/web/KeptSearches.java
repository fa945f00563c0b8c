package ru.sgo.duplicates.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

/**
 * What the reader has lately searched for, under keys that say nothing: the words
 * themselves never stand in an address. Lives as long as the session.
 */
final class KeptSearches implements Serializable {

	/** As many as one can go back to; the oldest is forgotten first. */
	static final int MOST = 50;

	private static final String NAME = KeptSearches.class.getName();

	private static final long serialVersionUID = 1;

	private final LinkedHashMap<String, Map<String, String>> byKey = new LinkedHashMap<>();

	static synchronized KeptSearches of(HttpSession session) {
		if (session.getAttribute(NAME) instanceof KeptSearches kept) {
			return kept;
		}
		KeptSearches fresh = new KeptSearches();
		session.setAttribute(NAME, fresh);
		return fresh;
	}

	/**
	 * Keeps the words.
	 * @param words by the name of their field
	 * @return the key
	 */
	synchronized String keep(Map<String, String> words) {
		String key = UUID.randomUUID().toString();
		this.byKey.put(key, Map.copyOf(words));
		if (this.byKey.size() > MOST) {
			this.byKey.remove(this.byKey.keySet().iterator().next());
		}
		return key;
	}

	/** The words under the key, by the name of their field. */
	synchronized Optional<Map<String, String>> find(String key) {
		return Optional.ofNullable(this.byKey.get(key));
	}

}
