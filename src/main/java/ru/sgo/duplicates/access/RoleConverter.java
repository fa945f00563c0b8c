package ru.sgo.duplicates.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role stands in the database by its code. */
@Converter
class RoleConverter implements AttributeConverter<Role, String> {

	@Override
	public String convertToDatabaseColumn(Role role) {
		return role.code();
	}

	@Override
	public Role convertToEntityAttribute(String code) {
		return Role.of(code);
	}

}
