package ru.sgo.duplicates;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class DuplicatesApplication {

	public static void main(String[] args) {
		SpringApplication.run(DuplicatesApplication.class, args);
	}

}
