package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * XML from one tag to the next, by local names. It declares no entities and reads nothing
 * from elsewhere.
 */
final class MarkupReader {

	private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

	static {
		FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
	}

	private final XMLStreamReader xml;

	MarkupReader(InputStream in) throws IOException {
		try {
			this.xml = FACTORY.createXMLStreamReader(in);
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	/** Hands over all that follows, one event after the other. */
	void read(Events events) throws IOException {
		while (next()) {
			if (begins()) {
				events.begin();
			}
			else if (ends()) {
				events.end();
			}
			else if (isText()) {
				events.text();
			}
		}
	}

	/** Goes on to the next event; {@code false} at the end. */
	boolean next() throws IOException {
		try {
			if (!this.xml.hasNext()) {
				return false;
			}
			this.xml.next();
			return true;
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	boolean begins() {
		return this.xml.getEventType() == XMLStreamConstants.START_ELEMENT;
	}

	private boolean ends() {
		return this.xml.getEventType() == XMLStreamConstants.END_ELEMENT;
	}

	private boolean isText() {
		return this.xml.isCharacters();
	}

	String text() {
		return this.xml.getText();
	}

	/** Of the tag that begins or ends. */
	String name() {
		return this.xml.getLocalName();
	}

	/** The value of an attribute of the tag that begins; {@code null} if it has none. */
	@Nullable String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return null;
	}

	/** The same as a number from 1; another one if there is none. */
	int number(String name, int otherwise) {
		String value = attribute(name);
		return (value != null) ? Math.max(1, Integer.parseInt(value.strip())) : otherwise;
	}

	/** The same as a number from 0, which it is if there is none. */
	int more(String name) {
		String value = attribute(name);
		return (value != null) ? Math.max(0, Integer.parseInt(value.strip())) : 0;
	}

	boolean is(String attribute, String value) {
		String found = attribute(attribute);
		return found != null && found.toLowerCase(Locale.ROOT).equals(value);
	}

	/** What is done at a tag that begins, at one that ends, and at a part of a text. */
	interface Events {

		void begin();

		void end();

		void text();

	}

}
