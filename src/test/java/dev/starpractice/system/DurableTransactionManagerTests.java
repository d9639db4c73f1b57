package dev.starpractice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class DurableTransactionManagerTests {

    private final List<String> log = new CopyOnWriteArrayList<>();

    private final DataSource dataSource = new Recording();

    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan("dev.starpractice.system");
        factory.afterPropertiesSet();
        transaction = new TransactionTemplate(new DurableTransactionManager(factory.getObject(), dataSource));
        log.clear();
    }

    @Test
    void bringsACommitToTheDiskBeforeAnybodyHearsOfIt() {
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    log.add("heard");
                }
            });
            new JdbcTemplate(dataSource).execute("select 1");
        });
        assertThat(log).containsSubsequence("select 1", "commit", "CHECKPOINT SYNC", "heard");
        assertThat(log)
                .as("one connection, as a second could be waited for in a circle")
                .containsOnlyOnce("connect");
    }

    @Test
    void spendsNothingOnReading() {
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> new JdbcTemplate(dataSource).execute("select 1"));
        assertThat(log).contains("select 1").doesNotContain("CHECKPOINT SYNC");
    }

    @Test
    void spendsNothingOnWhatIsRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    throw new IllegalStateException("stop");
                }));
        assertThat(log).doesNotContain("CHECKPOINT SYNC");
    }

    /** A database in memory that writes down what it is asked. */
    private final class Recording extends DelegatingDataSource {

        Recording() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:durable;DB_CLOSE_DELAY=-1");
            setTargetDataSource(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            log.add("connect");
            return recorded(Connection.class, super.getConnection());
        }

        private <T> T recorded(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                        if (method.getName().equals("commit")) {
                            log.add("commit");
                        } else if (method.getName().startsWith("execute") && args != null) {
                            log.add(args[0].toString());
                        }
                        try {
                            Object result = method.invoke(target, args);
                            return result instanceof Statement statement && method.getReturnType() == Statement.class
                                    ? recorded(Statement.class, statement)
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
