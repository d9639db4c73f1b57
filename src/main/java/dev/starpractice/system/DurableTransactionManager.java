package dev.starpractice.system;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Answers a write transaction only after its commit is on the disk.
 *
 * <p>H2 hands a commit to the operating system, which may keep it for seconds; {@code CHECKPOINT SYNC} waits for the
 * disk.
 */
class DurableTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient DataSource database;

    DurableTransactionManager(EntityManagerFactory entities, DataSource dataSource) {
        super(entities);
        setDataSource(dataSource);
        this.database = dataSource;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            sync();
        }
    }

    /** On the connection of the transaction: a second one from the pool could be waited for in a circle. */
    private void sync() {
        Connection connection = DataSourceUtils.getConnection(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new TransactionSystemException("could not bring a commit to the disk", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
