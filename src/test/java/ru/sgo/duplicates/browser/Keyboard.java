package ru.sgo.duplicates.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has no mouse: goes from one thing to the next and presses it, and at every
 * stop sees where the focus is.
 */
public final class Keyboard {

	/** A page of which so many stops lead nowhere is no page for a keyboard. */
	private static final int MOST_STOPS = 120;

	/** WCAG 2.2, 1.4.11 and 2.4.13. */
	private static final double LEAST_CONTRAST = 3;

	/**
	 * The contrast of the ring around what has the focus to the ground it lies on; 0
	 * without a ring. The ring has two colours, one of which is seen on any ground.
	 */
	private static final String CONTRAST = """
			() => {
			  const colour = text => (/rgba?\\(([^)]+)\\)/.exec(text) || [])[1]?.split(/[ ,/]+/).map(Number);
			  const light = rgb => rgb.slice(0, 3).map(part => part / 255)
			    .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
			    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
			  const element = document.activeElement;
			  let ground = [255, 255, 255];
			  for (let above = element.parentElement; above; above = above.parentElement) {
			    const behind = colour(getComputedStyle(above).backgroundColor);
			    if (behind && (behind.length < 4 || behind[3] > 0)) { ground = behind; break; }
			  }
			  const style = getComputedStyle(element);
			  const solid = rgb => rgb && (rgb.length < 4 || rgb[3] > 0.9);
			  const ring = [];
			  if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ring.push(colour(style.outlineColor));
			  if (style.boxShadow !== 'none') ring.push(colour(style.boxShadow));
			  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
			  return Math.max(0, ...ring.filter(solid).map(rgb => ratio(light(rgb), light(ground))));
			}
			""";

	private static final String ELSEWHERE = "() => document.activeElement === null || document.activeElement === document.body";

	private final Page page;

	public Keyboard(Page page) {
		this.page = page;
	}

	/** Signs in from the first page. */
	public Keyboard signIn(String login, String password) {
		this.page.navigate("/login");
		to(this.page.locator("#username")).type(login);
		to(this.page.locator("#password")).type(password);
		to(this.page.locator("form[action$='/login'] button")).press("Space");
		this.page.waitForURL(url -> !url.contains("/login"));
		return this;
	}

	/** Goes on by Tab until this has the focus. */
	public Keyboard to(Locator wanted) {
		wanted.waitFor();
		for (int stop = 0; stop < MOST_STOPS; stop++) {
			if (isFocused(wanted)) {
				return this;
			}
			this.page.keyboard().press("Tab");
			seesTheFocus();
		}
		throw new AssertionError("Not reached by Tab on " + this.page.url() + ": " + wanted);
	}

	/** Presses a key where the focus is, once the page is there with its script. */
	public Keyboard press(String key) {
		this.page.waitForLoadState();
		this.page.keyboard().press(key);
		return this;
	}

	/** Types where the focus is. */
	public Keyboard type(String text) {
		this.page.keyboard().type(text);
		return this;
	}

	private void seesTheFocus() {
		if (Boolean.TRUE.equals(this.page.evaluate(ELSEWHERE))) {
			return;
		}
		double contrast = ((Number) this.page.evaluate(CONTRAST)).doubleValue();
		assertThat(contrast)
			.as("focus on %s of %s", this.page.evaluate("document.activeElement.outerHTML"), this.page.url())
			.isGreaterThanOrEqualTo(LEAST_CONTRAST);
	}

	private static boolean isFocused(Locator wanted) {
		return Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"));
	}

}
