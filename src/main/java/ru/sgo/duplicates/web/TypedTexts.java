package ru.sgo.duplicates.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Every text of a form or an address loses what nobody sees, but those {@link AsTyped}.
 */
final class TypedTexts implements ConditionalGenericConverter {

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, String.class));
	}

	@Override
	public boolean matches(TypeDescriptor from, TypeDescriptor to) {
		return !to.hasAnnotation(AsTyped.class);
	}

	@Override
	public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
		return (text != null) ? TypedText.text((String) text) : null;
	}

}
