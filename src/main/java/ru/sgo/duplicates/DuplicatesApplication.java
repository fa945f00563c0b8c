package ru.sgo.duplicates;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import ru.sgo.duplicates.backup.BackupCommand;

@SpringBootApplication
@ConfigurationPropertiesScan
public class DuplicatesApplication {

	public static void main(String[] args) {
		if (BackupCommand.isMeant(args)) {
			System.exit(new BackupCommand(System.out, System.err).run(args));
		}
		SpringApplication.run(DuplicatesApplication.class, args);
	}

}
