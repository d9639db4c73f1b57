package dev.starpractice.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What people said of their numbers. */
interface NumberMarkRepository extends Repository<NumberMark, UUID> {

    NumberMark save(NumberMark mark);

    void delete(NumberMark mark);

    List<NumberMark> findByDraftId(UUID draftId);
}
