package dev.starpractice.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The receipts of the saves of the last days. */
interface SaveReceiptRepository extends Repository<SaveReceipt, UUID> {

    SaveReceipt saveAndFlush(SaveReceipt receipt);

    Optional<SaveReceipt> findById(UUID saveId);

    @Modifying
    @Query("delete from SaveReceipt r where r.savedAt < :limit")
    int deleteSavedBefore(Instant limit);
}
