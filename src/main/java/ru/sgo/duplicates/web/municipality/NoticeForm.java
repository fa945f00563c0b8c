package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.notice.NoticeGiven;
import ru.sgo.duplicates.notice.NoticeWay;

/** That an organization was told, as somebody types it. */
public record NoticeForm(@Nullable String way, @Nullable String number, @Nullable String to,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {

	/** Empty if it does not say how. */
	Optional<NoticeGiven> toNotice(LocalDate today) {
		return NoticeWay.of(Objects.requireNonNullElse(this.way, ""))
			.map(known -> new NoticeGiven(known, this.number, this.to, Objects.requireNonNullElse(this.on, today)));
	}

}
