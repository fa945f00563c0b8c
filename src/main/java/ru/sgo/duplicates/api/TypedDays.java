package ru.sgo.duplicates.api;

import java.time.LocalDate;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

import org.springframework.boot.jackson.JacksonComponent;

import ru.sgo.duplicates.registry.TypedText;

/** Days that programs send, less what nobody sees. */
@JacksonComponent
class TypedDays extends LocalDateDeserializer {

	@Override
	protected LocalDate _fromString(JsonParser json, DeserializationContext context, String day) {
		return super._fromString(json, context, TypedText.line(day));
	}

}
