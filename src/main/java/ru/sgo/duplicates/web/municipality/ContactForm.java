package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.OrganizationContact;

/** How an organization is reached, as somebody types it. */
public record ContactForm(@Nullable String telephone, @Nullable String email) {

	static ContactForm of(OrganizationContact contact) {
		return new ContactForm(contact.telephone(), contact.email());
	}

}
