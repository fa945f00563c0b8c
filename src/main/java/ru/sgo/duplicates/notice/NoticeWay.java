package ru.sgo.duplicates.notice;

import java.util.Arrays;
import java.util.Optional;

/** How an organization was told what it has to do. */
public enum NoticeWay {

	LETTER("letter"), TELEPHONE("telephone"), EMAIL("e-mail"), PERSON("person");

	private final String code;

	NoticeWay(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	public static Optional<NoticeWay> of(String code) {
		return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
	}

}
