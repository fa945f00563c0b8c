package ru.sgo.duplicates.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * The rules for people who see, hear or move otherwise. Half a megabyte of script holds a
 * page against them, which is given to a page once, however often it is looked at. Frames
 * are left out: no page may have any (its Content-Security-Policy).
 */
final class Axe {

	/**
	 * What is not there yet is said by nothing. A page that was made narrower does what
	 * it has to do about it before it is next drawn.
	 */
	private static final String BROKEN = """
			() => (window.axe === undefined) ? null
			  : new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))
			    .then(() => axe.run(document, {
			      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
			      resultTypes: ['violations'],
			      selectors: false
			    })).then(found => found.violations.map(rule =>
			      rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(', ')))
			""";

	private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";

	private Axe() {
	}

	/**
	 * The rules that the page breaks as it is shown now, each with what breaks it.
	 * @return a list of texts
	 */
	static Object brokenBy(Page page) {
		Object broken = page.evaluate(BROKEN);
		if (broken == null) {
			page.evaluate(SCRIPT);
			broken = page.evaluate(BROKEN);
		}
		return broken;
	}

}
