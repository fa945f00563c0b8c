package ru.sgo.duplicates.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that this thread sends to the database. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

	private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

	/** How many have been sent since the thread began. */
	static int sent() {
		return SENT.get();
	}

	@Bean
	static BeanPostProcessor countingDataSources() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? new Counting(source) : bean;
			}
		};
	}

	private static final class Counting extends DelegatingDataSource {

		Counting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
							SENT.set(SENT.get() + 1);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
