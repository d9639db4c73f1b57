package dev.starpractice.draft;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The receipts of the saves of the last days. */
interface SaveReceiptRepository extends Repository<SaveReceipt, UUID> {

    SaveReceipt save(SaveReceipt receipt);

    Optional<SaveReceipt> findById(UUID saveId);
}
