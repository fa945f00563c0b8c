package ru.sgo.duplicates.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeakPasswordsTest {

	private final Passwords passwords = new Passwords(new WeakPasswords());

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "1234567890, sequence", "0987654321, sequence", "123456789012, sequence", "qwertyuiop, sequence",
			"QWERTYUIOP123, sequence", "йцукенгшщз, sequence", "ЙЦУКЕН123456, sequence", "фывапролджэ, sequence",
			"aaaaaaaaaa, sequence", "аааааааааа1, sequence", "abcabcabcabc, sequence", "1212121212, sequence",
			"пароль пароль пароль, sequence", "abcdefghij, sequence", "абвгдежзийк, sequence", "qwe123qwe123, sequence",
			"password123, common", "Password123, common", "PASSWORD2026!, common", "пароль123456, common",
			"gfhjkm123456, common", "q1w2e3r4t5, common", "basketball, common", "Школа12345, common",
			"admin12345, common", "qwerty12345, sequence", "ivanova-m1, login", "IVANOVA-M2026, login",
			"m-avonavi11, login", "ivanova-mivanova-m, login", "короткий, short", "short, short" })
	void whatIsGuessedFirstIsRefused(String password, String why) {
		assertThat(this.passwords.weakness("ivanova-m", password).map(Weakness::messageKey))
			.contains("access.refused.password-" + why);
	}

	@Test
	void whatBcryptCannotTakeInIsRefused() {
		assertThat(this.passwords.weakness("ivanova", "мой длинный пароль, который никто не знает"))
			.contains(Weakness.LONG);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "correct horse battery", "зелёный чайник на окне", "my-own-password-21",
			"Ivanova любит чай", "kw7p-x2mn-95hd-ttqa", "passwords are read whole", "12 мартышек и 1 слон" })
	void aPasswordOfOnesOwnIsTaken(String password) {
		assertThat(this.passwords.weakness("ivanova", password)).isEmpty();
	}

	@Test
	void whatIsMadeForAFirstSignInIsTaken() {
		for (int i = 0; i < 1000; i++) {
			String made = this.passwords.make();
			assertThat(this.passwords.weakness("ivanova", made)).as(made).isEmpty();
		}
	}

}
