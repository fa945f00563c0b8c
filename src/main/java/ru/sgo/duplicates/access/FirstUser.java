package ru.sgo.duplicates.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the user {@code admin} when there is none yet: with the password of the setting
 * {@code DUPLICATES_ADMIN_PASSWORD}, or with a random one that is printed once. Users of
 * a demonstration do not count; their {@code admin} gets the new password.
 */
@Component
@Order(0)
class FirstUser implements ApplicationRunner {

	private final UserAccounts accounts;

	private final Passwords passwords;

	private final String password;

	private final DemonstrationUsers demonstration;

	FirstUser(UserAccounts accounts, Passwords passwords, DemonstrationUsers demonstration,
			@Value("${DUPLICATES_ADMIN_PASSWORD:}") String password) {
		this.demonstration = demonstration;
		this.accounts = accounts;
		this.passwords = passwords;
		this.password = password;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		this.accounts.reserve("admin");
		if (this.demonstration.areShown() || this.accounts.countByDemonstration(false) > 0) {
			return;
		}
		UserAccount admin = this.accounts.findByLogin("admin")
			.orElseGet(() -> new UserAccount("admin", "Администратор", Role.ADMINISTRATOR, null));
		admin.leaveDemonstration();
		if (this.password.isEmpty()) {
			String made = this.passwords.make();
			admin.givePassword(this.passwords.hash(made));
			// To the console, not to the log: logs are kept.
			System.out.printf("%n  The first user is admin, the password: %s%n"
					+ "  It is shown this once, and has to be changed at the first sign-in.%n%n", made);
		}
		else {
			this.passwords.weakness(admin.login(), this.password).ifPresent(FirstUser::refuse);
			admin.changePassword(this.passwords.hash(this.password));
		}
		this.accounts.save(admin);
	}

	private static void refuse(Weakness weakness) {
		throw new RefusedPassword(switch (weakness) {
			case SHORT -> "is shorter than " + WeakPasswords.SHORTEST + " characters";
			case LONG -> "is longer than 72 bytes";
			case LOGIN -> "is little more than the login";
			case SEQUENCE -> "is a sequence";
			case COMMON -> "is one that everybody uses";
		});
	}

}
