package ru.sgo.duplicates.notice;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which of those who have something to do are wanted; what is {@code null} does not
 * matter.
 *
 * @param authority the code of an authority under which they lie
 * @param text part of the name or of the code
 * @param told whether they were told of all that they have to do
 */
public record NoticeFilter(@Nullable String authority, @Nullable String text, @Nullable Boolean told) {

	/** All of them. */
	public static final NoticeFilter ALL = new NoticeFilter(null, null, null);

	/** Those below an authority. */
	public static NoticeFilter under(@Nullable String authority) {
		return new NoticeFilter(authority, null, null);
	}

	/** Without the space around it; empty where it does not matter. */
	String sought() {
		return Objects.requireNonNullElse(this.text, "").strip();
	}

}
