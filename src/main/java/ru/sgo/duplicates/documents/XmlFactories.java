package ru.sgo.duplicates.documents;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;

/**
 * Says once for all with what XML is read and written. The libraries ask for it anew for
 * each part of each paper, and as long as nobody has said it, the answer is looked for in
 * every library of the application.
 */
final class XmlFactories {

	private XmlFactories() {
	}

	/** Those of Java itself, unless somebody has chosen others. */
	static void choose() {
		choose(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
		choose(TransformerFactory.class, TransformerFactory.newDefaultInstance());
	}

	private static <T> void choose(Class<T> factory, T usual) {
		if (System.getProperty(factory.getName()) == null) {
			System.setProperty(factory.getName(), usual.getClass().getName());
		}
	}

}
