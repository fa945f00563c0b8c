package ru.sgo.duplicates.headcount;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * A figure as somebody types it.
 *
 * @param organization its code
 * @param version of the figure that was seen, 0 for none
 * @param children digits, or nothing
 * @param reason up to {@link #LONGEST_REASON} characters
 */
public record SubmittedDraft(String organization, HeadcountStage stage, int version, @Nullable String children,
		@Nullable String reason) {

	/** In characters. */
	public static final int LONGEST_REASON = 200;

	/** More children than this no organization has. */
	public static final int MOST_CHILDREN = 99_999;

	public SubmittedDraft {
		children = (children == null || children.isBlank()) ? null : TypedText.code(children);
		reason = (reason == null || reason.isBlank()) ? null : TypedText.line(reason);
	}

	/** The key of what is wrong with the figure, if anything is. */
	public Optional<String> faultOfChildren() {
		return (this.children == null
				|| this.children.matches("[0-9]{1,9}") && Integer.parseInt(this.children) <= MOST_CHILDREN)
						? Optional.empty() : Optional.of("reporting.refused.children");
	}

	/** The key of what is wrong with the reason, if anything is. */
	public Optional<String> faultOfReason() {
		return (this.reason == null || this.reason.length() <= LONGEST_REASON) ? Optional.empty()
				: Optional.of("reporting.refused.reason");
	}

	@Nullable Integer figure() {
		return (this.children != null) ? Integer.valueOf(this.children) : null;
	}

}
