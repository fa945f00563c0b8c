package ru.sgo.duplicates.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

import org.springframework.boot.jackson.JacksonComponent;

import ru.sgo.duplicates.registry.TypedText;

/** Every text that programs send is made fit for the database, as those of forms are. */
@JacksonComponent
class TypedStrings extends StringDeserializer {

	@Override
	public String deserialize(JsonParser json, DeserializationContext context) {
		return TypedText.text(super.deserialize(json, context));
	}

}
