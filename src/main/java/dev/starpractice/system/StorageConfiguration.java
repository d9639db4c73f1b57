package dev.starpractice.system;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Where answers are kept, so that an acknowledged save survives a killed process and a power cut. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String USER = "sa";

    private static final String PASSWORD = "";

    @Bean
    DataDirectory dataDirectory(@Value("${starpractice.home}") String home) {
        return DataDirectory.open(home);
    }

    @Bean
    DataSource dataSource(DataDirectory directory) {
        String url = directory.databaseUrl();
        // Opened by hand first: where it fails we can say why in a line, and the pool would tell it in a hundred.
        // Kept until the pool has a connection of its own, as H2 closes the database after the last one.
        try {
            Connection first = DriverManager.getConnection(url, USER, PASSWORD);
            try {
                HikariConfig pool = new HikariConfig();
                pool.setPoolName("star-practice");
                pool.setJdbcUrl(url);
                pool.setUsername(USER);
                pool.setPassword(PASSWORD);
                return new HikariDataSource(pool);
            } finally {
                first.close();
            }
        } catch (SQLException e) {
            throw new UnusableDataDirectoryException(directory.path(), reason(e), e);
        }
    }

    private static UnusableDataDirectoryException.Reason reason(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                ? UnusableDataDirectoryException.Reason.IN_USE
                : UnusableDataDirectoryException.Reason.UNREADABLE;
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entities, DataSource dataSource) {
        return new DurableTransactionManager(entities, dataSource);
    }
}
