package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.UserState;
import ru.sgo.duplicates.access.Users;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which users the reader wants to see, as in the address, and what there is to choose
 * from; an unknown word chooses nothing out.
 */
record UserChoice(@Nullable String text, @Nullable String role, @Nullable String state) {

	Users.Filter toFilter() {
		return new Users.Filter(this.text, ChoiceWords.constant(Role.class, this.role),
				ChoiceWords.constant(UserState.class, this.state));
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return toFilter().on();
	}

	public List<String> roles() {
		return ChoiceWords.of(Role.class);
	}

	public List<String> states() {
		return ChoiceWords.of(UserState.class);
	}

}
